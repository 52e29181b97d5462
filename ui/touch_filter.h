// From all fingers on the glass to one press at a time. A palm, a second finger, a resting hand, the second half of a double tap and the
// stray events of a panel that wakes up press nothing.
#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <vector>

#include "platform/clock.h"
#include "platform/window.h"

namespace ui {

struct TouchTimes {
    // After a new screen came up: fingers that come down now meant the screen before (double taps, events at the start).
    std::chrono::milliseconds deaf{300};
    std::chrono::milliseconds together{80};   // two fingers down within this time are a palm
    std::chrono::milliseconds resting{1200};  // a finger that lies this long is a resting hand: another one may press
};

class TouchFilter {
public:
    explicit TouchFilter(TouchTimes times = {}) : times_(times) {}
    // What is left of the event, for Pointer: at most a cancelling move out of the page and the event itself.
    struct Outcome {
        bool cancel = false;  // the press that was going on means nothing
        std::optional<platform::TouchEvent> event{};
    };
    Outcome take(const platform::TouchEvent& event);
    void screen_changed(platform::SteadyTime now) { deaf_until_ = now + times_.deaf; }
    platform::SteadyTime deaf_until() const { return deaf_until_; }

private:
    Outcome down(const platform::TouchEvent& event);

    TouchTimes times_;
    platform::SteadyTime deaf_until_{};
    std::optional<std::int64_t> finger_;  // the one that counts
    platform::SteadyTime since_{};        // when it came down
};

}  // namespace ui
