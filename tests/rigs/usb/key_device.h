// A keyboard, or a keypad that is wired as one: HID 1.11's boot keyboard (appendices B and C).
#pragma once
#include <string_view>

#include "tests/rigs/usb/hid_device.h"

namespace rigs::usb {

class KeyDevice final : public HidDevice {
public:
    KeyDevice(std::uint16_t product, std::string name);

    // Down and up. refused: there is no such key; they are the small letters and up, down, enter, escape, f1.
    platform::Status press(std::string_view key);

private:
    std::optional<platform::Bytes> asked_report(std::uint16_t kind_and_number) override;
};

}  // namespace rigs::usb
