#include "ui/widgets/field_box.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

// Who looks at an answer sees all of it; who types, the end of it on one line.
float value_height(Frame& frame, float width, const FieldBox& what) {
    return what.focused ? 0 : frame.paint.height_of(what.value, frame.theme.body, width - 2 * frame.theme.space.medium);
}
float box_height(Frame& frame, float width, const FieldBox& what) {
    const Theme& theme = frame.theme;
    const float least = theme.narrow ? theme.touch : theme.px(23_mm);
    return std::max(least, value_height(frame, width, what) + 2 * theme.space.small);
}
float label_gap(const Theme& theme, const FieldBox& what) { return what.asked ? theme.space.tiny : theme.space.hair; }
float error_icon(const Theme& theme, const TextStyle& style) { return std::min(theme.px(10_mm), Paint::line_height(style)); }

// What is wrong, or else the hint. On a small panel the keys need the height more than the hint, which was there to read before.
std::string_view message_of(const Theme& theme, const FieldBox& what) {
    if (!what.error.empty()) return what.error;
    return theme.narrow && what.asked ? std::string_view() : what.hint;
}
float message_left(const Theme& theme, const TextStyle& style, const FieldBox& what) {
    return what.error.empty() ? 0 : error_icon(theme, style) + theme.space.tiny;
}
float message_height(Frame& frame, float width, const TextStyle& style, std::string_view words, const FieldBox& what) {
    return frame.paint.height_of(words, style, width - message_left(frame.theme, style, what));
}

struct Arrangement {
    Rect label, box, message;  // message: of no height if there is none
    TextStyle label_style, message_style;
    std::string_view message_words;
    float height = 0;
};

// Smaller letters until the words are no higher than this.
float shrink(TextStyle& style, const Theme& theme, float most_height, const std::function<float()>& height) {
    while (height() > most_height && style.em > static_cast<int>(theme.least_em)) --style.em;
    return height();
}

// The box here, and the message below it. Returns where they end.
float place_column(Frame& frame, Arrangement& out, const Rect& place, const FieldBox& what) {
    const Theme& theme = frame.theme;
    out.box = {place.x, place.y, place.width, box_height(frame, place.width, what)};
    out.message_words = message_of(theme, what);
    out.message_style = what.error.empty() ? theme.small : theme.small_strong;
    if (out.message_words.empty()) return out.box.bottom();
    out.message = {place.x, out.box.bottom() + theme.space.tiny, place.width, 0};
    out.message.height = message_height(frame, place.width, out.message_style, out.message_words, what);
    return out.message.bottom();
}

Arrangement under_each_other(Frame& frame, Point place, float width, const FieldBox& what) {
    const Theme& theme = frame.theme;
    Arrangement out{.label_style = what.asked ? theme.title : theme.small_strong};
    const float most = what.asked && theme.narrow ? theme.px(23_mm) : frame.page.height;
    const float label = shrink(out.label_style, theme, most, [&] { return frame.paint.height_of(what.label, out.label_style, width); });
    out.label = {place.x, place.y, width, label};
    out.height = place_column(frame, out, {place.x, out.label.bottom() + label_gap(theme, what), width, 0}, what) - place.y;
    return out;
}

// On a wide page the question stands beside the box, for the keys need the height.
Arrangement side_by_side(Frame& frame, Point place, float width, const FieldBox& what) {
    const Theme& theme = frame.theme;
    Arrangement out{.label_style = theme.title};
    constexpr float label_share = 0.4F;
    const float left = std::round(width * label_share);
    const float column = place_column(frame, out, {place.x + left, place.y, width - left, 0}, what) - place.y;
    out.label = {place.x, place.y, left - theme.space.medium, 0};
    out.label.height =
        shrink(out.label_style, theme, column, [&] { return frame.paint.height_of(what.label, out.label_style, out.label.width); });
    out.height = std::max(out.label.height, column);
    return out;
}

// "This is wrong. Please do that." begins with what is wrong.
std::string_view first_sentence(std::string_view words) { return words.substr(0, std::min(words.find(". "), words.size() - 1) + 1); }

