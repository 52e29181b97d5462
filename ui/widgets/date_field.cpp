#include "ui/widgets/date_field.h"

#include "platform/text.h"
#include "ui/widgets/field_box.h"

namespace ui::widgets {
namespace {

FieldBox box_of(const DateField& what) {
    return {what.id, what.label, what.value.view(), what.hint, what.error, what.focused, what.enabled, what.asked};
}

// What of the pattern is not typed yet.
std::string_view rest_of(std::string_view pattern, std::size_t typed) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < typed && at < pattern.size(); ++i) platform::next_code_point(pattern, at);
    return pattern.substr(at);
}

}  // namespace

bool date_field(Frame& frame, Point place, float width, const DateField& what) {
    const FieldDrawn box = field_box(frame, place, width, box_of(what));
    const Palette& c = frame.theme.colours;
    Rect line = box.inside;
    const float typed = frame.paint.text_in(line, what.value.view(), frame.theme.body, c.ink, Align::left);
    line.x += typed;
    frame.paint.text_in(line, rest_of(what.pattern, what.value.size()), frame.theme.body, mix(c.ink_soft, c.surface, 0.35F), Align::left);
    if (what.focused) field_cursor(frame, box.inside, line.x);
    return box.clicked;
}

float date_field_height(Frame& frame, float width, const DateField& what) { return field_box_height(frame, width, box_of(what)); }

}  // namespace ui::widgets
