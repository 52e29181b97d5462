// One question of the page that staff fills in with a real keyboard: label and answer in one small box, what it is chosen from below it
// while it has the focus.
#pragma once
#include <vector>

#include "platform/secret.h"
#include "ui/frame.h"
#include "ui/widgets/text_field.h"

namespace ui::widgets {

struct QuickOption {
    std::string words;
    bool reached = false;  // by the arrows
    bool ticked = false;
};

struct QuickCell {
    std::string_view id;  // "field-full_name"
    std::string_view label;
    const platform::Secret& value;
    std::string_view pattern{};  // of a date, shown faint behind what is typed
    std::string_view hint{};     // while it has the focus
    std::string_view error{};
    bool focused = false;
    bool typed = true;  // a cursor is shown
    Masking masking = Masking::shown;
    std::vector<QuickOption> options{};  // numbered from `first_number`
    std::size_t first_number = 1;
};

// True in the frame in which it was touched. Role::field; the value is one dot a letter.
bool quick_cell(Frame& frame, const Rect& place, const QuickCell& what);
float quick_cell_height(Frame& frame, float width, const QuickCell& what);

}  // namespace ui::widgets
