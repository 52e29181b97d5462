#include "ui/automation/page_source.h"

#include <fmt/format.h>

namespace ui::automation {
namespace {

// Letters that XML 1.0 cannot hold at all (section 2.2) become spaces.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\n': out += "&#10;"; break;
            default: out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out;
}

std::string element(const Node& node) {
    const auto truth = [](bool is) { return is ? "true" : "false"; };
    const char* role = name_of(node.role);
    return fmt::format(
        "  <{} id=\"{}\" role=\"{}\" name=\"{}\" value=\"{}\" x=\"{:.0f}\" y=\"{:.0f}\" width=\"{:.0f}\" height=\"{:.0f}\" enabled=\"{}\" "
        "checked=\"{}\" focused=\"{}\"/>\n",
        role, escaped(node.id), role, escaped(node.name), escaped(node.value), node.place.x, node.place.y, node.place.width,
        node.place.height, truth(node.enabled), truth(node.checked), truth(node.focused));
}

}  // namespace

std::string page_source(const Browser& browser) {
    std::string out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<screen step=\"{}\" width=\"{}\" height=\"{}\">\n",
                                  escaped(browser.step()), browser.width(), browser.height());
    for (const Node& node : browser.semantics().nodes()) out += element(node);
    return out + "</screen>\n";
}

}  // namespace ui::automation
