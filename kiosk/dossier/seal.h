// From a Package to a Sealed, which only the portal can open. Nothing else can make a Sealed, and the Outbox takes nothing else: plain
// data have no way to the disk (tests/misuse proves that wrong uses do not compile).
#pragma once
#include <memory>
#include <string>

#include "kiosk/dossier/package.h"
#include "platform/bytes.h"
#include "platform/crypto/keys.h"

namespace kiosk::dossier {

class Sealed {
public:
    const std::string& id() const { return id_; }
    const std::string& reference() const { return reference_; }
    const std::string& supplement_of() const { return supplement_of_; }
    platform::ByteView bytes() const { return bytes_; }
    const std::string& sha256() const { return sha256_; }  // hex

private:
    friend class Sealer;
    Sealed() = default;
    std::string id_, reference_, supplement_of_, sha256_;
    platform::Bytes bytes_;
};

// Signs with the kiosk's key, encrypts for the portal's certificate (platform/crypto/cms.h). Any thread; some 10 ms a megabyte.
class Sealer {
public:
    Sealer(platform::crypto::Credential kiosk, platform::crypto::Certificate portal);
    platform::Result<Sealed> seal(const Package& package) const;

private:
    platform::crypto::Credential kiosk_;
    platform::crypto::Certificate portal_;
};

}  // namespace kiosk::dossier
