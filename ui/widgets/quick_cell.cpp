#include "ui/widgets/quick_cell.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "platform/text.h"
#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

std::string words_of(const QuickCell& what, std::size_t option) {
    const QuickOption& one = what.options[option];
    return fmt::format("{}. {}{}", what.first_number + option, one.words, one.ticked ? "  ✓" : "");
}

float inner_width(const Theme& theme, float width) { return width - 2 * theme.space.small; }

float value_height(Frame& frame, float width, const QuickCell& what) {
    const TextStyle& style = frame.theme.body;
    if (what.focused || what.masking == Masking::dots || what.value.empty()) return Paint::line_height(style);
    return frame.paint.height_of(what.value.view(), style, width);
}

// What stands below the answer, in its order.
struct CellLine {
    platform::Secret words;  // a hint may repeat what the card says
    Colour colour;
    bool strong = false;
    Colour ground{0, 0, 0, 0};
};

std::vector<CellLine> lines_below(const Theme& theme, const QuickCell& what) {
    const Palette& c = theme.colours;
    std::vector<CellLine> out;
    if (what.focused && !what.hint.empty()) out.push_back({platform::Secret(what.hint), c.ink_soft});
    for (std::size_t i = 0; i < what.options.size(); ++i) {
        const bool reached = what.options[i].reached;
        out.push_back({platform::Secret(words_of(what, i)), c.ink, reached, reached ? c.brand_tint : Colour{0, 0, 0, 0}});
    }
    return out;
}

// Below all else, for it is stated apart from the field.
float error_height(Frame& frame, float inner, const QuickCell& what) {
    return what.error.empty() ? 0 : frame.paint.height_of(what.error, frame.theme.small_strong, inner) + frame.theme.space.tiny;
}

const TextStyle& style_of(const Theme& theme, const CellLine& line) { return line.strong ? theme.small_strong : theme.small; }

void draw_value(Frame& frame, const Rect& line, const QuickCell& what) {
    const Theme& theme = frame.theme;
    const TextStyle& style = theme.body;
    float cursor = line.x;
    frame.paint.clip(line);
    if (what.masking == Masking::dots) {
        const float radius = theme.px(1.3_mm);
        const std::size_t letters = platform::count_letters(what.value.view());
        for (std::size_t i = 0; i < letters; ++i)
            frame.paint.circle({line.x + radius * (1 + 3.2F * static_cast<float>(i)), centre(line).y}, radius, theme.colours.ink);
        cursor += radius * 3.2F * static_cast<float>(letters);
    } else if (!what.focused) {
        frame.paint.paragraph({line.x, line.y}, line.width, what.value.view(), style, theme.colours.ink);
    } else {
        // Who types sees the end of it.
        const float excess = std::max(0.0F, frame.paint.width_of(what.value.view(), style) + theme.px(2_mm) - line.width);
        const Rect long_line{line.x - excess, line.y, line.width + excess, line.height};
        cursor = long_line.x + frame.paint.text_in(long_line, what.value.view(), style, theme.colours.ink, Align::left);
        if (what.value.size() < what.pattern.size())
            frame.paint.text_in({cursor, line.y, line.right() - cursor, line.height}, what.pattern.substr(what.value.size()), style,
                                theme.colours.ink_soft, Align::left);
    }
    frame.paint.unclip();
    if (what.focused && what.typed) frame.paint.rect({std::round(cursor + 1), line.y, theme.px(0.9_mm), line.height}, theme.colours.brand);
}

}  // namespace

float quick_cell_height(Frame& frame, float width, const QuickCell& what) {
    const Theme& theme = frame.theme;
    const float inner = inner_width(theme, width);
    float height = 2 * theme.space.tiny + frame.paint.height_of(what.label, theme.small, inner) + value_height(frame, inner, what);
    for (const CellLine& line : lines_below(theme, what)) height += frame.paint.height_of(line.words.view(), style_of(theme, line), inner);
    return std::ceil(std::max(theme.touch, height) + error_height(frame, inner, what));
}

bool quick_cell(Frame& frame, const Rect& place, const QuickCell& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const Press press = frame.touch(what.id, place);
    const float error = error_height(frame, inner_width(theme, place.width), what);
    Node stated = node(what.id, Role::field, what.label, {place.x, place.y, place.width, place.height - error});
    stated.value = dots_for(what.value.view());
    stated.focused = what.focused;
    stated.invalid = !what.error.empty();
    frame.state(std::move(stated));

    const Colour edge = !what.error.empty() ? c.danger : what.focused ? c.brand : mix(c.line, c.ink_soft, 0.45F);
    frame.paint.rect(place, mix(c.surface, c.brand_tint, press.depth), theme.radius.small);
    frame.paint.outline(place, edge, theme.radius.small, what.focused || !what.error.empty() ? theme.border : theme.space.hair);

    const Rect inside = inset(place, theme.space.small, theme.space.tiny);
    float y = inside.y + frame.paint.paragraph({inside.x, inside.y}, inside.width, what.label, theme.small, c.ink_soft);
    const float value = value_height(frame, inside.width, what);
    draw_value(frame, {inside.x, y, inside.width, value}, what);
    y += value;
    if (error > 0) {
        const Rect below{inside.x, place.bottom() - error, inside.width, error - theme.space.tiny};
        frame.state(node(std::string(what.id) + "-error", Role::alert, what.error, below));
        frame.paint.paragraph({below.x, below.y}, below.width, what.error, theme.small_strong, c.danger);
    }
    for (const CellLine& line : lines_below(theme, what)) {
        const TextStyle& style = style_of(theme, line);
        const float height = frame.paint.height_of(line.words.view(), style, inside.width);
        if (line.ground.alpha > 0) frame.paint.rect({inside.x, y, inside.width, height}, line.ground, theme.radius.small / 2);
        frame.paint.paragraph({inside.x, y}, inside.width, line.words.view(), style, line.colour);
        y += height;
    }
    return press.clicked;
}

}  // namespace ui::widgets
