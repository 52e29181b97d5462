// An amount or a quantity, typed on the keyboard of kind `amount`: the value holds digits only, and is shown in groups with its unit:
// "1.250.000 đồng". The same look as a text field.
#pragma once
#include "platform/secret.h"
#include "ui/frame.h"

namespace ui::widgets {

struct NumberField {
    std::string_view id;
    std::string_view label;
    const platform::Secret& value;  // digits, at most 18
    std::string_view unit{};        // "đồng", "bản"; may be empty
    char separator = '.';           // of the groups: '.' in Vietnamese, ',' in English
    std::string_view hint{};
    std::string_view error{};
    bool focused = false;
    bool enabled = true;
    bool asked = false;  // the label is the page's question, in the letters of a title
};

bool number_field(Frame& frame, Point place, float width, const NumberField& what);
float number_field_height(Frame& frame, float width, const NumberField& what);
// The digits in groups; what is no number comes back as it is.
platform::Secret shown_number(const platform::Secret& digits, char separator);

}  // namespace ui::widgets
