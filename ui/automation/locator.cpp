#include "ui/automation/locator.h"

#include <fmt/format.h>

#include "platform/text.h"

namespace ui::automation {
namespace {

bool lies_in(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

// Only of what can be touched: a page's title may say the same as its button.
Matcher link_text(std::string wanted) {
    return [wanted = std::string(platform::trim(wanted))](const Node& node) {
        return is_touchable(node.role) && platform::trim(node.name) == wanted;
    };
}

Matcher partial_link_text(std::string wanted) {
    return
        [wanted = std::move(wanted)](const Node& node) { return is_touchable(node.role) && node.name.find(wanted) != std::string::npos; };
}

Matcher tag_name(std::string wanted) {
    return [wanted = std::move(wanted)](const Node& node) { return name_of(node.role) == wanted; };
}

}  // namespace

Outcome<Matcher> locator_from(const nlohmann::json& body) {
    const auto strategy = body.value("using", nlohmann::json());
    const auto given = body.value("value", nlohmann::json());
    if (!strategy.is_string() || !given.is_string()) return trouble(Complaint::invalid_argument, "\"using\" and \"value\" must be texts");
    auto value = given.get<std::string>();
    if (strategy == "css selector") return css_selector(value);
    if (strategy == "link text") return link_text(std::move(value));
    if (strategy == "partial link text") return partial_link_text(std::move(value));
    if (strategy == "tag name") return tag_name(std::move(value));
    if (strategy == "xpath") return trouble(Complaint::invalid_selector, "the kiosk has no XPath; find by id, role or label");
    return trouble(Complaint::invalid_argument, fmt::format("there is no location strategy '{}'", strategy.get<std::string>()));
}

std::vector<std::string> found_by(const Matcher& matches, const Browser& browser, const Node* within) {
    std::vector<std::string> out;
    for (const Node& node : browser.semantics().nodes()) {
        if (within != nullptr && (node.id == within->id || !lies_in(node.place, within->place))) continue;
        if (matches(node)) out.push_back(reference_of(browser.screen_number(), node.id));
    }
    return out;
}

}  // namespace ui::automation
