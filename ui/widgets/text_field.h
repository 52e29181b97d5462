// A field: label above, box with the value, hint or error below. Typing is done by the keyboard widget; the value is drawn from where it
// lies and never copied. The node's value is one dot a letter.
#pragma once
#include "platform/secret.h"
#include "ui/frame.h"

namespace ui::widgets {

enum class Masking : std::uint8_t { shown, dots };

struct TextField {
    std::string_view id;  // "field-full_name"
    std::string_view label;
    const platform::Secret& value;
    std::string_view hint{};   // below the box, e.g. an example; gives way to the error
    std::string_view error{};  // what is wrong and how to mend it; empty: nothing
    bool focused = false;      // the caller's: which field the keyboard types into. Shows the cursor
    bool typed = true;         // a cursor is shown; not where the answer is chosen from a list
    Masking masking = Masking::shown;
    bool enabled = true;
    bool asked = false;  // the label is the page's question, in the letters of a title
};

// True in the frame in which it was touched, to take the focus. Role::field; name is the label. A value wider than the box shows its end
// while focused and its beginning otherwise.
bool text_field(Frame& frame, Point place, float width, const TextField& what);
float text_field_height(Frame& frame, float width, const TextField& what);

}  // namespace ui::widgets
