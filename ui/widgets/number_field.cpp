#include "ui/widgets/number_field.h"

#include <charconv>

#include "platform/numbers.h"
#include "ui/widgets/field_box.h"

namespace ui::widgets {
namespace {

FieldBox box_of(const NumberField& what) {
    return {what.id, what.label, what.value.view(), what.hint, what.error, what.focused, what.enabled, what.asked};
}

}  // namespace

platform::Secret shown_number(const platform::Secret& digits, char separator) {
    const std::string_view text = digits.view();
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return digits;
    return platform::Secret(platform::grouped(number, separator));
}

bool number_field(Frame& frame, Point place, float width, const NumberField& what) {
    const FieldDrawn box = field_box(frame, place, width, box_of(what));
    const Theme& theme = frame.theme;
    frame.paint.clip(box.inside);
    const platform::Secret shown = shown_number(what.value, what.separator);
    const float typed = frame.paint.text_in(box.inside, shown.view(), theme.body, theme.colours.ink, Align::left);
    const float cursor = box.inside.x + typed + 1;
    Rect unit = box.inside;
    unit.x = cursor + theme.px(2.5_mm);
    frame.paint.text_in(unit, what.unit, theme.body, theme.colours.ink_soft, Align::left);
    if (what.focused) field_cursor(frame, box.inside, cursor);
    frame.paint.unclip();
    return box.clicked;
}

float number_field_height(Frame& frame, float width, const NumberField& what) { return field_box_height(frame, width, box_of(what)); }

}  // namespace ui::widgets
