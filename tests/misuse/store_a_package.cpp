// expect: cannot convert 'const kiosk::dossier::Package' to 'const kiosk::dossier::Sealed&'
#include "kiosk/dossier/outbox.h"

platform::Status store(kiosk::dossier::Outbox& outbox, const kiosk::dossier::Package& package, const kiosk::dossier::Sealed& sealed) {
#ifdef MISUSE
    return (void)sealed, outbox.store(package);
#else
    return (void)package, outbox.store(sealed);
#endif
}
