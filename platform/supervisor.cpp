#include "platform/supervisor.h"

#include <systemd/sd-daemon.h>

#include <algorithm>
#include <cstdlib>

#include "platform/log.h"

namespace platform {

using std::chrono::microseconds;
using std::chrono::milliseconds;

Supervisor::Supervisor() : there_(std::getenv("NOTIFY_SOCKET") != nullptr) {
    std::uint64_t allowed = 0;
    if (sd_watchdog_enabled(0, &allowed) > 0) allowed_ = microseconds(allowed);
}

void Supervisor::ready() {
    ready_ = true;
    sd_notify(0, "READY=1");
    alive();
}

void Supervisor::alive(const std::vector<const Pulse*>& others) {
    const auto found = std::find_if(others.begin(), others.end(), [](const Pulse* other) { return other->is_lost(); });
    const std::string lost = found == others.end() ? std::string() : (*found)->name();
    if (lost != lost_ && !lost.empty()) log(Level::error, "watchdog", "{} does not come back; the watchdog is not fed", lost);
    lost_ = lost;
    if (!lost_.empty()) return;
    const auto now = std::chrono::steady_clock::now();
    if (!allowed_ || now - said_ < *allowed_ / 3) return;
    said_ = now;
    sd_notify(0, "WATCHDOG=1");
}

std::optional<milliseconds> Supervisor::longest_sleep() const {
    if (!allowed_) return std::nullopt;
    return std::chrono::duration_cast<milliseconds>(*allowed_ / 3);
}

}  // namespace platform
