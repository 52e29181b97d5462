#include "ui/widgets/text_field.h"

#include <cmath>

#include "platform/text.h"
#include "ui/widgets/field_box.h"

namespace ui::widgets {
namespace {

FieldBox box_of(const TextField& what) {
    return {what.id, what.label, what.value.view(), what.hint, what.error, what.focused, what.enabled, what.asked};
}

// Returns where the cursor goes.
float draw_dots(Frame& frame, const Rect& inside, std::size_t letters) {
    const float radius = frame.theme.px(1.6_mm);
    const float step = radius * 3.4F;
    for (std::size_t i = 0; i < letters; ++i) {
        frame.paint.circle({inside.x + radius + step * static_cast<float>(i), centre(inside).y}, radius, frame.theme.colours.ink);
    }
    return inside.x + step * static_cast<float>(letters);
}

}  // namespace

bool text_field(Frame& frame, Point place, float width, const TextField& what) {
    const FieldDrawn box = field_box(frame, place, width, box_of(what));
    const TextStyle& style = frame.theme.body;
    frame.paint.clip(box.inside);
    float cursor = 0;
    if (what.masking == Masking::dots) {
        cursor = draw_dots(frame, box.inside, platform::count_letters(what.value.view()));
    } else if (!what.focused) {
        const float height = frame.paint.height_of(what.value.view(), style, box.inside.width);
        frame.paint.paragraph({box.inside.x, std::round(centre(box.inside).y - height / 2)}, box.inside.width, what.value.view(), style,
                              frame.theme.colours.ink);
    } else {
        const float cursor_room = frame.theme.px(2_mm);
        const float overflow = frame.paint.width_of(what.value.view(), style) + cursor_room - box.inside.width;
        Rect line = box.inside;
        if (overflow > 0) line = {line.x - overflow, line.y, line.width + overflow, line.height};
        cursor = line.x + frame.paint.text_in(line, what.value.view(), style, frame.theme.colours.ink, Align::left);
    }
    if (what.focused && what.typed) field_cursor(frame, box.inside, cursor + 1);
    frame.paint.unclip();
    return box.clicked;
}

float text_field_height(Frame& frame, float width, const TextField& what) { return field_box_height(frame, width, box_of(what)); }

}  // namespace ui::widgets
