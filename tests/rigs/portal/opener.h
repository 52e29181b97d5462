// Opens what kiosks sealed and believes nothing in it that it has not checked.
#pragma once
#include <map>
#include <string>

#include "platform/bytes.h"
#include "platform/crypto/keys.h"
#include "platform/result.h"
#include "platform/secret.h"
#include "tests/rigs/portal/manifest.h"

namespace portal {

using Files = std::map<std::string, platform::SecretBytes>;

class Opener {
public:
    Opener(platform::crypto::Credential seal, std::string ca_file) : seal_(std::move(seal)), ca_file_(std::move(ca_file)) {}

    // Decrypts; checks the signature up to the authority, that `sender` (fingerprint of the connection's certificate) signed, the
    // manifest, that it names `id`, and every paper's digest. Any error: unreadable, with the reason for the log.
    platform::Result<Manifest> open(const std::string& id, platform::ByteView sealed, const std::string& sender) const;
    platform::Result<SupplementManifest> open_supplement(const std::string& id, const std::string& dossier_id, platform::ByteView sealed,
                                                         const std::string& sender) const;
    // What is in it, for the officer: it was checked when it came.
    platform::Result<Files> unpack(platform::ByteView sealed) const;

private:
    struct Unpacked {
        Files papers;
        platform::SecretBytes manifest;
    };
    platform::Result<platform::SecretBytes> unseal(platform::ByteView sealed, std::string& signer) const;
    platform::Result<Unpacked> unpack_from(platform::ByteView sealed, const std::string& sender) const;

    platform::crypto::Credential seal_;
    std::string ca_file_;
};

}  // namespace portal
