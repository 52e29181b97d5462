// Is the portal there? Asked now and then, so that people learn before they begin that the line is down.
#pragma once
#include <optional>
#include <stop_token>
#include <string>

#include "kiosk/portal/line.h"

namespace kiosk::portal {

struct Presence {
    enum class Kind { there, away, refused, strange } kind = Kind::there;  // strange: what answers is not a portal
    std::string detail;
};
// Blocks up to the line's patience. None: told to stop.
std::optional<Presence> ask_presence(Line& line, const std::stop_token& stop);

}  // namespace kiosk::portal
