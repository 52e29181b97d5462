#include "ui/widgets/search_box.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/field_box.h"
#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

// The end of what is typed is always seen. Returns where the cursor goes.
float draw_value(Frame& frame, const Rect& inside, std::string_view value) {
    const TextStyle& style = frame.theme.body;
    const float cursor_room = frame.theme.px(2_mm);
    const float overflow = std::max(0.0F, frame.paint.width_of(value, style) + cursor_room - inside.width);
    const Rect line{inside.x - overflow, inside.y, inside.width + overflow, inside.height};
    return line.x + frame.paint.text_in(line, value, style, frame.theme.colours.ink, Align::left);
}

}  // namespace

bool search_box(Frame& frame, const Rect& place, const SearchBox& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const Press press = frame.touch(what.id, place);
    Node stated = node(what.id, Role::field, what.name, place);
    stated.value = dots_for(what.value.view());
    stated.focused = what.focused;
    frame.state(std::move(stated));

    if (what.focused) frame.paint.rect(inset(place, -theme.px(1_mm)), faded(c.brand, 0.2F), theme.radius.medium + theme.px(1_mm));
    frame.paint.rect(place, mix(c.surface, c.brand_tint, press.depth), theme.radius.medium);
    frame.paint.outline(place, c.brand, theme.radius.medium, theme.border);
    const float icon = std::round(place.height * 0.5F);
    const float left = theme.space.small + icon + theme.space.small;
    frame.paint.icon(Icon::search, {place.x + theme.space.small + icon / 2, centre(place).y}, icon, c.brand);

    const Rect inside{place.x + left, place.y, place.width - left - theme.space.small, place.height};
    frame.paint.clip(inside);
    float cursor = inside.x;
    if (what.value.empty())
        frame.paint.text_in(inside, what.example, shrunk(frame, theme.body, what.example, inside.width), c.ink_soft, Align::left);
    else
        cursor = draw_value(frame, inside, what.value.view());
    if (what.focused) field_cursor(frame, inside, cursor + 1);
    frame.paint.unclip();
    return press.clicked;
}

float search_box_height(const Theme& theme) { return theme.narrow ? theme.touch : theme.px(23_mm); }

}  // namespace ui::widgets
