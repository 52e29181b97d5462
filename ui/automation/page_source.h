// The screen as XML 1.0: one element for each node, in order, named after its role.
#pragma once
#include "ui/automation/browser.h"

namespace ui::automation {

std::string page_source(const Browser& browser);

}  // namespace ui::automation
