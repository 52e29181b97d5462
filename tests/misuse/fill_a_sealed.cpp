// expect: 'platform::Bytes kiosk::dossier::Sealed::bytes_' is private
#include "kiosk/dossier/seal.h"

std::size_t fill(kiosk::dossier::Sealed& sealed, const platform::Bytes& bytes) {
#ifdef MISUSE
    sealed.bytes_ = bytes;
#endif
    return sealed.bytes().size() + bytes.size();
}
