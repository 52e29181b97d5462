#include "tests/rigs/usb/key_device.h"

#include <algorithm>
#include <array>

namespace rigs::usb {
namespace {

using platform::Bytes;

// HID 1.11, appendix B.1.
constexpr auto boot_keyboard = std::to_array<std::uint8_t>({
    0x05, 0x01,  // usage page: generic desktop
    0x09, 0x06,  // usage: keyboard
    0xA1, 0x01,  // collection: application
    0x05, 0x07,  //   usage page: keys
    0x19, 0xE0,  //   usage minimum: left Ctrl
    0x29, 0xE7,  //   usage maximum: right GUI
    0x15, 0x00,  //   logical minimum 0
    0x25, 0x01,  //   logical maximum 1
    0x75, 0x01,  //   report size: 1 bit
    0x95, 0x08,  //   report count: 8
    0x81, 0x02,  //   input: the modifiers
    0x95, 0x01,  //   report count: 1
    0x75, 0x08,  //   report size: 8
    0x81, 0x01,  //   input: constant
    0x95, 0x05,  //   report count: 5
    0x75, 0x01,  //   report size: 1
    0x05, 0x08,  //   usage page: lights
    0x19, 0x01,  //   usage minimum: Num Lock
    0x29, 0x05,  //   usage maximum: Kana
    0x91, 0x02,  //   output: the lights
    0x95, 0x01,  //   report count: 1
    0x75, 0x03,  //   report size: 3
    0x91, 0x01,  //   output: constant
    0x95, 0x06,  //   report count: 6
    0x75, 0x08,  //   report size: 8
    0x15, 0x00,  //   logical minimum 0
    0x25, 0x65,  //   logical maximum 101
    0x05, 0x07,  //   usage page: keys
    0x19, 0x00,  //   usage minimum 0
    0x29, 0x65,  //   usage maximum 101
    0x81, 0x00,  //   input: six keys that are down
    0xC0         // end of collection
});

struct NamedKey {
    std::string_view name;
    std::uint8_t usage;
};
// HID Usage Tables, chapter 10.
constexpr std::array named_keys{NamedKey{"enter", 0x28}, NamedKey{"escape", 0x29}, NamedKey{"f1", 0x3A}, NamedKey{"down", 0x51},
                                NamedKey{"up", 0x52}};

std::uint8_t usage_of(std::string_view key) {
    if (key.size() == 1 && key[0] >= 'a' && key[0] <= 'z') return static_cast<std::uint8_t>(0x04 + (key[0] - 'a'));
    const auto* found = std::find_if(named_keys.begin(), named_keys.end(), [&](const NamedKey& known) { return known.name == key; });
    return found == named_keys.end() ? 0 : found->usage;
}

Bytes report(std::uint8_t key_down) { return {0, 0, key_down, 0, 0, 0, 0, 0}; }

}  // namespace

KeyDevice::KeyDevice(std::uint16_t product, std::string name)
    : HidDevice({.vendor = 0x1209,
                 .product = product,
                 .interface_subclass = 1,
                 .interface_protocol = 1,
                 .maker = "Pretend",
                 .name = std::move(name),
                 .endpoints = {{report_endpoint, Transfer::interrupt, 8, 7, quiet_after_opening}},
                 .class_descriptor = {}},
                Bytes(boot_keyboard.begin(), boot_keyboard.end())) {}

platform::Status KeyDevice::press(std::string_view key) {
    const std::uint8_t usage = usage_of(key);
    if (usage == 0) return platform::failure(platform::Fault::refused, "there is no such key");
    send(report(usage));
    send(report(0));
    return {};
}

std::optional<Bytes> KeyDevice::asked_report(std::uint16_t kind_and_number) {
    constexpr std::uint16_t input = 0x0100;
    if (kind_and_number != input) return std::nullopt;
    return report(0);
}

}  // namespace rigs::usb
