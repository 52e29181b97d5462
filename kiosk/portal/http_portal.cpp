#include "kiosk/portal/http_portal.h"

#include "kiosk/portal/answer.h"
#include "platform/crypto/digest.h"

namespace kiosk::portal {

namespace {
constexpr std::size_t slowest_line = 8 << 10;  // bytes a second
}

HttpPortal::HttpPortal(Options options, platform::crypto::Credential kiosk)
    : options_(std::move(options)), kiosk_(std::move(kiosk)), client_(options_.ca_file, &kiosk_) {}

Reply HttpPortal::submit(const std::string& id, platform::ByteView sealed, std::stop_token stop) {
    platform::HttpRequest request;
    request.method = "PUT";
    request.url = options_.api_base + "/api/v1/dossiers/" + id;
    request.headers = {{"Content-Type", "application/pkcs7-mime"},
                       {"Content-Digest", "sha-256=:" + platform::base64(platform::crypto::sha256(sealed)) + ":"},
                       {"Accept", "application/json, application/problem+json"}};
    request.body = sealed;
    request.connect_patience = options_.connect_patience;
    // A thin line is no reason to begin anew for ever: the more there is to send, the longer it may take, as long as it moves.
    request.stall = options_.patience;
    request.patience = options_.patience + std::chrono::seconds(sealed.size() / slowest_line);
    request.most_answer_bytes = 64 << 10;
    const auto answer = client_.send(request, stop);
    return answer ? read_answer(id, *answer) : Reply(read_failure(answer.error()));
}

}  // namespace kiosk::portal
