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
float label_gap(const Theme& theme) { return theme.space.hair; }
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

}  // namespace

FieldDrawn field_box(Frame& frame, Point place, float width, const FieldBox& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    Column column({place.x, place.y, width, 0}, 0);
    column.take(frame.paint.paragraph(column.point(), width, what.label, theme.small_strong, c.ink));
    column.skip(label_gap(theme));
    const Rect box = column.take(box_height(frame, width, what));
    const Press press = frame.touch(what.id, box, what.enabled);
    Node stated = node(what.id, Role::field, what.label, box);
    stated.value = dots_for(what.value);
    stated.enabled = what.enabled;
    stated.focused = what.focused;
    frame.state(std::move(stated));

    const Colour edge = !what.error.empty() ? c.danger : what.focused ? c.brand : mix(c.line, c.ink_soft, 0.45F);
    if (what.focused) frame.paint.rect(inset(box, -theme.px(1_mm)), faded(edge, 0.2F), theme.radius.small + theme.px(1_mm));
    frame.paint.rect(box, mix(what.enabled ? c.surface : c.sunk, c.brand_tint, press.depth), theme.radius.small);
    frame.paint.outline(box, edge, theme.radius.small, what.focused || !what.error.empty() ? theme.border : theme.space.hair * 1.5F);

    column.skip(theme.space.tiny);
    draw_message(frame, column.point(), width, what);
    if (!what.error.empty()) {
        std::string id(what.id);
        id += "-error";
        const float height = frame.paint.height_of(what.error, theme.small_strong, message_width(theme, width, true));
        frame.state(node(id, Role::alert, what.error, {place.x, column.y(), width, height}));
    }
    return {inset(box, theme.space.medium, theme.border), press.clicked};
}

float field_box_height(Frame& frame, float width, const FieldBox& what) {
    const Theme& theme = frame.theme;
    const bool is_error = !what.error.empty();
    float height = frame.paint.height_of(what.label, theme.small_strong, width) + label_gap(theme) + box_height(frame, width, what);
    if (!message_of(what).empty()) {
        height += theme.space.tiny +
                  frame.paint.height_of(message_of(what), message_style(theme, is_error), message_width(theme, width, is_error));
    }
    return height;
}

void field_cursor(Frame& frame, const Rect& inside, float x) {
    const float height = static_cast<float>(frame.theme.body.em) * 1.15F;
    frame.paint.rect({std::round(x), std::round(centre(inside).y - height / 2), frame.theme.px(0.9_mm), std::round(height)},
                     frame.theme.colours.brand);
}

}  // namespace ui::widgets
