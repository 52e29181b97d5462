#include "tests/rigs/portal/tracking.h"

namespace portal {

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

    const SlipAnswer found = slips_.find(std::string_view(ticket).substr(0, dot), std::string_view(ticket).substr(dot + 1));
    if (const auto* closed = std::get_if<ClosedSlip>(&found)) {
        response.set_header("Retry-After", std::to_string(closed->wait.count()));
        return write(response, 429, pages_.later(english, request.path));
    }
    const auto* slip = std::get_if<SlipOf>(&found);
    const auto standing = slip != nullptr ? standings_.find(slip->dossier_id) : std::optional<Standing>();
    if (!standing || !*standing) return write(response, 404, pages_.general(english, request.path));
    write(response, 200, pages_.dossier(**standing, english, request.path));
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
