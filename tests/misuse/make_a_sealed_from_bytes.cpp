// expect: no matching function for call to 'kiosk::dossier::Sealed::Sealed(platform::Bytes&)'
#include "kiosk/dossier/seal.h"

kiosk::dossier::Sealed make(platform::Bytes& bytes, const kiosk::dossier::Sealed& other) {
#ifdef MISUSE
    return (void)other, kiosk::dossier::Sealed(bytes);
#else
    return (void)bytes, kiosk::dossier::Sealed(other);
#endif
}
