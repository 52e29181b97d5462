// A large card to choose a service or a way: icon on a tinted tile, title, a line below it, an arrow.
#pragma once
#include <optional>

#include "ui/frame.h"

namespace ui::widgets {

// What must be known before a card is chosen: an icon and its words, never colour alone.
struct CardMark {
    Icon icon = Icon::info;
    std::string_view words;
};

struct BigCard {
    std::string_view id;
    std::string_view title;     // wrapped
    std::string_view subtitle;  // wrapped; may be empty
    Icon icon = Icon::document;
    Tint tint = Tint::blue;
    bool enabled = true;
    std::optional<CardMark> mark{};  // before the subtitle, on one line with it where there is room
    bool compact = false;            // one of many: smaller tile and title, no arrow, no subtitle
};

// True in the frame in which it was pressed. Role::button; name is the title, value mark and subtitle.
bool big_card(Frame& frame, const Rect& place, const BigCard& what);
// What the words need at this width; give cards of a row the largest.
float big_card_height(Frame& frame, float width, const BigCard& what);

}  // namespace ui::widgets
