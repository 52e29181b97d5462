// The CSS selectors that automation understands: one compound of a role, #id and [attribute="value"], for example key#key-7,
// *[id="begin"], [role="button"][name^="Gửi"]. No combinators, classes or lists: the screen is no tree.
#pragma once
#include <functional>
#include <vector>

#include "ui/automation/protocol.h"
#include "ui/semantics.h"

namespace ui::automation {

using Matcher = std::function<bool(const Node&)>;

// invalid_selector, with what was not understood.
Outcome<Matcher> css_selector(std::string_view text);

}  // namespace ui::automation
