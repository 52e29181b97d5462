// A big box to tick, with its sentence; all of it can be touched.
#pragma once
#include "ui/frame.h"

namespace ui::widgets {

struct Checkbox {
    std::string_view id;
    std::string_view words;  // wrapped
    bool checked = false;    // the caller's; turn it when checkbox() says so
    bool enabled = true;
};

// True in the frame in which it was touched. Role::checkbox.
bool checkbox(Frame& frame, Point place, float width, const Checkbox& what);
float checkbox_height(Frame& frame, float width, const Checkbox& what);

}  // namespace ui::widgets
