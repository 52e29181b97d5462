#include "kiosk/dossier/seal.h"

#include "platform/crypto/cms.h"
#include "platform/crypto/digest.h"

namespace kiosk::dossier {

Sealer::Sealer(platform::crypto::Credential kiosk, platform::crypto::Certificate portal)
    : kiosk_(std::move(kiosk)), portal_(std::move(portal)) {}

platform::Result<Sealed> Sealer::seal(const Package& package) const {
    TRY(const platform::SecretBytes content, platform::crypto::sign(package.zip, kiosk_));
    Sealed sealed;
    TRY(sealed.bytes_, platform::crypto::encrypt(content, portal_));
    sealed.id_ = package.id;
    sealed.reference_ = package.reference;
    sealed.supplement_of_ = package.supplement_of;
    sealed.sha256_ = platform::hex(platform::crypto::sha256(sealed.bytes_));
    return sealed;
}

}  // namespace kiosk::dossier
