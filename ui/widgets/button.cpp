#include "ui/widgets/button.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

struct Look {
    Colour face, ink, outline;
    bool raised = false;
};

Look look_of(const Palette& c, ButtonKind kind, bool enabled, float depth) {
    if (!enabled) return {c.sunk, mix(c.ink_soft, c.sunk, 0.25F), c.line, false};
    switch (kind) {
        case ButtonKind::primary: return {mix(c.brand, c.brand_dark, depth), c.on_brand, mix(c.brand, c.brand_dark, depth), true};
        case ButtonKind::secondary: return {mix(c.surface, c.brand_tint, depth), c.brand, c.brand, false};
        case ButtonKind::quiet: return {faded(c.brand_tint, depth), c.brand, faded(c.brand_tint, 0), false};
        case ButtonKind::danger: return {mix(c.danger, c.ink, depth * 0.4F), c.on_brand, c.danger, true};
    }
    return {};
}

float icon_size(const Theme& theme) { return theme.px(13_mm); }
float padding(const Theme& theme) { return theme.space.large; }
float icon_room(const Theme& theme, const Button& what) { return what.icon ? icon_size(theme) + theme.space.small : 0; }

// Words that are too long for two lines of the large letters are set in the small ones.
TextStyle style_for(Frame& frame, std::string_view words, const Rect& room) {
    const Theme& theme = frame.theme;
    const bool fits = frame.paint.height_of(words, theme.body_strong, room.width) <= room.height;
    return fits ? theme.body_strong : theme.small_strong;
}

}  // namespace

bool button(Frame& frame, const Rect& place, const Button& what) {
    const Theme& theme = frame.theme;
    const Press press = frame.touch(what.id, place, what.enabled);
    Node stated = node(what.id, Role::button, what.words, place);
    stated.enabled = what.enabled;
    frame.state(std::move(stated));

    const Look look = look_of(theme.colours, what.kind, what.enabled, press.depth);
    Rect face = place;
    if (look.raised) {
        face.y += std::round(theme.px(0.8_mm) * press.depth);
        frame.paint.shadow(face, theme.radius.medium, theme.px(4_mm), theme.px(1.5_mm) * (1 - press.depth), faded(look.face, 0.35F));
    }
    frame.paint.rect(face, look.face, theme.radius.medium);
    const bool outlined = what.kind == ButtonKind::secondary || !what.enabled;
    if (outlined) frame.paint.outline(face, look.outline, theme.radius.medium, what.enabled ? theme.border : theme.space.hair);

    const Rect inner = inset(face, padding(theme), theme.space.tiny);
    const float icon_width = icon_room(theme, what);
    const TextStyle style = style_for(frame, what.words, {0, 0, inner.width - icon_width, inner.height});
    const auto lines = frame.paint.lines_of(what.words, style, inner.width - icon_width);
    float words_width = 0;
    for (const auto line : lines) words_width = std::max(words_width, frame.paint.width_of(line, style));
    const float total = words_width + icon_width;
    const float left = inner.x + (inner.width - total) / 2;
    const bool icon_first = what.icon_side == IconSide::before;
    if (what.icon) {
        const float x = icon_first ? left + icon_size(theme) / 2 : left + total - icon_size(theme) / 2;
        frame.paint.icon(*what.icon, {x, centre(face).y}, icon_size(theme), look.ink);
    }
    const float line_height = Paint::line_height(style);
    Rect line_box{left + (icon_first ? icon_width : 0), centre(face).y - line_height * static_cast<float>(lines.size()) / 2, words_width,
                  line_height};
    for (const auto line : lines) {
        frame.paint.text_in(line_box, line, style, look.ink, Align::centre);
        line_box.y += line_height;
    }
    return press.clicked;
}

float button_width(Frame& frame, const Button& what) {
    const Theme& theme = frame.theme;
    const float wanted = frame.paint.width_of(what.words, theme.body_strong) + icon_room(theme, what) + 2 * padding(theme);
    return std::max(std::ceil(wanted) + 1, theme.touch);
}

}  // namespace ui::widgets
