// What the five keys of the keypad do, in one line; shown while somebody uses them.
#pragma once
#include "ui/frame.h"

namespace ui::widgets {

// Node "keypad-hints", Role::text. Empty words: nothing.
void keypad_hints(Frame& frame, const Rect& place, std::string_view words);
float keypad_hints_height(const Theme& theme, std::string_view words);

}  // namespace ui::widgets
