#include "tests/rigs/portal/offering.h"

#include "platform/crypto/cms.h"
#include "platform/crypto/digest.h"
#include "platform/files.h"
#include "tests/rigs/portal/answers.h"
#include "tests/rigs/portal/procedures.h"

namespace portal {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

// When the file was last written: the same content has the same time, whenever it is asked for.
std::string written_at(const fs::path& file) {
    std::error_code missing;
    const auto time = fs::last_write_time(file, missing);
    if (missing) return platform::iso8601({});
    return platform::iso8601(std::chrono::floor<std::chrono::milliseconds>(fs::file_time_type::clock::to_sys(time)));
}

std::string catalogue_of(const fs::path& folder) {
    json content{{"format", "tram-catalogue/1"}, {"made_at", platform::iso8601({})}, {"procedures", json::array()}};
    std::error_code missing;
    std::string newest = content["made_at"];
    for (const auto& entry : fs::directory_iterator(folder, missing)) {
        if (entry.path().extension() == ".json") newest = std::max(newest, written_at(entry.path()));
    }
    content["made_at"] = newest;
    for (const auto& [code, procedure] : read_procedures(folder)) {
        content["procedures"].push_back({{"code", code}, {"version", procedure.version()}, {"file", procedure.file()}});
    }
    return content.dump();
}

// Empty: there are none.
std::string places_of(const fs::path& file) {
    const auto text = file.empty() ? platform::failure(platform::Fault::not_found, "") : platform::read_text(file);
    const json places = text ? json::parse(*text, nullptr, false) : json();
    if (!places.is_object()) return {};
    return json{{"format", "tram-places/1"}, {"made_at", written_at(file)}, {"places", places}}.dump();
}

}  // namespace

void Offering::attach(httplib::Server& server) {
    door_.get(server, "/api/v1/catalogue", [this](const httplib::Request& request, httplib::Response& response, const std::string&) {
        offer(request, response, "catalogue", catalogue_of(procedures_));
    });
    door_.get(server, "/api/v1/places", [this](const httplib::Request& request, httplib::Response& response, const std::string&) {
        offer(request, response, "places", places_of(places_));
    });
}

void Offering::offer(const httplib::Request& request, httplib::Response& response, const std::string& name, const std::string& content) {
    if (!door_.kiosk_of(request, response)) return;
    if (content.empty() || !signer_) return answer(response, Reason::not_found);
    const auto made = sign(name, content);
    if (!made) return answer(response, Reason::broken);
    response.set_header("ETag", made->etag);
    response.set_header("Cache-Control", "no-cache");
    if (request.get_header_value("If-None-Match") == made->etag) {
        response.status = 304;
    } else {
        response.status = 200;
        response.set_content(made->bytes, "application/pkcs7-mime");
    }
}

std::optional<Offering::Signed> Offering::sign(const std::string& name, const std::string& content) {
    const std::string etag = "W/\"" + platform::hex(platform::crypto::sha256(platform::bytes_of(content))) + "\"";
    const std::lock_guard lock(mutex_);
    Signed& made = signed_[name];
    if (made.etag == etag) return made;
    const auto bytes = platform::crypto::sign(platform::bytes_of(content), *signer_);
    if (!bytes) return std::nullopt;
    made = {etag, std::string(platform::text_of(*bytes))};
    return made;
}

}  // namespace portal
