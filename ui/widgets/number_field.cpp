#include "ui/widgets/number_field.h"

#include <charconv>

#include "platform/numbers.h"
#include "ui/widgets/field_box.h"

namespace ui::widgets {
namespace {

FieldBox box_of(const NumberField& what) {
    return {what.id, what.label, what.value.view(), what.hint, what.error, what.focused, what.enabled, what.asked};
}

float unit_gap(const Theme& theme) { return theme.px(3_mm); }

// Smaller letters until the number and its unit have room beside each other: an amount of which a part is hidden is another amount.
TextStyle style_of(Frame& frame, std::string_view number, std::string_view unit, float width) {
    TextStyle style = frame.theme.body;
    const auto needed = [&] { return frame.paint.width_of(number, style) + unit_gap(frame.theme) + frame.paint.width_of(unit, style); };
    while (style.em > static_cast<int>(frame.theme.least_em) && needed() > width) --style.em;
    return style;
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
    const TextStyle style = style_of(frame, shown.view(), what.unit, box.inside.width);
    const float typed = frame.paint.text_in(box.inside, shown.view(), style, theme.colours.ink, Align::left);
    const float cursor = box.inside.x + typed + 1;
    Rect unit = box.inside;
    unit.x += typed + unit_gap(theme);
    frame.paint.text_in(unit, what.unit, style, theme.colours.ink_soft, Align::left);
    if (what.focused) field_cursor(frame, box.inside, cursor);
    frame.paint.unclip();
    return box.clicked;
}

float number_field_height(Frame& frame, float width, const NumberField& what) { return field_box_height(frame, width, box_of(what)); }

}  // namespace ui::widgets
