#include "kiosk/portal/presence.h"

#include <fmt/format.h>

namespace kiosk::portal {

std::optional<Presence> ask_presence(Line& line, const std::stop_token& stop) {
    const auto answer = line.send({.method = "GET", .path = "/api/v1/health", .headers = {}, .body = {}}, stop);
    if (!answer) {
        if (answer.error().fault == platform::Fault::cancelled) return std::nullopt;
        const bool refused = answer.error().fault == platform::Fault::denied;
        return Presence{refused ? Presence::Kind::refused : Presence::Kind::away, answer.error().detail};
    }
    if (answer->status == 401 || answer->status == 403) return Presence{Presence::Kind::refused, fmt::format("HTTP {}", answer->status)};
    if (answer->status >= 500) return Presence{Presence::Kind::away, fmt::format("HTTP {}", answer->status)};
    const auto type = answer->headers.find("content-type");
    const bool is_portal = answer->status == 200 && type != answer->headers.end() && type->second.starts_with("application/json");
    if (!is_portal) return Presence{Presence::Kind::strange, fmt::format("HTTP {}, no portal's answer", answer->status)};
    return Presence{};
}

}  // namespace kiosk::portal
