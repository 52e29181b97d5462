// A large card to choose a service or a way: icon on a tinted tile, title, a line below it, an arrow.
#pragma once
#include "ui/frame.h"

namespace ui::widgets {

struct BigCard {
    std::string_view id;
    std::string_view title;     // wrapped
    std::string_view subtitle;  // wrapped; may be empty
    Icon icon = Icon::document;
    Tint tint = Tint::blue;
    bool enabled = true;
};

// True in the frame in which it was pressed. Role::button; name is the title, value the subtitle.
bool big_card(Frame& frame, const Rect& place, const BigCard& what);
// What the words need at this width; give cards of a row the largest.
float big_card_height(Frame& frame, float width, const BigCard& what);

}  // namespace ui::widgets
