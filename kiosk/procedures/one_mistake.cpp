#include "kiosk/procedures/one_mistake.h"

#include <algorithm>

namespace kiosk::procedures {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool letter_at(std::string_view text, std::size_t at) { return at < text.size() && is_letter(text[at]); }

bool agrees(std::string_view rest, std::string_view meant, Extent extent) {
    return extent == Extent::whole ? rest == meant : meant.starts_with(rest);
}

}  // namespace

bool one_mistake_apart(std::string_view typed, std::string_view meant, Extent extent) {
    const auto [a, b] = std::mismatch(typed.begin(), typed.end(), meant.begin(), meant.end());
    const auto at = static_cast<std::size_t>(a - typed.begin());
    const std::string_view rest = typed.substr(at), wanted = meant.substr(at);
    const bool extra = letter_at(rest, 0), missing = letter_at(wanted, 0), no_space = wanted.starts_with(' ');
    if (extra && agrees(rest.substr(1), wanted, extent)) return true;
    if ((missing || no_space) && agrees(rest, wanted.substr(1), extent)) return !rest.empty() || extent == Extent::whole;
    if (!extra || !missing) return false;
    if (agrees(rest.substr(1), wanted.substr(1), extent)) return true;
    const bool crossed = letter_at(rest, 1) && letter_at(wanted, 1) && rest[0] == wanted[1] && rest[1] == wanted[0];
    return crossed && agrees(rest.substr(2), wanted.substr(2), extent);
}

}  // namespace kiosk::procedures
