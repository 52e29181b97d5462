// What the portal offers to all kiosks: the procedures and the places, signed.
#pragma once
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "platform/crypto/keys.h"
#include "tests/rigs/portal/door.h"

namespace portal {

class Offering {
public:
    // procedures: a folder; places: a JSON file, may be empty. Both are read at each question: whoever changes a file has published it.
    // Without a signer nothing is offered.
    Offering(Door& door, std::filesystem::path procedures, std::filesystem::path places, std::optional<platform::crypto::Credential> signer)
        : door_(door), procedures_(std::move(procedures)), places_(std::move(places)), signer_(std::move(signer)) {}
    void attach(httplib::Server& server);

private:
    struct Signed {
        std::string etag, bytes;
    };
    void offer(const httplib::Request& request, httplib::Response& response, const std::string& name, const std::string& content);
    std::optional<Signed> sign(const std::string& name, const std::string& content);

    Door& door_;
    std::filesystem::path procedures_, places_;
    std::optional<platform::crypto::Credential> signer_;
    std::mutex mutex_;
    std::map<std::string, Signed> signed_;  // by name: signed once for each content
};

}  // namespace portal
