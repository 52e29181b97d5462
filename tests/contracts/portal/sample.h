// Dossiers of a synthetic citizen, written from the contract alone: a second hand beside kiosk/dossier/package.
#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "platform/bytes.h"

namespace contract {

struct Sample {
    nlohmann::json manifest;
    std::map<std::string, std::string> files;  // papers by path

    std::string id() const { return manifest["id"]; }
    std::string ticket() const;  // K7Q29XMDT.<key>
};

Sample sample();  // good, with an id of its own

platform::Bytes seal(const Sample& sample, const std::string& signer = "kiosk");
platform::Bytes seal_bytes(const std::string& zip, const std::string& signer = "kiosk");  // of anything
std::string zip_of(const Sample& sample);
std::string digest_header(platform::ByteView body);

}  // namespace contract
