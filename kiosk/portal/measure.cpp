#include "kiosk/portal/measure.h"

#include <fmt/format.h>

#include <ctime>
#include <string>

namespace kiosk::portal {

std::optional<platform::WallTime> parse_http_date(std::string_view text) {
    std::tm parts{};
    const std::string whole(text);
    const char* end = strptime(whole.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    if (end == nullptr || *end != 0) return std::nullopt;
    return platform::WallTime(std::chrono::seconds(timegm(&parts)));
}

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
    const auto date = answer->headers.find("date");
    const auto theirs = date == answer->headers.end() ? std::nullopt : parse_http_date(date->second);
    if (theirs) out.clock_ahead = std::chrono::round<std::chrono::seconds>(clock.now() - *theirs);
    return out;
}

}  // namespace kiosk::portal
