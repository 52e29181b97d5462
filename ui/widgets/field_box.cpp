#include "ui/widgets/field_box.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

// Who looks at an answer sees all of it; who types, the end of it on one line.
float value_height(Frame& frame, float width, const FieldBox& what) {
    return what.focused ? 0 : frame.paint.height_of(what.value, frame.theme.body, width - 2 * frame.theme.space.medium);
}
float box_height(Frame& frame, float width, const FieldBox& what) {
    return std::max(frame.theme.px(23_mm), value_height(frame, width, what) + 2 * frame.theme.space.small);
}
float label_gap(const Theme& theme, const FieldBox& what) { return what.asked ? theme.space.tiny : theme.space.hair; }
float error_icon(const Theme& theme) { return theme.px(10_mm); }
float message_width(const Theme& theme, float width, bool is_error) {
    return is_error ? width - error_icon(theme) - theme.space.tiny : width;
}
std::string_view message_of(const FieldBox& what) { return what.error.empty() ? what.hint : what.error; }
const TextStyle& message_style(const Theme& theme, bool is_error) { return is_error ? theme.small_strong : theme.small; }

void draw_message(Frame& frame, Point place, float width, const FieldBox& what) {
    const Theme& theme = frame.theme;
    const bool is_error = !what.error.empty();
    float x = place.x;
    if (is_error) {
        const float size = error_icon(theme);
        frame.paint.icon(Icon::error, {x + size / 2, place.y + Paint::line_height(theme.small_strong) / 2}, size, theme.colours.danger);
        x += size + theme.space.tiny;
    }
    frame.paint.paragraph({x, place.y}, message_width(theme, width, is_error), message_of(what), message_style(theme, is_error),
                          is_error ? theme.colours.danger : theme.colours.ink_soft);
}

// Label above the box. On a wide page the question stands beside it, for the keys need the height.
struct Arrangement {
    Rect label, column;  // column: box and message
    TextStyle label_style;
    float height = 0;
};

float column_height(Frame& frame, float width, const FieldBox& what, bool with_hint) {
    const Theme& theme = frame.theme;
    const bool is_error = !what.error.empty();
    const std::string_view message = with_hint || is_error ? message_of(what) : std::string_view();
    const float box = box_height(frame, width, what);
    if (message.empty()) return box;
    return box + theme.space.tiny + frame.paint.height_of(message, message_style(theme, is_error), message_width(theme, width, is_error));
}

bool is_beside(const Theme& theme, const FieldBox& what) { return what.asked && theme.shape == Shape::landscape; }
// On a small panel the keys need the height more than the hint, which was there to read before.
bool has_hint(const Theme& theme, const FieldBox& what) { return !(theme.narrow && what.asked); }

// Smaller letters until the question is no higher than this.
float shrink(Frame& frame, TextStyle& style, std::string_view words, float width, float most_height) {
    float height = frame.paint.height_of(words, style, width);
    while (height > most_height && style.em > static_cast<int>(frame.theme.least_em)) {
        --style.em;
        height = frame.paint.height_of(words, style, width);
    }
    return height;
}

Arrangement arrange(Frame& frame, Point place, float width, const FieldBox& what) {
    const Theme& theme = frame.theme;
    Arrangement out{.label = {}, .column = {}, .label_style = what.asked ? theme.title : theme.small_strong};
    if (!is_beside(theme, what)) {
        const bool small = what.asked && theme.narrow;
        const float most = small ? theme.px(23_mm) : frame.page.height;
        const float label = shrink(frame, out.label_style, what.label, width, most);
        out.label = {place.x, place.y, width, label};
        out.column = {place.x, place.y + label + label_gap(theme, what), width, column_height(frame, width, what, has_hint(theme, what))};
        out.height = out.column.bottom() - place.y;
        return out;
    }
    constexpr float label_share = 0.4F;
    const float label_width = std::round(width * label_share) - theme.space.medium;
    out.column = {place.x + std::round(width * label_share), place.y, width - std::round(width * label_share), 0};
    out.column.height = column_height(frame, out.column.width, what, has_hint(theme, what));
    const float label = shrink(frame, out.label_style, what.label, label_width, out.column.height);
    out.label = {place.x, place.y, label_width, label};
    out.height = std::max(label, out.column.height);
    return out;
}

}  // namespace

FieldDrawn field_box(Frame& frame, Point place, float width, const FieldBox& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const Arrangement parts = arrange(frame, place, width, what);
    frame.paint.paragraph({parts.label.x, parts.label.y}, parts.label.width, what.label, parts.label_style, c.ink);
    Column column(parts.column, 0);
    const Rect box = column.take(box_height(frame, column.width(), what));
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

    column.skip(theme.space.tiny);
    if (!what.error.empty() || has_hint(theme, what)) draw_message(frame, column.point(), column.width(), what);
    if (!what.error.empty()) {
        std::string id(what.id);
        id += "-error";
        const float height = frame.paint.height_of(what.error, theme.small_strong, message_width(theme, column.width(), true));
        frame.state(node(id, Role::alert, what.error, {parts.column.x, column.y(), column.width(), height}));
    }
    return {inset(box, theme.space.medium, theme.border), press.clicked};
}

float field_box_height(Frame& frame, float width, const FieldBox& what) { return arrange(frame, {0, 0}, width, what).height; }

void field_cursor(Frame& frame, const Rect& inside, float x) {
    const float height = static_cast<float>(frame.theme.body.em) * 1.15F;
    frame.paint.rect({std::round(x), std::round(centre(inside).y - height / 2), frame.theme.px(0.9_mm), std::round(height)},
                     frame.theme.colours.brand);
}

}  // namespace ui::widgets
