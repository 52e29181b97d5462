// Words on the page. Each states its semantics, so that speech reads it and tests find it.
#pragma once
#include <optional>

#include "ui/frame.h"

namespace ui::widgets {

struct Words {
    std::string_view id;
    std::string_view words;
    Align align = Align::left;
    std::optional<Colour> colour{};  // else the style's usual ink
};

// All wrap to width with balanced lines and return the height they took.
float display(Frame& frame, Point place, float width, const Words& what);    // greeting, result. Role::heading
float title(Frame& frame, Point place, float width, const Words& what);      // of the screen. Role::heading
float heading(Frame& frame, Point place, float width, const Words& what);    // of a part. Role::heading
float paragraph(Frame& frame, Point place, float width, const Words& what);  // what to do. Role::text
float label(Frame& frame, Point place, float width, const Words& what);      // small and soft. Role::text

// A line of a summary: label small above, value strong below. value may be personal: it is drawn, and not part of the semantics (the node
// says only how long it is). Role::text.
struct Pair {
    std::string_view id;
    std::string_view label;
    std::string_view value;
    bool aloud = false;  // not personal: the value is part of the semantics
};
float pair(Frame& frame, Point place, float width, const Pair& what);
float pair_height(Frame& frame, float width, const Pair& what);

}  // namespace ui::widgets
