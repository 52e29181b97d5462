#include "tests/rigs/portal/api.h"

#include <regex>

#include "platform/crypto/digest.h"
#include "platform/log.h"
#include "tests/rigs/portal/answers.h"
#include "tests/rigs/portal/tls.h"

namespace portal {
namespace {

using platform::Level;

constexpr std::size_t most_body = 64u << 20;
constexpr std::size_t cut_after = 16u << 10;  // of the body, for Misfortune::cut_in_body

bool is_uuid_v7(const std::string& text) {
    static const std::regex shape("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    return text.size() == 36 && std::regex_match(text, shape);
}

bool is_sealed_type(const std::string& type) {
    constexpr std::string_view sealed = "application/pkcs7-mime";
    return type == sealed || type.starts_with(std::string(sealed) + ";");
}

}  // namespace

void Api::attach(httplib::Server& server) {
    server.set_payload_max_length(most_body);
    server.Put("/api/v1/dossiers/([^/]*)",
               [this](const Request& request, Response& response, const httplib::ContentReader& read) { put(request, response, read); });
    server.Get("/api/v1/dossiers/([^/]*)", [this](const Request& request, Response& response) {
        exchange(request, response, {}, parts_.faults.take(), [&] { look_up(request, response); });
    });
    server.Get("/api/v1/health", [this](const Request& request, Response& response) {
        exchange(request, response, {}, parts_.faults.take(), [&] { health(response); });
    });
    server.set_exception_handler([](const Request&, Response& response, const std::exception_ptr&) { answer(response, Reason::broken); });
    server.set_error_handler([](const Request&, Response& response) {  // also called for our own answers, which have a body
        if (response.body.empty()) answer(response, response.status == 404 ? Reason::not_found : Reason::malformed);
    });
}

template <class Act>
void Api::exchange(const Request& request, Response& response, const std::string& body, const FaultSetting& fault, Act act) {
    const char* made_by = "";
    switch (fault.misfortune) {
        case Misfortune::refuse: return cut(request);  // came over a connection from before
        case Misfortune::unavailable: answer_busy(response, fault.amount); break;
        case Misfortune::nonsense:
            answer_nonsense(response);
            made_by = name_of(fault.misfortune);
            break;
        case Misfortune::slow: parts_.faults.wait(std::chrono::milliseconds(fault.amount)); [[fallthrough]];
        default: act();
    }
    parts_.record.write(request, body, response, made_by);
    if (fault.misfortune == Misfortune::cut_before_answer) cut(request);
}

void Api::put(const Request& request, Response& response, const httplib::ContentReader& read) {
    const FaultSetting fault = parts_.faults.take();
    const std::size_t enough = fault.misfortune == Misfortune::cut_in_body ? cut_after : most_body;
    std::string body;
    const bool whole = read([&](const char* data, std::size_t size) {
        body.append(data, size);
        return body.size() <= enough;
    });
    if (fault.misfortune == Misfortune::cut_in_body) return cut(request);
    exchange(request, response, body, fault, [&] {
        if (response.status == 413 || body.size() > most_body) return answer(response, Reason::too_large);
        if (!whole) return answer(response, Reason::malformed);
        submit(request, response, body);
    });
    if (!whole) response.set_header("Connection", "close");  // what is left of the body must not be read as a request
}

void Api::submit(const Request& request, Response& response, const std::string& body) {
    const std::string kiosk = peer_fingerprint(request);
    const std::string id = request.matches[1];
    const platform::Bytes digest = platform::crypto::sha256(platform::bytes_of(body));
    if (!parts_.kiosks.may_send(kiosk)) return answer(response, Reason::unknown_kiosk);
    if (!is_uuid_v7(id)) return answer(response, Reason::malformed);
    if (!is_sealed_type(request.get_header_value("Content-Type"))) return answer(response, Reason::wrong_type);
    if (request.get_header_value("Content-Digest") != "sha-256=:" + platform::base64(digest) + ":") {
        return answer(response, Reason::malformed);
    }
    take(request, response, body, id);
    if (const auto counted = parts_.store.count(id, kiosk, platform::hex(digest), response.status); !counted) {
        platform::log(Level::error, "portal", "delivery not counted: {}", counted.error().detail);
    }
}

void Api::take(const Request& request, Response& response, const std::string& body, const std::string& id) {
    const std::string kiosk = peer_fingerprint(request);
    const std::string sha256 = platform::hex(platform::crypto::sha256(platform::bytes_of(body)));
    auto dossier = parts_.store.find(id);
    if (!dossier) return answer(response, Reason::broken);
    bool stored = false;
    if (!*dossier) {
        const auto manifest = parts_.opener.open(id, platform::bytes_of(body), kiosk);
        if (!manifest) {
            platform::log(Level::warning, "portal", "{} unreadable: {}", id, manifest.error().detail);
            return answer(response, Reason::unreadable);
        }
        auto taken = parts_.store.take({kiosk, sha256, platform::bytes_of(body), *manifest}, stored);
        if (!taken) {
            platform::log(Level::error, "portal", "{} not stored: {}", id, taken.error().detail);
            return answer(response, Reason::broken);
        }
        *dossier = std::move(*taken);
    }
    if ((*dossier)->sha256 != sha256 || (*dossier)->kiosk != kiosk) return answer(response, Reason::conflict);
    answer(response, stored ? 201 : 200, **dossier);
}

void Api::look_up(const Request& request, Response& response) {
    const std::string kiosk = peer_fingerprint(request);
    const std::string id = request.matches[1];
    if (!parts_.kiosks.may_send(kiosk)) return answer(response, Reason::unknown_kiosk);
    if (!is_uuid_v7(id)) return answer(response, Reason::malformed);
    const auto dossier = parts_.store.find(id);
    if (!dossier) return answer(response, Reason::broken);
    if (!*dossier || (*dossier)->kiosk != kiosk) return answer(response, Reason::not_found);
    answer(response, 200, **dossier);
}

void Api::health(Response& response) {
    if (!parts_.store.counts()) return answer_busy(response, 30);
    answer_healthy(response, parts_.clock.now());
}

}  // namespace portal
