#include "kiosk/portal/measure.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "kiosk/portal/members.h"

namespace kiosk::portal {
namespace {

// Of the answer to /api/v1/health (openapi.yaml, Health).
std::optional<platform::WallTime> their_time(const platform::Bytes& body) {
    const auto health = nlohmann::json::parse(body.begin(), body.end(), nullptr, false);
    const auto* time = health.is_object() && health.contains("time") ? health["time"].get_ptr<const std::string*>() : nullptr;
    return time == nullptr ? std::nullopt : moment_of(*time);
}

}  // namespace

Measure measure(Line& line, const platform::Clock& clock, const std::stop_token& stop) {
    const auto begun = std::chrono::steady_clock::now();
    const auto answer = line.send({.method = "GET", .path = "/api/v1/health", .headers = {}, .body = {}}, stop);
    Measure out;
    out.latency = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    if (!answer) {
        out.reached = tl::make_unexpected(answer.error());
        return out;
    }
    if (answer->status != 200) out.reached = platform::failure(platform::Fault::refused, fmt::format("HTTP {}", answer->status));
    if (const auto theirs = their_time(answer->body)) out.clock_ahead = std::chrono::round<std::chrono::seconds>(clock.now() - *theirs);
    return out;
}

}  // namespace kiosk::portal
