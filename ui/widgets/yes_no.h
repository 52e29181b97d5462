// A question with two answers: two very large buttons, side by side where their words are short, else under each other.
#pragma once
#include <array>
#include <optional>

#include "ui/frame.h"

namespace ui::widgets {

struct Answer {
    std::string_view key;  // "yes"
    std::string_view words;
    std::optional<Icon> icon{};
};

struct YesNo {
    std::string_view id;  // nodes "<id>-<key>"
    std::array<Answer, 2> answers;
    std::string_view chosen{};  // key; empty: none yet
};

// The index that was touched in this frame. Role::choice, checked.
std::optional<std::size_t> yes_no(Frame& frame, const Rect& place, const YesNo& what);
float yes_no_height(Frame& frame, float width, const YesNo& what);

}  // namespace ui::widgets
