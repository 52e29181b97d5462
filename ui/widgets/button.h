// A button: filled (primary), outlined (secondary), bare (quiet) or red (danger).
#pragma once
#include <optional>

#include "ui/frame.h"

namespace ui::widgets {

enum class ButtonKind : std::uint8_t { primary, secondary, quiet, danger };
enum class IconSide : std::uint8_t { before, after };

struct Button {
    std::string_view id;     // semantics: "begin"
    std::string_view words;  // wrapped, and made smaller, if need be
    ButtonKind kind = ButtonKind::primary;
    std::optional<Icon> icon{};
    IconSide icon_side = IconSide::before;
    bool enabled = true;
    Shortcut shortcut = Shortcut::none;
};

// True in the frame in which it was pressed. Role::button. Height: theme.button_height, or at least theme.touch.
bool button(Frame& frame, const Rect& place, const Button& what);
// As wide as its words and icon need on one line, with padding.
float button_width(Frame& frame, const Button& what);
// theme.button_height, or more where the words need more lines at this width.
float button_height(Frame& frame, float width, const Button& what);

}  // namespace ui::widgets
