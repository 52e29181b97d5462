#include "ui/widgets/button.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

struct ButtonLook {
    Colour face, ink, outline;
    bool raised = false;
};

ButtonLook look_of(const Palette& c, ButtonKind kind, bool enabled, float depth) {
    if (!enabled) return {c.sunk, c.ink_soft, c.line, false};
    switch (kind) {
        case ButtonKind::primary: return {mix(c.brand, c.brand_dark, depth), c.on_brand, mix(c.brand, c.brand_dark, depth), true};
        case ButtonKind::secondary: return {mix(c.surface, c.brand_tint, depth), c.brand, c.brand, false};
        case ButtonKind::quiet: return {faded(c.brand_tint, depth), c.brand, faded(c.brand_tint, 0), false};
        case ButtonKind::danger: return {mix(c.danger, c.ink, depth * 0.4F), c.on_brand, c.danger, true};
    }
    return {};
}

float icon_size(const Theme& theme) { return std::min(theme.px(13_mm), static_cast<float>(theme.body_strong.em) * 1.25F); }
float padding(const Theme& theme) { return theme.narrow ? theme.space.small : theme.space.large; }
float icon_room(const Theme& theme, const Button& what) { return what.icon ? icon_size(theme) + theme.space.small : 0; }

// How the words lie in the button: style, lines, and whether the icon has room.
struct Setting {
    TextStyle style;
    std::vector<std::string_view> lines;
    float width = 0;  // of the widest line
    bool with_icon = false;
};

// No syllable is broken.
bool syllables_fit(Frame& frame, const TextStyle& style, std::string_view words, float width) {
    for (std::size_t from = 0; from < words.size();) {
        const std::size_t end = std::min(words.find(' ', from), words.size());
        if (frame.paint.width_of(words.substr(from, end - from), style) > width) return false;
        from = end + 1;
    }
    return true;
}

bool fits(Frame& frame, Setting& setting, std::string_view words, float width, float height) {
    setting.lines = frame.paint.lines_of(words, setting.style, width);
    setting.width = 0;
    for (const auto line : setting.lines) setting.width = std::max(setting.width, frame.paint.width_of(line, setting.style));
    return setting.width <= width && syllables_fit(frame, setting.style, words, width) &&
           static_cast<float>(setting.lines.size()) * Paint::line_height(setting.style) <= height;
}

// Words that are too long get smaller letters, then lose the icon: words say more than it does.
Setting setting_of(Frame& frame, const Button& what, const Rect& inner) {
    const Theme& theme = frame.theme;
    Setting out{theme.body_strong, {}, 0, what.icon.has_value()};
    const int least = static_cast<int>(theme.least_em);
    for (; out.style.em >= least; --out.style.em) {
        if (fits(frame, out, what.words, inner.width - icon_room(theme, what), inner.height)) return out;
        out.style.line_height = 1.32F;
    }
    out.with_icon = false;
    for (out.style.em = theme.body_strong.em; out.style.em > least; --out.style.em) {
        if (fits(frame, out, what.words, inner.width, inner.height)) return out;
    }
    fits(frame, out, what.words, inner.width, inner.height);
    return out;
}

void draw_face(Frame& frame, Rect& face, const ButtonLook& look, const Button& what, float depth) {
    const Theme& theme = frame.theme;
    if (look.raised && theme.colours.shadow.alpha > 0) {
        face.y += std::round(theme.px(0.8_mm) * depth);
        frame.paint.shadow(face, theme.radius.medium, theme.px(4_mm), theme.px(1.5_mm) * (1 - depth), faded(look.face, 0.35F));
    }
    frame.paint.rect(face, look.face, theme.radius.medium);
    const bool outlined = what.kind == ButtonKind::secondary || !what.enabled;
    if (outlined) frame.paint.outline(face, look.outline, theme.radius.medium, what.enabled ? theme.border : theme.space.hair);
}

void draw_words(Frame& frame, const Rect& face, const Button& what, Colour ink) {
    const Theme& theme = frame.theme;
    const Rect inner = inset(face, padding(theme), theme.space.tiny);
    const Setting set = setting_of(frame, what, inner);
    const float icon_width = set.with_icon ? icon_room(theme, what) : 0;
    const float left = inner.x + (inner.width - set.width - icon_width) / 2;
    const bool icon_first = what.icon_side == IconSide::before;
    if (set.with_icon) {
        const float x = icon_first ? left + icon_size(theme) / 2 : left + set.width + icon_width - icon_size(theme) / 2;
        frame.paint.icon(*what.icon, {x, centre(face).y}, icon_size(theme), ink);
    }
    const float line_height = Paint::line_height(set.style);
    Rect line_box{left + (icon_first ? icon_width : 0), centre(face).y - line_height * static_cast<float>(set.lines.size()) / 2, set.width,
                  line_height};
    for (const auto line : set.lines) {
        frame.paint.text_in(line_box, line, set.style, ink, Align::centre);
        line_box.y += line_height;
    }
}

}  // namespace

bool button(Frame& frame, const Rect& place, const Button& what) {
    const Press press = frame.touch(what.id, place, what.enabled);
    Node stated = node(what.id, Role::button, what.words, place);
    stated.enabled = what.enabled;
    stated.shortcut = what.shortcut;
    frame.state(std::move(stated));
    const ButtonLook look = look_of(frame.theme.colours, what.kind, what.enabled, press.depth);
    Rect face = place;
    draw_face(frame, face, look, what, press.depth);
    draw_words(frame, face, what, look.ink);
    return press.clicked;
}

float button_width(Frame& frame, const Button& what) {
    const Theme& theme = frame.theme;
    const float wanted = frame.paint.width_of(what.words, theme.body_strong) + icon_room(theme, what) + 2 * padding(theme);
    return std::max(std::ceil(wanted) + 1, theme.touch);
}

float button_height(Frame& frame, float width, const Button& what) {
    const Theme& theme = frame.theme;
    const float words = width - icon_room(theme, what) - 2 * padding(theme);
    return std::max(theme.button_height, frame.paint.height_of(what.words, theme.body_strong, words) + 2 * theme.space.small);
}

}  // namespace ui::widgets
