// WebDriver's sections 12.4 and 12.5: what an element is, and touching and typing.
#include <fmt/format.h>

#include <algorithm>

#include "platform/text.h"
#include "ui/automation/photograph.h"
#include "ui/automation/webdriver.h"

namespace ui::automation {

using nlohmann::json;
using platform::KeyEvent;

namespace {

// Section 17.4.2's keys, as far as a kiosk's keyboard has them.
Outcome<KeyEvent> key_of(char32_t point, std::string_view letter) {
    constexpr char32_t first_special = 0xE000, last_special = 0xF8FF;
    switch (point) {
        case 0xE003: return KeyEvent{KeyEvent::Key::backspace, {}};
        case 0xE004:
        case U'\t': return KeyEvent{KeyEvent::Key::tab, {}};
        case 0xE006:
        case 0xE007:
        case U'\n': return KeyEvent{KeyEvent::Key::enter, {}};
        case 0xE00C: return KeyEvent{KeyEvent::Key::escape, {}};
        case 0xE013: return KeyEvent{KeyEvent::Key::up, {}};
        case 0xE015: return KeyEvent{KeyEvent::Key::down, {}};
        case 0xE002: return KeyEvent{KeyEvent::Key::help, {}};
        default: break;
    }
    if (point < U' ' || (point >= first_special && point <= last_special))
        return trouble(Complaint::invalid_argument, fmt::format("the kiosk's keyboard has no key U+{:04X}", static_cast<unsigned>(point)));
    return KeyEvent{KeyEvent::Key::character, std::string(letter)};
}

Outcome<std::vector<KeyEvent>> keys_of(const json& text) {
    if (!text.is_string()) return trouble(Complaint::invalid_argument, "\"text\" must be a text");
    const auto composed = platform::nfc(text.get<std::string>());
    if (!composed) return trouble(Complaint::invalid_argument, "\"text\" is not UTF-8");
    std::vector<KeyEvent> out;
    for (std::size_t i = 0; i < composed->size();) {
        const std::size_t begin = i;
        const char32_t point = platform::next_code_point(*composed, i);
        TRY(auto key, key_of(point, std::string_view(*composed).substr(begin, i - begin)));
        out.push_back(std::move(key));
    }
    return out;
}

}  // namespace

Webdriver::Answer Webdriver::text(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    return done(text_of(*node));
}

Webdriver::Answer Webdriver::tag_name(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    return done(name_of(node->role));
}

Webdriver::Answer Webdriver::attribute(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    const auto value = attribute_of(*node, call.words[1]);
    return done(value ? json(*value) : json());
}

Webdriver::Answer Webdriver::property(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    return done(property_of(*node, call.words[1]));
}

Webdriver::Answer Webdriver::computed_role(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    return done(aria_role(node->role));
}

Webdriver::Answer Webdriver::computed_label(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    return done(node->name);
}

Webdriver::Answer Webdriver::enabled(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    return done(node->enabled);
}

Webdriver::Answer Webdriver::selected(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    return done(node->checked);
}

Webdriver::Answer Webdriver::displayed(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    return done(is_displayed(browser_, *node));
}

Webdriver::Answer Webdriver::rect(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    return done({{"x", node->place.x}, {"y", node->place.y}, {"width", node->place.width}, {"height", node->place.height}});
}

Webdriver::Answer Webdriver::element_screenshot(Call& call) {
    TRY(const Node* node, referred(browser_, call.element()));
    TRY(const auto picture, photograph(browser_, node->place));
    return done(picture);
}

// A finger at the node's centre.
Outcome<void> Webdriver::touch(const Node& node) {
    if (!is_displayed(browser_, node)) return trouble(Complaint::element_not_interactable, fmt::format("'{}' is not in sight", node.id));
    if (!node.enabled)
        return trouble(Complaint::element_not_interactable, fmt::format("'{}' is disabled, or something lies over it", node.id));
    browser_.touch(node.place.x + node.place.width / 2, node.place.y + node.place.height / 2);
    return {};
}

Webdriver::Answer Webdriver::click(Call& call) {
    if (call.errand.acts > 0) return done();
    TRY(const Node* node, referred(browser_, call.element()));
    TRY_DO(touch(*node));
    return acted(call);
}

// True if keys now go into the field; false if it was just touched for that.
Outcome<bool> Webdriver::take_focus(Call& call, const Node& field) {
    if (field.role != Role::field) return trouble(Complaint::element_not_interactable, fmt::format("'{}' is no field", field.id));
    const auto& nodes = browser_.semantics().nodes();
    const bool keyboard = std::any_of(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::key; });
    if (field.focused && keyboard) return true;
    if (call.errand.acts > 0)
        return trouble(Complaint::element_not_interactable,
                       fmt::format("'{}' takes no letters; its answers are chosen by touch", field.id));
    TRY_DO(touch(field));
    return false;
}

// One backspace after the other: a date loses its strokes by itself.
Webdriver::Answer Webdriver::clear(Call& call) {
    constexpr int most = 500;
    TRY(const Node* field, referred(browser_, call.element()));
    if (call.errand.acts > 0 && field->value.empty()) return done();
    TRY(const bool focused, take_focus(call, *field));
    if (!focused) return acted(call);
    if (field->value.empty()) return done();
    if (call.errand.acts > most) return trouble(Complaint::invalid_element_state, fmt::format("'{}' cannot be cleared", field->id));
    browser_.press({KeyEvent::Key::backspace, {}});
    return acted(call);
}

// First the focus, if the field has not got it; then key after key, each seen by the screen before the next, as from a quick typist.
Webdriver::Answer Webdriver::send_keys(Call& call) {
    TRY(const auto keys, keys_of(call.body.value("text", json())));
    if (call.errand.next_key == 0) {
        TRY(const Node* field, referred(browser_, call.element()));
        TRY(const bool focused, take_focus(call, *field));
        if (!focused) return acted(call);
    }
    if (call.errand.next_key == keys.size()) return done();
    browser_.press(keys[call.errand.next_key++]);
    return acted(call);
}

}  // namespace ui::automation
