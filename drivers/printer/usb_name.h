// Which USB printer is meant, as the settings name it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace drivers::printer {

struct UsbName {
    std::uint16_t vendor = 0, product = 0;
    std::string serial;  // empty: any
};

// "04b8:0202" or "04b8:0202:J4XT012345": two numbers of four hexadecimal digits each, then the serial number as the printer tells it.
std::optional<UsbName> parse_usb_name(std::string_view text);

}  // namespace drivers::printer
