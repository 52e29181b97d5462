#include "platform/log.h"

#include <unistd.h>

#include <atomic>
#include <string>

namespace platform {
namespace {
std::atomic<int> most_detailed_level{static_cast<int>(Level::info)};
}

void set_log_level(Level most_detailed) { most_detailed_level = static_cast<int>(most_detailed); }

void write_log(Level level, std::string_view room, std::string_view line) {
    if (static_cast<int>(level) > most_detailed_level) return;
    std::string text = fmt::format("<{}>{}: {}\n", static_cast<int>(level), room, line);
    // One write, so that lines of several threads do not mix.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace platform
