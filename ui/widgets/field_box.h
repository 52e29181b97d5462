// What all fields have in common: label, box, message below, touch. For the files of this folder.
#pragma once
#include "ui/frame.h"

namespace ui::widgets {

struct FieldBox {
    std::string_view id, label;
    std::string_view value;  // for the node's dots only
    std::string_view hint, error;
    bool focused = false;
    bool enabled = true;
    bool asked = false;  // the label is the page's question, in the letters of a title
};

struct FieldDrawn {
    Rect inside;  // for the value
    bool clicked = false;
};

FieldDrawn field_box(Frame& frame, Point place, float width, const FieldBox& what);
float field_box_height(Frame& frame, float width, const FieldBox& what);
// The cursor of the field that is typed into. It stands still: a blinking one would keep the machine awake.
void field_cursor(Frame& frame, const Rect& inside, float x);

}  // namespace ui::widgets
