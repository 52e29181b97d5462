// One keyboard or keypad: the kernel's events (evdev, struct input_event of linux/input.h) in, what was typed out. Main thread only.
#pragma once
#include <linux/input-event-codes.h>

#include <bitset>
#include <functional>
#include <optional>
#include <vector>

#include "platform/descriptor.h"
#include "platform/input/device.h"
#include "platform/input/layout.h"

struct input_event;

namespace platform::input {

using HeldKeys = std::bitset<KEY_CNT>;

// An open device.
struct Line {
    Descriptor events;               // does not block
    std::function<HeldKeys()> held;  // which keys are down just now, asked where events were lost
};

class Keyboard {
public:
    // Whole letters need a layout; without one the staff's keyboard says nothing. Keys that are held already mean nothing until they are
    // pressed again.
    Keyboard(Line line, Role role, const std::optional<Layout>& layout, bool telex);

    int descriptor() const { return line_.events.number(); }
    Role role() const { return role_; }
    // What was pressed since the last call. Enter and the like come once, however long they are held, and so does everything on the keypad;
    // letters, the arrows and backspace of the staff's keyboard repeat. False: it is unplugged.
    bool read(std::vector<KeyEvent>& out);

private:
    void take(const input_event& event, std::vector<KeyEvent>& out);
    void take_key(std::uint16_t key, int value, std::vector<KeyEvent>& out);
    void catch_up();
    std::optional<KeyEvent> meaning(std::uint16_t key) const;

    Line line_;
    Role role_;
    bool telex_;
    std::optional<Modifiers> modifiers_;  // none: the keypad, or no layout
    HeldKeys down_;                       // as far as we know
    HeldKeys repeating_;                  // those of them that said something
    bool lost_ = false;                   // the kernel has dropped events: until the next SYN_REPORT they make no sense
};

}  // namespace platform::input
