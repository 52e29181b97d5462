// How the line to the portal is, for who repairs it: reached or why not, how fast, and whether both clocks agree.
#pragma once
#include <chrono>
#include <optional>
#include <stop_token>

#include "kiosk/portal/line.h"
#include "platform/clock.h"

namespace kiosk::portal {

struct Measure {
    platform::Status reached;
    std::chrono::milliseconds latency{0};             // of one question, the connection's making included
    std::optional<std::chrono::seconds> clock_ahead;  // our clock before the portal's; to the second
};
// Blocks up to the line's patience.
Measure measure(Line& line, const platform::Clock& clock, const std::stop_token& stop);

}  // namespace kiosk::portal
