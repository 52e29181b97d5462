// How a key looks and what it is called. For keyboard.cpp.
#pragma once
#include "ui/widgets/keyboard_layout.h"

namespace ui::widgets {

// The keyboard of this frame.
struct Board {
    const Keyboard& what;
    KeyboardState& state;
    platform::Secret& value;
    bool capitals;
    bool telex = false;  // for the key that is typed just now
};

// Draws, states and takes touches; true in the frame in which it was pressed.
bool draw_key(Frame& frame, const Rect& place, const Board& board, const KeySpec& key);

}  // namespace ui::widgets
