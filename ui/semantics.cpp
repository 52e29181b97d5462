#include "ui/semantics.h"

#include <algorithm>

namespace ui {

const char* name_of(Role role) {
    switch (role) {
        case Role::heading: return "heading";
        case Role::text: return "text";
        case Role::button: return "button";
        case Role::link: return "link";
        case Role::choice: return "choice";
        case Role::checkbox: return "checkbox";
        case Role::field: return "field";
        case Role::key: return "key";
        case Role::picture: return "picture";
        case Role::progress: return "progress";
        case Role::alert: return "alert";
    }
    return "text";
}

bool is_touchable(Role role) {
    switch (role) {
        case Role::button:
        case Role::link:
        case Role::choice:
        case Role::checkbox:
        case Role::field:
        case Role::key: return true;
        default: return false;
    }
}

const Node* Semantics::find(const std::string& id) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(), [&](const Node& node) { return node.id == id; });
    return found == nodes_.end() ? nullptr : &*found;
}

}  // namespace ui
