// What is known of an input device before anybody listens to it, and whose it is by the settings.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/result.h"

namespace platform::input {

struct Device {
    std::string node;    // "/dev/input/event3"
    std::string system;  // its place below /sys, another one after each plugging in
    std::string name;    // what its maker calls it
    std::uint16_t vendor = 0, product = 0;
    // Where it is plugged in, "pci-0000:00:14.0-usb-0:2": the same as long as its plug stays there.
    std::string port{};
    bool letters = false;  // a whole keyboard; else it has only some keys, as keypads and power buttons have
};

// Where a device is plugged in, out of udev's ID_PATH or, without one, the kernel's "phys": without the number of the interface, since one
// device may have several.
std::string port_of(std::string_view id_path, std::string_view phys);

// One device by "VID:PID" (as lsusb shows them), by "@PORT", by both ("VID:PID@PORT") or by its name. Nothing fits an empty one.
struct Match {
    bool by_number = false;
    std::uint16_t vendor = 0, product = 0;
    std::string name{}, port{};

    bool fits(const Device& device) const;
};
// malformed: neither of these.
Result<Match> parse_match(std::string_view text);

enum class Role : std::uint8_t {
    none,           // nobody named it: what it says is not heard
    keypad,         // the citizen's five keys
    staff_keyboard  // on the other side of the counter
};

// Of the settings.
struct KeyboardSettings {
    Match staff{}, keypad{};
    bool telex = true;  // on the staff's keyboard "aa" is "â"
};

// What fits both is the staff's, whose hand may do less.
Role role_of(const Device& device, const KeyboardSettings& named);
// As people may write it into the settings: "Name" 046d:c31c@pci-0000:00:14.0-usb-0:2.
std::string words_for(const Device& device);

}  // namespace platform::input
