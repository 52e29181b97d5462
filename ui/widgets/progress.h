// Something is going on: a bar that fills, or a ring that turns when nobody knows how long; and a clock that runs down.
#pragma once
#include "ui/frame.h"

namespace ui::widgets {

struct Progress {
    std::string_view id;
    std::string_view name;  // what is being done
    float share = 0;        // 0..1; eased
};
void progress_bar(Frame& frame, const Rect& place, const Progress& what);

// Turns as long as it is drawn. Role::progress.
void busy_ring(Frame& frame, const Rect& place, std::string_view id, std::string_view name);

struct Countdown {
    std::string_view id;
    std::string_view name;
    int seconds = 0;  // left; the large number
    int of_seconds = 1;
};
// The number is as large as the ring allows: digits of 30 mm in a ring of 80 mm, to be read across the room. Role::progress, value is the
// number.
void countdown(Frame& frame, const Rect& place, const Countdown& what);

}  // namespace ui::widgets
