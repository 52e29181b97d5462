#include "ui/touch_filter.h"

namespace ui {

using platform::TouchEvent;

TouchFilter::Outcome TouchFilter::down(const TouchEvent& event) {
    // Events that carry no time (made by programs) are always meant.
    const bool timed = event.time != platform::SteadyTime{};
    if (timed && event.time < deaf_until_) return {};
    if (!finger_ || !timed) {
        finger_ = event.finger;
        since_ = event.time;
        return {.event = event};
    }
    const auto alone = event.time - since_;
    if (alone < times_.together) {
        finger_.reset();
        return {.cancel = true};
    }
    if (alone < times_.resting) return {};
    finger_ = event.finger;
    since_ = event.time;
    return {.cancel = true, .event = event};
}

TouchFilter::Outcome TouchFilter::take(const TouchEvent& event) {
    if (event.kind == TouchEvent::Kind::down) return down(event);
    if (finger_ != event.finger) return {};
    if (event.kind == TouchEvent::Kind::up) finger_.reset();
    return {.event = event};
}

}  // namespace ui
