// A date as people here write it, typed on the digits keyboard: 09/02/1961. The same look as a text field; what is still to be typed is
// shown faint behind the cursor.
#pragma once
#include "platform/secret.h"
#include "ui/frame.h"

namespace ui::widgets {

struct DateField {
    std::string_view id;
    std::string_view label;
    const platform::Secret& value;  // dd/mm/yyyy, or the beginning of it; see type_date() in ui/compose.h
    std::string_view pattern;       // "ngày/tháng/năm" in the screen's language, 10 letters for the 10 places: "nn/tt/nnnn"
    std::string_view hint{};
    std::string_view error{};
    bool focused = false;
    bool enabled = true;
    bool asked = false;  // the label is the page's question, in the letters of a title
};

bool date_field(Frame& frame, Point place, float width, const DateField& what);
float date_field_height(Frame& frame, float width, const DateField& what);

}  // namespace ui::widgets