// A small wide panel has no room below the box: what is wrong stands below the question, and the rest of it on the page that one came from.
Arrangement tightly(Frame& frame, Point place, float width, const FieldBox& what) {
    const Theme& theme = frame.theme;
    const float half = std::round(width / 2);
    Arrangement out{.label_style = theme.title, .message_style = theme.small_strong};
    out.box = {place.x + half, place.y, width - half, box_height(frame, width - half, what)};
    out.label = {place.x, place.y, half - theme.space.medium, 0};
    if (what.error.empty()) {
        out.label.height = shrink(out.label_style, theme, out.box.height,
                                  [&] { return frame.paint.height_of(what.label, out.label_style, out.label.width); });
        out.height = std::max(out.label.height, out.box.height);
        return out;
    }
    out.message_words = first_sentence(what.error);
    out.label_style = theme.small_strong;
    out.label.height = shrink(out.label_style, theme, out.box.height / 2,
                              [&] { return frame.paint.height_of(what.label, out.label_style, out.label.width); });
    out.message = {place.x, out.label.bottom(), out.label.width, 0};
    out.message.height = shrink(out.message_style, theme, out.box.height - out.label.height,
                                [&] { return message_height(frame, out.message.width, out.message_style, out.message_words, what); });
    out.height = std::max(out.message.bottom() - place.y, out.box.height);
    return out;
}

Arrangement arrange(Frame& frame, Point place, float width, const FieldBox& what) {
    if (!what.asked || frame.theme.shape == Shape::portrait) return under_each_other(frame, place, width, what);
    return frame.theme.narrow ? tightly(frame, place, width, what) : side_by_side(frame, place, width, what);
}

void draw_message(Frame& frame, const Arrangement& parts, const FieldBox& what) {
    const Theme& theme = frame.theme;
    if (parts.message_words.empty()) return;
    const Rect& place = parts.message;
    const float left = message_left(theme, parts.message_style, what);
    if (!what.error.empty()) {
        const float size = error_icon(theme, parts.message_style);
        frame.paint.icon(Icon::error, {place.x + size / 2, place.y + Paint::line_height(parts.message_style) / 2}, size,
                         theme.colours.danger);
        frame.state(node(std::string(what.id) + "-error", Role::alert, what.error, place));
    }
    frame.paint.paragraph({place.x + left, place.y}, place.width - left, parts.message_words, parts.message_style,
                          what.error.empty() ? theme.colours.ink_soft : theme.colours.danger);
}

}  // namespace

FieldDrawn field_box(Frame& frame, Point place, float width, const FieldBox& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const Arrangement parts = arrange(frame, place, width, what);
    frame.paint.paragraph({parts.label.x, parts.label.y}, parts.label.width, what.label, parts.label_style, c.ink);
    const Rect& box = parts.box;
    const Press press = frame.touch(what.id, box, what.enabled);
    Node stated = node(what.id, Role::field, what.label, box);
    stated.value = dots_for(what.value);
    stated.enabled = what.enabled;
    stated.focused = what.focused;
    stated.invalid = !what.error.empty();
    frame.state(std::move(stated));

    const Colour edge = !what.error.empty() ? c.danger : what.focused ? c.brand : mix(c.line, c.ink_soft, 0.45F);
    if (what.focused) frame.paint.rect(inset(box, -theme.px(1_mm)), faded(edge, 0.2F), theme.radius.small + theme.px(1_mm));
    frame.paint.rect(box, mix(what.enabled ? c.surface : c.sunk, c.brand_tint, press.depth), theme.radius.small);
    frame.paint.outline(box, edge, theme.radius.small, what.focused || !what.error.empty() ? theme.border : theme.space.hair * 1.5F);

    draw_message(frame, parts, what);
    return {inset(box, theme.space.medium, theme.border), press.clicked};
}

float field_box_height(Frame& frame, float width, const FieldBox& what) { return arrange(frame, {0, 0}, width, what).height; }

void field_cursor(Frame& frame, const Rect& inside, float x) {
    const float height = static_cast<float>(frame.theme.body.em) * 1.15F;
    frame.paint.rect({std::round(x), std::round(centre(inside).y - height / 2), frame.theme.px(0.9_mm), std::round(height)},
                     frame.theme.colours.brand);
}

}  // namespace ui::widgets
