#include "drivers/printer/usb_name.h"

#include <charconv>

namespace drivers::printer {
namespace {

constexpr std::size_t digits = 4;

std::optional<std::uint16_t> number(std::string_view text) {
    std::uint16_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out, 16);
    if (text.size() != digits || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return out;
}

}  // namespace

std::optional<UsbName> parse_usb_name(std::string_view text) {
    constexpr std::size_t both = 2 * digits + 1;
    if (text.size() < both || text[digits] != ':') return std::nullopt;
    const auto vendor = number(text.substr(0, digits));
    const auto product = number(text.substr(digits + 1, digits));
    if (!vendor || !product) return std::nullopt;
    if (text.size() == both) return UsbName{*vendor, *product, {}};
    if (text[both] != ':' || text.size() == both + 1) return std::nullopt;
    return UsbName{*vendor, *product, std::string(text.substr(both + 1))};
}

}  // namespace drivers::printer
