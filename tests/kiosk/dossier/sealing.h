// Real sealed dossiers for the tests of what carries them: only the Sealer can make one.
#pragma once
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "kiosk/dossier/seal.h"

namespace tests {

// With the keys of the private test authority, which is made on first use.
inline kiosk::dossier::Sealer make_sealer() {
    using namespace platform::crypto;
    const std::string folder = TRAM_BIN_DIR "/pki";
    if (std::system(("sh " TRAM_SOURCE_DIR "/tests/rigs/pki/make_pki.sh " + folder).c_str()) != 0) throw std::runtime_error("make_pki.sh");
    const auto kiosk = Credential::load(folder + "/kiosk.pem", folder + "/kiosk.key");
    const auto portal = Certificate::load(folder + "/portal-seal.pem");
    if (!kiosk || !portal) throw std::runtime_error("the test keys cannot be read");
    return kiosk::dossier::Sealer(*kiosk, *portal);
}

inline kiosk::dossier::Sealed seal(const kiosk::dossier::Sealer& sealer, const std::string& id, std::string_view content = "papers",
                                   const std::string& supplement_of = {}) {
    auto sealed = sealer.seal({id, "REF-" + id, platform::SecretBytes(content.begin(), content.end()), supplement_of});
    if (!sealed) throw std::runtime_error(sealed.error().detail);
    return std::move(*sealed);
}

}  // namespace tests
