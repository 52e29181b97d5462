#include "platform/input/keyboard.h"

#include <linux/input.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace platform::input {
namespace {

enum Value { released, pressed, repeated };  // of EV_KEY

struct KeypadKey {
    std::uint16_t code;
    KeyEvent::Key key;
};
// Keypads are wired as the keyboards of one maker or another.
constexpr std::array keypad_keys{KeypadKey{KEY_UP, KeyEvent::Key::up},
                                 KeypadKey{KEY_KP8, KeyEvent::Key::up},
                                 KeypadKey{KEY_LEFT, KeyEvent::Key::up},
                                 KeypadKey{KEY_DOWN, KeyEvent::Key::down},
                                 KeypadKey{KEY_KP2, KeyEvent::Key::down},
                                 KeypadKey{KEY_RIGHT, KeyEvent::Key::down},
                                 KeypadKey{KEY_ENTER, KeyEvent::Key::enter},
                                 KeypadKey{KEY_KPENTER, KeyEvent::Key::enter},
                                 KeypadKey{KEY_OK, KeyEvent::Key::enter},
                                 KeypadKey{KEY_SELECT, KeyEvent::Key::enter},
                                 KeypadKey{KEY_ESC, KeyEvent::Key::escape},
                                 KeypadKey{KEY_BACK, KeyEvent::Key::escape},
                                 KeypadKey{KEY_BACKSPACE, KeyEvent::Key::escape},
                                 KeypadKey{KEY_F1, KeyEvent::Key::help},
                                 KeypadKey{KEY_HELP, KeyEvent::Key::help}};

bool may_repeat(const KeyEvent& event) {
    using Key = KeyEvent::Key;
    return event.key == Key::character || event.key == Key::backspace || event.key == Key::up || event.key == Key::down;
}

}  // namespace

Keyboard::Keyboard(Line line, Role role, const std::optional<Layout>& layout, bool telex)
    : line_(std::move(line)), role_(role), telex_(telex) {
    if (role == Role::staff_keyboard && layout) modifiers_ = layout->modifiers();
    catch_up();
}

bool Keyboard::read(std::vector<KeyEvent>& out) {
    std::array<input_event, 64> events;  // NOLINT(*-member-init): read() fills it
    for (;;) {
        const auto length = ::read(line_.events.number(), events.data(), sizeof events);
        if (length < 0 && errno == EINTR) continue;
        if (length < 0) return errno == EAGAIN;
        // The kernel gives whole events only.
        if (length == 0 || length % sizeof(input_event) != 0) return false;
        const auto count = static_cast<std::size_t>(length) / sizeof(input_event);
        std::for_each_n(events.begin(), count, [&](const input_event& event) { take(event, out); });
    }
}

void Keyboard::take(const input_event& event, std::vector<KeyEvent>& out) {
    if (event.type == EV_SYN && event.code == SYN_DROPPED) {
        lost_ = true;
    } else if (event.type == EV_SYN && event.code == SYN_REPORT && lost_) {
        lost_ = false;
        catch_up();
    } else if (event.type == EV_KEY && event.code < KEY_CNT && !lost_) {
        take_key(event.code, event.value, out);
    }
}

void Keyboard::take_key(std::uint16_t key, int value, std::vector<KeyEvent>& out) {
    if (value == released) {
        if (modifiers_ && down_[key]) modifiers_->up(key);
        down_[key] = repeating_[key] = false;
        return;
    }
    if (value == repeated ? !repeating_[key] : down_[key]) return;
    auto event = meaning(key);
    if (value == pressed) {
        down_[key] = true;
        if (modifiers_) modifiers_->down(key);
    }
    if (!event) return;
    repeating_[key] = role_ == Role::staff_keyboard && may_repeat(*event);
    event->staff_side = role_ == Role::staff_keyboard;
    event->telex = event->staff_side && telex_ && event->key == KeyEvent::Key::character;
    out.push_back(std::move(*event));
}

std::optional<KeyEvent> Keyboard::meaning(std::uint16_t key) const {
    if (modifiers_) return modifiers_->meaning(key);
    if (role_ != Role::keypad) return std::nullopt;
    const auto* found = std::find_if(keypad_keys.begin(), keypad_keys.end(), [&](const KeypadKey& known) { return known.code == key; });
    if (found == keypad_keys.end()) return std::nullopt;
    return KeyEvent{.key = found->key, .text = {}};
}

// Shift may have come or gone unheard. What else was pressed meanwhile is lost: better than a letter too many.
void Keyboard::catch_up() {
    const HeldKeys held = line_.held();
    for (std::uint16_t key = 0; key < KEY_CNT; ++key) {
        if (modifiers_ && held[key] != down_[key]) held[key] ? modifiers_->down(key) : modifiers_->up(key);
        if (!held[key]) repeating_[key] = false;
    }
    down_ = held;
}

}  // namespace platform::input
