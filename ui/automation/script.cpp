#include "ui/automation/script.h"

#include "platform/text.h"
#include "ui/automation/element.h"

namespace ui::automation {

using nlohmann::json;

namespace {

// "/* isDisplayed */return (function ...).apply(null, arguments)": all of Selenium's clients since 4.0 write it so. Empty if it is none.
std::string_view name_of_atom(std::string_view script) {
    constexpr std::string_view opening = "/*", closing = "*/", call = "return (", end = ").apply(null, arguments)";
    if (!script.starts_with(opening)) return {};
    const auto close = script.find(closing);
    if (close == std::string_view::npos) return {};
    std::string_view rest = platform::trim(script.substr(close + closing.size()));
    if (rest.ends_with(';')) rest.remove_suffix(1);
    if (!rest.starts_with(call) || !rest.ends_with(end)) return {};
    return platform::trim(script.substr(opening.size(), close - opening.size()));
}

bool compares_elements(std::string_view script) {
    if (script.ends_with(';')) script.remove_suffix(1);
    return script == "return arguments[0] === arguments[1]" || script == "return arguments[0] == arguments[1]";
}

Outcome<json> compare(const json& arguments) {
    TRY(const auto first, reference_in(arguments.at(0)));
    TRY(const auto second, reference_in(arguments.at(1)));
    return json(first == second);
}

Outcome<json> attribute_by_atom(const Node& node, const json& name) {
    if (!name.is_string()) return trouble(Complaint::invalid_argument, "an attribute's name is wanted");
    const auto value = attribute_of(node, name.get<std::string>());
    return value ? json(*value) : json();
}

}  // namespace

Outcome<json> run_script(const Browser& browser, const json& body) {
    const json script = body.value("script", json());
    json arguments = body.value("args", json());
    if (!script.is_string() || !arguments.is_array()) return trouble(Complaint::invalid_argument, "\"script\" or \"args\" is missing");
    arguments.push_back(nullptr);  // so that the first two are always there
    arguments.push_back(nullptr);
    const std::string text(platform::trim(script.get<std::string>()));
    if (compares_elements(text)) return compare(arguments);
    const std::string_view atom = name_of_atom(text);
    if (atom != "isDisplayed" && atom != "getAttribute")
        return trouble(Complaint::unsupported_operation,
                       "the kiosk runs no scripts, but isDisplayed and getAttribute of Selenium's clients");
    TRY(const auto reference, reference_in(arguments[0]));
    TRY(const Node* node, referred(browser, reference));
    if (atom == "isDisplayed") return json(is_displayed(browser, *node));
    return attribute_by_atom(*node, arguments[1]);
}

}  // namespace ui::automation
