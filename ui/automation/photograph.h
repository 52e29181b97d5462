// The screen's picture, or a part of it, as PNG in base64.
#pragma once
#include "ui/automation/browser.h"
#include "ui/automation/protocol.h"

namespace ui::automation {

Outcome<std::string> photograph(const Browser& browser);
// move_target_out_of_bounds if no pixel of the place is on the screen.
Outcome<std::string> photograph(const Browser& browser, const Rect& place);

}  // namespace ui::automation
