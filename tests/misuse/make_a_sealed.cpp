// expect: kiosk::dossier::Sealed::Sealed()' is private
#include "kiosk/dossier/seal.h"

platform::Result<kiosk::dossier::Sealed> make(const kiosk::dossier::Sealer& sealer, const kiosk::dossier::Package& package) {
#ifdef MISUSE
    (void)sealer, (void)package;
    return kiosk::dossier::Sealed();
#else
    return sealer.seal(package);
#endif
}
