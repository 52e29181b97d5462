#include "tests/rigs/portal/door.h"

#include <charconv>
#include <regex>

#include "platform/crypto/digest.h"
#include "tests/rigs/portal/answers.h"
#include "tests/rigs/portal/tls.h"

namespace portal {
namespace {

constexpr std::size_t most_body = 64u << 20, most_json = 16u << 10;
constexpr std::size_t cut_after = 16u << 10;  // of the body, for Misfortune::cut_in_body

bool is_type(const httplib::Request& request, const std::string& wanted) {
    const std::string type = request.get_header_value("Content-Type");
    return type == wanted || type.starts_with(wanted + ";");
}

}  // namespace

void Door::get(httplib::Server& server, const std::string& path, Act act) {
    server.Get(path, [this, act = std::move(act)](const Request& request, Response& response) {
        // Kiosks ask all the time whether we are there: what was ordered for so many requests is for others.
        const bool is_asked_all_the_time = request.path == "/api/v1/health";
        exchange(request, response, {}, is_asked_all_the_time ? faults_.lasting() : faults_.take(), act);
    });
}

void Door::post(httplib::Server& server, const std::string& path, Act act) {
    server.Post(path, [this, act = std::move(act)](const Request& request, Response& response) {
        const FaultSetting fault = faults_.take();
        if (fault.misfortune == Misfortune::cut_in_body) return cut(request);
        exchange(request, response, request.body, fault, act);
    });
}

void Door::put(httplib::Server& server, const std::string& path, Act act) {
    server.set_payload_max_length(most_body);
    server.Put(path, [this, act = std::move(act)](const Request& request, Response& response, const httplib::ContentReader& read) {
        take(request, response, read, act);
    });
}

void Door::answer_the_rest(httplib::Server& server) {
    server.set_exception_handler([](const Request&, Response& response, const std::exception_ptr&) { answer(response, Reason::broken); });
    server.set_error_handler([](const Request&, Response& response) {  // also called for our own answers, which have a body
        if (response.body.empty()) answer(response, response.status == 404 ? Reason::not_found : Reason::malformed);
    });
}

void Door::exchange(const Request& request, Response& response, const std::string& body, const FaultSetting& fault, const Act& act) {
    const char* made_by = "";
    switch (fault.misfortune) {
        case Misfortune::refuse: return cut(request);  // came over a connection from before
        case Misfortune::unavailable: answer_busy(response, fault.amount); break;
        case Misfortune::nonsense:
            answer_nonsense(response);
            made_by = name_of(fault.misfortune);
            break;
        case Misfortune::slow: faults_.wait(std::chrono::milliseconds(fault.amount)); [[fallthrough]];
        default: act(request, response, body);
    }
    record_.write(request, body, response, made_by);
    if (fault.misfortune == Misfortune::cut_before_answer) cut(request);
}

void Door::take(const Request& request, Response& response, const httplib::ContentReader& read, const Act& act) {
    const FaultSetting fault = faults_.take();
    const std::size_t enough = fault.misfortune == Misfortune::cut_in_body ? cut_after : most_body;
    std::string body;
    const bool whole = read([&](const char* data, std::size_t size) {
        body.append(data, size);
        return body.size() <= enough;
    });
    if (fault.misfortune == Misfortune::cut_in_body) return cut(request);
    exchange(request, response, body, fault, [&](const Request&, Response&, const std::string&) {
        if (response.status == 413 || body.size() > most_body) return answer(response, Reason::too_large);
        if (!whole) return answer(response, Reason::malformed);
        act(request, response, body);
    });
    if (!whole) response.set_header("Connection", "close");  // what is left of the body must not be read as a request
}

std::optional<std::string> Door::kiosk_of(const Request& request, Response& response) const {
    std::string kiosk = peer_fingerprint(request);
    if (kiosks_.may_send(kiosk)) return kiosk;
    answer(response, Reason::unknown_kiosk);
    return std::nullopt;
}

bool is_uuid_v7(const std::string& text) {
    static const std::regex shape("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    return text.size() == 36 && std::regex_match(text, shape);
}

std::optional<std::string> digest_of_sealed(const httplib::Request& request, httplib::Response& response, const std::string& body) {
    const platform::Bytes digest = platform::crypto::sha256(platform::bytes_of(body));
    const bool is_sealed = is_type(request, "application/pkcs7-mime");
    const bool is_whole = request.get_header_value("Content-Digest") == "sha-256=:" + platform::base64(digest) + ":";
    if (is_sealed && is_whole) return platform::hex(digest);
    answer(response, is_sealed ? Reason::malformed : Reason::wrong_type);
    return std::nullopt;
}

std::optional<nlohmann::json> json_body(const httplib::Request& request, httplib::Response& response, const std::string& body,
                                        const shape::Rule& rule) {
    if (is_type(request, "application/json") && body.size() <= most_json) {
        auto json = nlohmann::json::parse(body, nullptr, false);
        if (!json.is_discarded() && !rule(json)) return json;
    }
    answer(response, Reason::malformed);
    return std::nullopt;
}

std::optional<std::chrono::seconds> wait_of(const httplib::Request& request) {
    const std::string said = request.has_param("wait") ? request.get_param_value("wait") : "0";
    int seconds = 0;
    const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), seconds);
    if (error != std::errc{} || end != said.data() + said.size() || seconds < 0 || seconds > 30) return std::nullopt;
    return std::chrono::seconds(seconds);
}

}  // namespace portal
