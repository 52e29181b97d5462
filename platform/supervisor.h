// Tells whoever started this program (systemd, sd_notify(3)) that it is ready and that it lives: the main thread by its own turns, all
// others by their pulses. Does nothing where nobody asks.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "platform/pulse.h"

namespace platform {

class Supervisor {
public:
    // Reads WATCHDOG_USEC; children of this process must not speak for it.
    Supervisor();
    bool is_there() const { return there_; }
    // The kiosk is on the screen.
    void ready();
    bool is_ready() const { return ready_; }
    // The main thread is at work. Cheap enough for every turn of its loop: speaks only when a third of the allowed time is over, and not
    // at all while one of `others` is lost: then the program is killed and starts again clean.
    void alive(const std::vector<const Pulse*>& others = {});
    // Whose pulse was lost when alive() was last called; empty: nobody's.
    const std::string& lost() const { return lost_; }
    // How long the main thread may sleep before it must say alive(); none: as long as it likes.
    std::optional<std::chrono::milliseconds> longest_sleep() const;

private:
    bool there_ = false, ready_ = false;
    std::optional<std::chrono::microseconds> allowed_;
    std::chrono::steady_clock::time_point said_;
    std::string lost_;
};

}  // namespace platform
