// The procedures as big cards, as the welcome page and the choice show them.
#pragma once
#include <functional>
#include <string_view>

#include "ui/page.h"

namespace ui::screens {

// Nodes: "<id>-<procedure's code>". chosen: what a touch on the card of this procedure wishes.
void procedure_cards(Page& page, std::string_view id, const std::function<kiosk::visit::Intent(const std::string& code)>& chosen);

}  // namespace ui::screens
