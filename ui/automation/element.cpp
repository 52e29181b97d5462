#include "ui/automation/element.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ui::automation {

using nlohmann::json;

namespace {

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '~') {
            out += text[i];
            continue;
        }
        const auto byte = platform::from_hex(text.substr(i + 1, 2));
        if (!byte || byte->size() != 1) return std::nullopt;
        out += static_cast<char>(byte->front());
        i += 2;
    }
    return out;
}

}  // namespace

std::string reference_of(int screen, const std::string& id) {
    std::string out = fmt::format("{}.", screen);
    for (const char c : id) out += is_unreserved(c) ? std::string(1, c) : fmt::format("~{:02x}", static_cast<unsigned char>(c));
    return out;
}

Outcome<const Node*> referred(const Browser& browser, const std::string& reference) {
    const auto dot = std::min(reference.find('.'), reference.size());
    int screen = -1;
    const auto number = std::from_chars(reference.data(), reference.data() + dot, screen);
    const auto id = dot < reference.size() ? unescaped(std::string_view(reference).substr(dot + 1)) : std::nullopt;
    if (number.ec != std::errc() || number.ptr != reference.data() + dot || !id || screen > browser.screen_number())
        return trouble(Complaint::no_such_element, fmt::format("'{}' is no element that was ever found here", reference));
    const Node* node = screen == browser.screen_number() ? browser.semantics().find(*id) : nullptr;
    if (node == nullptr) return trouble(Complaint::stale_element_reference, fmt::format("'{}' has left the screen; find it anew", *id));
    return node;
}

json element_json(const std::string& reference) { return {{element_key, reference}}; }

Outcome<std::string> reference_in(const json& element) {
    if (!element.is_object() || !element.contains(element_key) || !element[element_key].is_string())
        return trouble(Complaint::invalid_argument, "an element is wanted");
    return element[element_key].get<std::string>();
}

bool is_displayed(const Browser& browser, const Node& node) {
    const Rect& place = node.place;
    return place.width > 0 && place.height > 0 && place.right() > 0 && place.bottom() > 0 &&
           place.x < static_cast<float>(browser.width()) && place.y < static_cast<float>(browser.height());
}

std::string text_of(const Node& node) { return node.value.empty() ? node.name : node.name + "\n" + node.value; }

json property_of(const Node& node, std::string_view name) {
    if (name == "id") return node.id;
    if (name == "role") return name_of(node.role);
    if (name == "name" || name == "aria-label") return node.name;
    if (name == "value") return node.value;
    if (name == "checked" || name == "aria-checked" || name == "selected") return node.checked;
    if (name == "enabled") return node.enabled;
    if (name == "disabled" || name == "aria-disabled") return !node.enabled;
    if (name == "focused") return node.focused;
    return nullptr;
}

std::optional<std::string> attribute_of(const Node& node, std::string_view name) {
    const json property = property_of(node, name);
    if (property.is_string()) return property.get<std::string>();
    if (property.is_boolean() && property.get<bool>()) return "true";
    return std::nullopt;
}

// Where ARIA has another word for it than we.
std::string aria_role(Role role) {
    switch (role) {
        case Role::text: return "paragraph";
        case Role::choice: return "radio";
        case Role::field: return "textbox";
        case Role::key: return "button";
        case Role::picture: return "img";
        case Role::progress: return "progressbar";
        default: return name_of(role);
    }
}

}  // namespace ui::automation
