#include "tests/rigs/portal/sessions.h"

#include <array>

#include "platform/crypto/digest.h"
#include "platform/crypto/random.h"

namespace portal {
namespace {

constexpr std::chrono::minutes patience{30};
constexpr std::string_view cookie_name = "__Host-staff=";

std::string secret_word() {
    std::array<std::uint8_t, 16> random{};
    platform::crypto::fill_random(random);
    return platform::crockford(random);
}

std::string cookie_of(const httplib::Request& request) {
    const std::string cookies = request.get_header_value("Cookie");
    const auto start = cookies.find(cookie_name);
    if (start == std::string::npos) return {};
    const std::string rest = cookies.substr(start + cookie_name.size());
    return rest.substr(0, rest.find(';'));
}

void set_cookie(httplib::Response& response, const std::string& value, const char* more) {
    response.set_header("Set-Cookie", std::string(cookie_name) + value + "; Path=/; Secure; HttpOnly; SameSite=Strict" + more);
}

// By their digests: takes the same time wherever they differ.
bool same(const std::string& a, const std::string& b) {
    return platform::crypto::sha256(platform::bytes_of(a)) == platform::crypto::sha256(platform::bytes_of(b));
}

}  // namespace

bool is_same_origin(const httplib::Request& request) {
    return request.get_header_value("Origin") == "https://" + request.get_header_value("Host");
}

std::optional<std::string> Sessions::token_of(const httplib::Request& request) {
    const std::lock_guard lock(mutex_);
    const auto now = clock_.steady();
    std::erase_if(sessions_, [now](const auto& entry) { return entry.second.end <= now; });
    const auto session = sessions_.find(cookie_of(request));
    if (session == sessions_.end()) return std::nullopt;
    session->second.end = now + patience;
    return session->second.token;
}

bool Sessions::is_ours(const httplib::Request& request) {
    const auto token = token_of(request);
    return token && is_same_origin(request) && same(*token, request.get_param_value("token"));
}

bool Sessions::open(const httplib::Request& request, httplib::Response& response) {
    const std::string guesser = request.remote_addr;
    if (limit_.closed_for(guesser).count() > 0 || !is_same_origin(request)) return false;
    if (!same(password_, request.get_param_value("password"))) {
        limit_.wrong(guesser);
        return false;
    }
    const std::string cookie = secret_word();
    const std::lock_guard lock(mutex_);
    sessions_[cookie] = {secret_word(), clock_.steady() + patience};
    set_cookie(response, cookie, "");
    return true;
}

void Sessions::close(const httplib::Request& request, httplib::Response& response) {
    const std::lock_guard lock(mutex_);
    sessions_.erase(cookie_of(request));
    set_cookie(response, "", "; Max-Age=0");
}

}  // namespace portal
