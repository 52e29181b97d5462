#include "tests/rigs/portal/answers.h"

#include <nlohmann/json.hpp>

namespace portal {
namespace {

struct Problem {
    int status;
    const char *reason, *title;
};

Problem problem_of(Reason reason) {
    switch (reason) {
        case Reason::malformed: return {400, "malformed", "The request breaks the contract"};
        case Reason::unknown_kiosk: return {403, "unknown_kiosk", "This kiosk may not send"};
        case Reason::not_found: return {404, "not_found", "There is no such thing for this kiosk"};
        case Reason::not_asked: return {409, "not_asked", "The agency does not wait for this"};
        case Reason::not_offered: return {501, "not_offered", "Not offered yet"};
        case Reason::conflict: return {409, "conflict", "The id or key was used for other content"};
        case Reason::too_large: return {413, "too_large", "The body has more than 64 MiB"};
        case Reason::wrong_type: return {415, "wrong_type", "The body is not application/pkcs7-mime"};
        case Reason::unreadable: return {422, "unreadable", "The dossier cannot be opened or is not what it says"};
        case Reason::broken: break;
    }
    return {500, "broken", "The portal failed"};
}

void write(httplib::Response& response, const Problem& problem) {
    const nlohmann::json body{{"type", std::string("urn:tram:problem:") + problem.reason},
                              {"title", problem.title},
                              {"status", problem.status},
                              {"reason", problem.reason}};
    response.status = problem.status;
    response.set_content(body.dump(), "application/problem+json");
}

}  // namespace

void answer(httplib::Response& response, int status, const nlohmann::json& body) {
    response.status = status;
    response.set_content(body.dump(), "application/json");
}

void answer(httplib::Response& response, Reason reason) { write(response, problem_of(reason)); }

void answer_busy(httplib::Response& response, int retry_after_seconds) {
    response.set_header("Retry-After", std::to_string(retry_after_seconds));
    write(response, {503, "busy", "Not now"});
}

void answer_too_many(httplib::Response& response, std::chrono::seconds retry_after) {
    response.set_header("Retry-After", std::to_string(retry_after.count()));
    write(response, {429, "busy", "Too many wrong guesses"});
}

void answer_healthy(httplib::Response& response, platform::WallTime now) {
    response.status = 200;
    response.set_content(nlohmann::json{{"status", "ok"}, {"time", platform::iso8601(now)}}.dump(), "application/json");
}

void answer_nonsense(httplib::Response& response) {
    response.status = 200;
    response.set_content("<!doctype html><title>Wi-Fi</title><p>Chào mừng! Xin đăng nhập để dùng Internet.", "text/html; charset=utf-8");
}

}  // namespace portal
