// A node as WebDriver sees it: an element with a reference, text, attributes, properties and a role.
#pragma once
#include <optional>

#include "ui/automation/browser.h"
#include "ui/automation/protocol.h"

namespace ui::automation {

// "3.field-full_name": the screen's number and the node's id, which goes into URLs as it is; other bytes are written as ~c4~83.
std::string reference_of(int screen, const std::string& id);
// The node that is meant. stale_element_reference if it was on another screen or is no longer on this one.
Outcome<const Node*> referred(const Browser& browser, const std::string& reference);
// {"element-6066-...": reference}, and back.
nlohmann::json element_json(const std::string& reference);
Outcome<std::string> reference_in(const nlohmann::json& element);

bool is_displayed(const Browser& browser, const Node& node);
std::string text_of(const Node& node);  // the name; below it the value, if there is one
// id, role, name, value, checked, enabled, focused and their ARIA names; nothing for any other.
nlohmann::json property_of(const Node& node, std::string_view name);
// The same as HTML writes attributes: text, "true" for what is so, nothing for what is not.
std::optional<std::string> attribute_of(const Node& node, std::string_view name);
std::string aria_role(Role role);

}  // namespace ui::automation
