#include "tests/rigs/portal/tracking.h"

#include "platform/crypto/digest.h"

namespace portal {
namespace {

// The same time whatever differs and wherever.
bool same(const platform::Bytes& a, const platform::Bytes& b) {
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) difference |= static_cast<unsigned>(a[i] ^ b[i]);
    return difference == 0;
}

// Crockford's rules for what people type: any case, I and L for 1, O for 0, dashes anywhere.
std::string as_written(std::string_view typed) {
    std::string out;
    for (const char c : typed) {
        if (c == '-') continue;
        const char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        out += upper == 'I' || upper == 'L' ? '1' : upper == 'O' ? '0' : upper;
    }
    return out;
}

std::string reference_of(std::string_view typed) {
    const std::string letters = as_written(typed);
    if (letters.size() != 9) return {};
    return letters.substr(0, 4) + "-" + letters.substr(4, 4) + "-" + letters.substr(8);
}

// Always compares once at least, so that an unknown reference takes as long as a wrong key.
const Tracked* with_key(const std::vector<Tracked>& dossiers, std::string_view key) {
    const platform::Bytes hash = platform::crypto::sha256(platform::bytes_of(as_written(key)));
    const Tracked* found = nullptr;
    if (dossiers.empty() && same(platform::Bytes(hash.size()), hash)) return nullptr;
    for (const Tracked& dossier : dossiers) {
        if (same(dossier.key_hash, hash)) found = &dossier;
    }
    return found;
}

}  // namespace

void Tracking::attach(httplib::Server& server) {
    server.Get("/T/([^/]{1,80})", [this](const httplib::Request& request, httplib::Response& response) { show(request, response); });
    server.Get("/", [this](const httplib::Request& request, httplib::Response& response) {
        write(response, 200, pages_.general(request.get_param_value("lang") == "en", request.path));
    });
    server.set_error_handler([this](const httplib::Request& request, httplib::Response& response) {
        if (response.body.empty()) write(response, response.status, pages_.general(request.get_param_value("lang") == "en", "/"));
    });
}

void Tracking::show(const httplib::Request& request, httplib::Response& response) {
    const bool english = request.get_param_value("lang") == "en";
    const std::string ticket = request.matches[1];
    const auto dot = ticket.find('.');
    if (dot == std::string::npos) return write(response, 200, pages_.general(english, request.path));

    const std::string reference = reference_of(std::string_view(ticket).substr(0, dot));
    if (const auto wait = limit_.closed_for(reference); wait.count() > 0) {
        response.set_header("Retry-After", std::to_string(wait.count()));
        return write(response, 429, pages_.later(english, request.path));
    }
    const auto dossiers = store_.tracked(reference).value_or(std::vector<Tracked>{});
    const Tracked* dossier = with_key(dossiers, std::string_view(ticket).substr(dot + 1));
    if (dossier != nullptr) return write(response, 200, pages_.dossier(*dossier, english, request.path));
    limit_.wrong(reference);
    write(response, 404, pages_.general(english, request.path));
}

void Tracking::write(httplib::Response& response, int status, const std::string& html) const {
    response.status = status;
    response.set_header("Cache-Control", "no-store");
    response.set_header("Content-Security-Policy", pages_.security_policy());
    response.set_header("Referrer-Policy", "no-referrer");  // the address holds the key
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("X-Robots-Tag", "noindex");
    response.set_content(html, "text/html; charset=utf-8");
}

}  // namespace portal
