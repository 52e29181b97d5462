// What the keys of a whole keyboard mean: XKB's usual layout, US English unless XKB_DEFAULT_LAYOUT says otherwise.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>

#include "platform/window.h"

struct xkb_keymap;
struct xkb_state;

namespace platform::input {

// Shift, Caps Lock and the like of one keyboard.
class Modifiers {
public:
    explicit Modifiers(xkb_keymap* keymap);
    // What this key (a KEY_ number of linux/input-event-codes.h) brings about if it goes down just now. Nothing: with Ctrl, Alt or the
    // Windows key it is a command to other programs.
    std::optional<KeyEvent> meaning(std::uint16_t key) const;
    void down(std::uint16_t key);
    void up(std::uint16_t key);

private:
    struct Free {
        void operator()(xkb_state* state) const;
    };
    std::unique_ptr<xkb_state, Free> state_;
};

class Layout {
public:
    // not_found: this machine has no descriptions of keyboards.
    static Result<Layout> open();
    Modifiers modifiers() const { return Modifiers(keymap_.get()); }

private:
    struct Free {
        void operator()(xkb_keymap* keymap) const;
    };
    explicit Layout(std::unique_ptr<xkb_keymap, Free> keymap) : keymap_(std::move(keymap)) {}
    std::unique_ptr<xkb_keymap, Free> keymap_;
};

}  // namespace platform::input
