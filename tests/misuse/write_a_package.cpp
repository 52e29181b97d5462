// expect: no matching function for call to 'write_file(const char [9], const kiosk::dossier::Package&)'
#include "kiosk/dossier/seal.h"
#include "platform/files.h"

platform::Status write(const kiosk::dossier::Package& package, const kiosk::dossier::Sealed& sealed) {
#ifdef MISUSE
    return (void)sealed, platform::write_file("/tmp/who", package);
#else
    return (void)package, platform::write_file("/tmp/who", sealed.bytes());
#endif
}
