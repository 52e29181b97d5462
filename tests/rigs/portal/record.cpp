#include "tests/rigs/portal/record.h"

#include <nlohmann/json.hpp>

#include "platform/bytes.h"
#include "platform/crypto/digest.h"

namespace portal {
namespace {

nlohmann::json as_json(const httplib::Headers& headers) {
    nlohmann::json out = nlohmann::json::object();
    for (const auto& [name, value] : headers) {
        std::string lower = name;
        for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        out[lower] = value;
    }
    return out;
}

}  // namespace

Record::Record(const std::string& file) {
    if (!file.empty()) out_.open(file, std::ios::app);
}

void Record::write(const httplib::Request& request, const std::string& body, const httplib::Response& response, const char* fault) {
    if (!out_.is_open()) return;
    const nlohmann::json line{
        {"method", request.method},
        {"path", request.path},
        {"request_headers", as_json(request.headers)},
        {"request_body", {{"size", body.size()}, {"sha256", platform::hex(platform::crypto::sha256(platform::bytes_of(body)))}}},
        {"status", response.status},
        {"response_headers", as_json(response.headers)},
        {"response_body", response.body},
        {"fault", fault},
    };
    const std::lock_guard lock(mutex_);
    out_ << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
}

}  // namespace portal
