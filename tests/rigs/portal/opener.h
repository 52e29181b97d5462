// Opens a sealed dossier and believes nothing in it that it has not checked.
#pragma once
#include <string>

#include "platform/bytes.h"
#include "platform/crypto/keys.h"
#include "platform/result.h"
#include "tests/rigs/portal/manifest.h"

namespace portal {

class Opener {
public:
    Opener(platform::crypto::Credential seal, std::string ca_file) : seal_(std::move(seal)), ca_file_(std::move(ca_file)) {}

    // Decrypts; checks the signature up to the authority, that `sender` (fingerprint of the connection's certificate) signed, the
    // manifest, that it names `id`, and every paper's digest. Any error: unreadable, with the reason for the log.
    platform::Result<Manifest> open(const std::string& id, platform::ByteView sealed, const std::string& sender) const;

private:
    platform::crypto::Credential seal_;
    std::string ca_file_;
};

}  // namespace portal
