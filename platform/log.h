// One line per event to standard error, for the system's journal: "<6>kiosk: scanner: page of 2480x3508". No personal data: a Secret
// does not format. Safe from any thread.
#pragma once
#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace platform {

enum class Level { error = 3, warning = 4, notice = 5, info = 6, debug = 7 };  // syslog's numbers
void write_log(Level level, std::string_view room, std::string_view line);
void set_log_level(Level most_detailed);

template <class... Args>
void log(Level level, std::string_view room, fmt::format_string<Args...> format, Args&&... args) {
    write_log(level, room, fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace platform
