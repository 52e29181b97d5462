#include "kiosk/portal/line.h"

#include "platform/crypto/digest.h"

namespace kiosk::portal {

namespace {
constexpr std::size_t slowest_line = 8 << 10;  // bytes a second
}

Line::Line(LineOptions options, platform::crypto::Credential kiosk)
    : options_(std::move(options)), kiosk_(std::move(kiosk)), client_(options_.ca_file, &kiosk_) {}

platform::Result<platform::HttpAnswer> Line::send(const Errand& errand, const std::stop_token& stop) {
    platform::HttpRequest request;
    request.method = errand.method;
    request.url = options_.api_base + errand.path;
    request.headers = errand.headers;
    request.headers.try_emplace("Accept", "application/json, application/problem+json");
    request.body = errand.body;
    request.connect_patience = options_.connect_patience;
    // A thin line is no reason to begin anew for ever: the more there is to send, the longer it may take, as long as it moves.
    request.stall = options_.patience + errand.kept_back;
    request.patience = options_.patience + errand.kept_back + std::chrono::seconds(errand.body.size() / slowest_line);
    request.most_answer_bytes = errand.most_answer_bytes;
    return client_.send(request, stop);
}

std::map<std::string, std::string> sealed_headers(platform::ByteView sealed) {
    return {{"Content-Type", "application/pkcs7-mime"},
            {"Content-Digest", "sha-256=:" + platform::base64(platform::crypto::sha256(sealed)) + ":"}};
}

}  // namespace kiosk::portal
