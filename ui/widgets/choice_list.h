// One of several, or several of them: rows for a few long ones, a grid of chips for many short ones (licence classes).
#pragma once
#include <optional>
#include <span>

#include "ui/frame.h"

namespace ui::widgets {

struct ChoiceWords {
    std::string_view key;  // the answer: "b1"
    std::string_view words;
    std::string_view hint{};  // second line, rows only; may be empty
    bool ticked = false;      // where several may be chosen; the caller's
};

enum class ChoiceLook : std::uint8_t { rows, grid };
enum class Choosing : std::uint8_t { one, several };

struct ChoiceList {
    std::string_view id;  // node ids are "<id>-<key>"
    std::span<const ChoiceWords> choices;
    std::string_view chosen;  // key; empty: none yet. Not where several may be
    ChoiceLook look = ChoiceLook::rows;
    int columns = 4;  // grid only
    Choosing choosing = Choosing::one;
};

// The index that was touched in this frame. Role::choice, or Role::checkbox for several; checked. Touch targets keep theme.touch and
// theme.touch_gap.
std::optional<std::size_t> choice_list(Frame& frame, Point place, float width, const ChoiceList& what);
float choice_list_height(Frame& frame, float width, const ChoiceList& what);

}  // namespace ui::widgets
