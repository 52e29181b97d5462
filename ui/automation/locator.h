// Finding elements: the location strategies of WebDriver section 12.3 over the nodes of the screen.
#pragma once
#include "ui/automation/css_selector.h"
#include "ui/automation/element.h"

namespace ui::automation {

// From {"using": ..., "value": ...}.
Outcome<Matcher> locator_from(const nlohmann::json& body);
// References of the nodes that match, in the order in which people read them. Within a node: of those that lie inside its place.
std::vector<std::string> found_by(const Matcher& matches, const Browser& browser, const Node* within = nullptr);

}  // namespace ui::automation
