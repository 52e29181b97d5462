// expect: use of deleted function
#include "kiosk/dossier/seal.h"
#include "platform/files.h"

platform::Status write(const kiosk::dossier::Package& package, const kiosk::dossier::Sealed& sealed) {
#ifdef MISUSE
    return (void)sealed, platform::write_file("/tmp/who", package.zip);
#else
    return (void)package, platform::write_file("/tmp/who", sealed.bytes());
#endif
}
