// The private test authority of make_pki.sh, for tests: made once in the build folder, shared by all that run.
#pragma once
#include <cstdlib>
#include <filesystem>
#include <string>

#include "platform/crypto/keys.h"

namespace rigs {

inline const std::filesystem::path& test_pki() {
    static const std::filesystem::path folder = [] {
        const auto made = std::filesystem::path(TRAM_BIN_DIR).parent_path() / "test-pki";
        const std::string command = TRAM_SOURCE_DIR "/tests/rigs/pki/make_pki.sh '" + made.string() + "'";
        if (std::system(command.c_str()) != 0) std::abort();
        return made;
    }();
    return folder;
}

inline std::string certificate_file(const std::string& name) { return test_pki() / (name + ".pem"); }

inline std::string key_file(const std::string& name) { return test_pki() / (name + ".key"); }

inline platform::crypto::Certificate certificate(const std::string& name) {
    return platform::crypto::Certificate::load(certificate_file(name)).value();
}

inline platform::crypto::Credential credential(const std::string& name) {
    return platform::crypto::Credential::load(certificate_file(name), key_file(name)).value();
}

}  // namespace rigs
