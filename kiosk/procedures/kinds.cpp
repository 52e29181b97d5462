#include "kiosk/procedures/kinds.h"

#include <algorithm>
#include <array>

#include "platform/text.h"

namespace kiosk::procedures {
namespace {

using platform::Secret;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_latin_or_digit(char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// People part numbers with spaces, dots and dashes; to the agency they mean nothing.
Secret without_parting(std::string_view text) {
    Secret out;
    for (const char c : text) {
        if (std::string_view(" .-()").find(c) == std::string_view::npos) out.append({&c, 1});
    }
    return out;
}

Secret with_leading_zero(std::string_view phone) {
    for (const std::string_view abroad : {"+84", "0084"}) {
        if (!phone.starts_with(abroad)) continue;
        phone.remove_prefix(abroad.size());
        Secret out(phone.starts_with('0') ? "" : "0");  // "+84 (0) 9…" is seen too
        out.append(phone);
        return out;
    }
    return Secret(phone);
}

// "5/9/1960", "05-09-1960" and "05091960" mean 05/09/1960. What is no date stays as it is, for check to tell.
Secret with_slashes(std::string_view text) {
    constexpr std::array<std::size_t, 3> widths{2, 2, 4};
    Secret out;
    std::string_view rest = text;
    for (const std::size_t width : widths) {
        const auto end = std::find_if_not(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(std::min(width, rest.size())), is_digit);
        const auto digits = static_cast<std::size_t>(end - rest.begin());
        if (digits == 0 || (width == 4 && digits != width)) return Secret(text);
        if (!out.empty()) out.append("/");
        if (digits < width) out.append("0");
        out.append(rest.substr(0, digits));
        rest.remove_prefix(digits);
        if (width != 4 && !rest.empty() && std::string_view("/-. ").find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
    }
    return rest.empty() ? out : Secret(text);
}

Secret in_capitals(std::string_view ascii) {
    Secret out;
    for (char c : ascii) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        out.append({&c, 1});
    }
    return out;
}

// Mobile 03, 05, 07, 08, 09: 10 digits. Landline 02: 10 or 11, as the area code has 2 or 3 digits behind the zero.

// Not RFC 5322, but every address that a mail service gives out: one @, no spaces, a domain of labels with a dot.

// Plastic licences have 12 digits; papers of before have shorter numbers, some with letters.
std::size_t letters_in(std::string_view text) {
    std::size_t out = 0;
    for (std::size_t at = 0; at < text.size();) out += platform::is_letter(platform::next_code_point(text, at)) ? 1 : 0;
    return out;
}

}  // namespace
Secret tidy(const Field& field, const Secret& answer) {
    const auto normal = platform::nfc_secret(answer.view());
    if (!normal) return {};  // our own keyboard writes UTF-8; anything else is no answer
    const Secret folded = platform::fold_spaces(normal->view());
    switch (field.kind) {
        case FieldKind::phone: return with_leading_zero(without_parting(folded.view()).view());
        case FieldKind::id_number:
        case FieldKind::number:
        case FieldKind::money: return without_parting(folded.view());
        case FieldKind::licence_number: return in_capitals(without_parting(folded.view()).view());
        case FieldKind::date: return with_slashes(folded.view());
        case FieldKind::text:
        case FieldKind::name:
        case FieldKind::choice:
        case FieldKind::choices:
        case FieldKind::paper:
        case FieldKind::place:
        case FieldKind::email:
        case FieldKind::address: return folded;
    }
    return folded;
}

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

bool is_phone(std::string_view text) {
    if (!all_digits(text) || text.size() < 10 || text[0] != '0') return false;
    if (text[1] == '2') return text.size() <= 11;
    return text.size() == 10 && std::string_view("35789").find(text[1]) != std::string_view::npos;
}

bool is_email(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || text.find('@', at + 1) != std::string_view::npos) return false;
    const auto name = text.substr(0, at);
    const auto allowed_in_name = [](char c) { return is_latin_or_digit(c) || std::string_view("._%+-").find(c) != std::string_view::npos; };
    if (!std::all_of(name.begin(), name.end(), allowed_in_name) || name.front() == '.' || name.back() == '.') return false;
    if (name.find("..") != std::string_view::npos) return false;

    std::string_view domain = text.substr(at + 1);
    std::size_t labels = 0;
    while (true) {
        const auto label = domain.substr(0, domain.find('.'));
        if (label.empty() || label.front() == '-' || label.back() == '-') return false;
        if (!std::all_of(label.begin(), label.end(), [](char c) { return is_latin_or_digit(c) || c == '-'; })) return false;
        ++labels;
        if (label.size() == domain.size()) return labels >= 2 && label.size() >= 2 && !all_digits(label);
        domain.remove_prefix(label.size() + 1);
    }
}

bool is_licence_number(std::string_view text) {
    constexpr std::size_t least = 6;
    constexpr std::size_t most = 12;
    return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), is_latin_or_digit) &&
           std::any_of(text.begin(), text.end(), is_digit);
}

bool is_name(std::string_view text) {
    constexpr char32_t curly_apostrophe = U'\u2019';
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = platform::next_code_point(text, at);
        if (!platform::is_letter(c) && c != U' ' && c != U'\'' && c != curly_apostrophe && c != U'-' && c != U'.') return false;
    }
    return letters_in(text) > 0;
}

bool is_address(std::string_view text) {
    constexpr std::size_t least_letters = 5;
    return letters_in(text) >= least_letters;
}

}  // namespace kiosk::procedures
