#include "platform/numbers.h"

#include <algorithm>
#include <array>

namespace platform {
namespace {

using Groups = std::array<std::size_t, 4>;

// A longer rest follows the last group without a space. Area codes: Circular 22/2014/TT-BTTTT and the code change of 2017.
Groups groups_of(std::string_view digits) {
    const auto begins = [&](std::string_view start) { return digits.substr(0, start.size()) == start; };
    if (begins("+84")) return {3, 3, 3, 3};
    if (begins("1800") || begins("1900")) return digits.size() <= 8 ? Groups{4, 4} : Groups{4, 3, 3};
    if (begins("024") || begins("028")) return {3, 4, 4};  // Hà Nội and Hồ Chí Minh City have the only area codes of two digits
    return begins("02") ? Groups{4, 4, 3} : Groups{4, 3, 3};
}

bool is_phone_text(std::string_view text) {
    const auto digits = text.substr(text.substr(0, 1) == "+" ? 1 : 0);
    return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string grouped(std::int64_t number, char separator) {
    std::string out = std::to_string(number);
    const std::size_t first_digit = number < 0 ? 1 : 0;
    for (std::size_t end = out.size(); end > first_digit + 3; end -= 3) out.insert(end - 3, 1, separator);
    return out;
}

Secret grouped_phone(std::string_view digits) {
    if (!is_phone_text(digits)) return Secret(digits);
    Secret out;
    std::string_view rest = digits;
    for (const std::size_t length : groups_of(digits)) {
        if (rest.empty()) return out;
        if (length == 0) break;
        if (!out.empty()) out.append(" ");
        out.append(rest.substr(0, length));
        rest.remove_prefix(std::min(length, rest.size()));
    }
    out.append(rest);
    return out;
}

}  // namespace platform
