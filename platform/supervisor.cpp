#include "platform/supervisor.h"

#include <systemd/sd-daemon.h>

#include <cstdlib>

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

void Supervisor::alive() {
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
