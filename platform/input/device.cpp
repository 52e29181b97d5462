#include "platform/input/device.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace platform::input {
namespace {

bool is_hex(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos; }

std::optional<std::uint16_t> number(std::string_view text) {
    constexpr std::size_t digits = 4;
    if (!is_hex(text) || text.size() != digits) return std::nullopt;
    std::uint16_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out, 16);
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// "046d:c31c" or what was meant to be one.
Status take_who(std::string_view text, Match& out) {
    const auto colon = text.find(':');
    const bool like_numbers = colon != std::string_view::npos && is_hex(text.substr(0, colon)) && is_hex(text.substr(colon + 1));
    if (!like_numbers) {
        out.name = text;
        return {};
    }
    const auto vendor = number(text.substr(0, colon)), product = number(text.substr(colon + 1));
    if (!vendor || !product) return failure(Fault::malformed, "VID and PID have four digits each");
    out.by_number = true;
    out.vendor = *vendor;
    out.product = *product;
    return {};
}

}  // namespace

std::string port_of(std::string_view id_path, std::string_view phys) {
    if (id_path.empty()) return std::string(phys.substr(0, phys.rfind('/')));
    if (id_path.find("-usb-") == std::string_view::npos) return std::string(id_path);
    return std::string(id_path.substr(0, id_path.rfind(':')));  // "...-usb-0:2:1.0" is port 2, its interface 1.0
}

bool Match::fits(const Device& device) const {
    const bool anything = by_number || !name.empty() || !port.empty();
    return anything && (!by_number || (device.vendor == vendor && device.product == product)) && (name.empty() || device.name == name) &&
           (port.empty() || device.port == port);
}

Result<Match> parse_match(std::string_view text) {
    Match out;
    text = trimmed(text);
    if (text.empty()) return out;
    const auto at = text.find('@');
    if (at != std::string_view::npos) {
        out.port = trimmed(text.substr(at + 1));
        if (out.port.empty()) return failure(Fault::malformed, "no port stands after the @");
    }
    const auto who = trimmed(text.substr(0, at));
    if (!who.empty()) TRY_DO(take_who(who, out));
    return out;
}

Role role_of(const Device& device, const KeyboardSettings& named) {
    if (named.staff.fits(device)) return Role::staff_keyboard;
    if (named.keypad.fits(device)) return Role::keypad;
    return Role::none;
}

std::string words_for(const Device& device) {
    std::string name = device.name;
    // Its maker may have put anything there, and the log has one line for each event.
    std::replace_if(
        name.begin(), name.end(), [](char byte) { return (static_cast<unsigned char>(byte) < ' ') || byte == 0x7F; }, '?');
    return fmt::format("\"{}\" {:04x}:{:04x}@{}", name, device.vendor, device.product, device.port);
}

}  // namespace platform::input
