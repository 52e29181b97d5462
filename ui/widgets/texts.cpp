#include "ui/widgets/texts.h"

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

float set(Frame& frame, Point place, float width, const Words& what, Role role, const TextStyle& style, Colour colour) {
    const float height = frame.paint.paragraph(place, width, what.words, style, what.colour.value_or(colour), what.align);
    frame.state(node(what.id, role, what.words, {place.x, place.y, width, height}));
    return height;
}

}  // namespace

float display(Frame& frame, Point place, float width, const Words& what) {
    return set(frame, place, width, what, Role::heading, frame.theme.display, frame.theme.colours.ink);
}
float title(Frame& frame, Point place, float width, const Words& what) {
    return set(frame, place, width, what, Role::heading, frame.theme.title, frame.theme.colours.ink);
}
float heading(Frame& frame, Point place, float width, const Words& what) {
    return set(frame, place, width, what, Role::heading, frame.theme.heading, frame.theme.colours.ink);
}
float paragraph(Frame& frame, Point place, float width, const Words& what) {
    return set(frame, place, width, what, Role::text, frame.theme.body, frame.theme.colours.ink);
}
float label(Frame& frame, Point place, float width, const Words& what) {
    return set(frame, place, width, what, Role::text, frame.theme.small, frame.theme.colours.ink_soft);
}

float pair(Frame& frame, Point place, float width, const Pair& what) {
    const Theme& theme = frame.theme;
    Column column({place.x, place.y, width, 0}, 0);
    column.take(frame.paint.paragraph(column.point(), width, what.label, theme.small, theme.colours.ink_soft));
    column.take(frame.paint.paragraph(column.point(), width, what.value, theme.body_strong, theme.colours.ink));
    Node stated = node(what.id, Role::text, what.label, {place.x, place.y, width, column.y() - place.y});
    stated.value = what.aloud ? std::string(what.value) : dots_for(what.value);
    frame.state(std::move(stated));
    return column.y() - place.y;
}

float pair_height(Frame& frame, float width, const Pair& what) {
    return frame.paint.height_of(what.label, frame.theme.small, width) + frame.paint.height_of(what.value, frame.theme.body_strong, width);
}

}  // namespace ui::widgets
