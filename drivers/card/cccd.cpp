#include "drivers/card/cccd.h"

#include <algorithm>

#include "platform/text.h"

namespace drivers::card {
namespace {

using platform::Date;
using platform::Secret;
using Fields = std::vector<std::string_view>;  // views into one Secret: no field is copied

// A QR code holds 2,953 bytes at most (ISO/IEC 18004); anything longer never was one.
constexpr std::size_t most_bytes = 4096;
constexpr std::size_t least_fields = 7;
constexpr int first_birth_year = 1900;  // the number's own calendar begins there
enum Place : std::size_t { id_number, old_number, full_name, birth, sex, address, issued };

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

int number(std::string_view digits) {
    int out = 0;
    for (const char digit : digits) out = out * 10 + (digit - '0');
    return out;
}

std::optional<Date> compact_date(std::string_view text) {  // DDMMYYYY
    text = platform::trim(text);
    if (text.size() != 8 || !all_digits(text)) return std::nullopt;
    const Date out{number(text.substr(4, 4)), number(text.substr(2, 2)), number(text.substr(0, 2))};
    if (!platform::is_real(out) || out.year < first_birth_year) return std::nullopt;
    return out;
}

std::string_view without_wrapping(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\uFEFF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return platform::trim(text);
}

Fields split(std::string_view text) {
    Fields out;
    while (true) {
        const auto bar = text.find('|');
        out.push_back(text.substr(0, bar));
        if (bar == std::string_view::npos) return out;
        text.remove_prefix(bar + 1);
    }
}

bool looks_like_a_card(const Fields& fields) {
    if (fields.size() < least_fields) return false;
    const auto id = platform::trim(fields[id_number]);
    return !id.empty() && all_digits(id);
}

// Controls, and marks that turn or hide text: a card has none, a forger might.
bool has_invisible(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = platform::next_code_point(text, at);
        if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
        if ((c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF) return true;
    }
    return false;
}

// The address may itself hold "|", for which the code has no escape: then the date of issue stands further right. A date inside an address
// is unthinkable, one in the unknown fields behind the seventh is not, so the first one counts.
std::optional<std::size_t> place_of_issue_date(const Fields& fields) {
    for (std::size_t i = issued; i < fields.size(); ++i) {
        if (compact_date(fields[i])) return i;
    }
    return std::nullopt;
}

// All fields from the address to the one before the date of issue, with the bars between them.
std::string_view address_in(const Fields& fields, std::size_t issue_place) {
    const char* begin = fields[address].data();
    const char* end = fields[issue_place].data() - 1;
    return {begin, static_cast<std::size_t>(end - begin)};
}

std::optional<Sex> sex_of(std::string_view word) {  // in NFC
    for (const std::string_view man : {"Nam", "NAM", "nam"}) {
        if (word == man) return Sex::male;
    }
    for (const std::string_view woman : {"Nữ", "NỮ", "nữ"}) {
        if (word == woman) return Sex::female;
    }
    return std::nullopt;
}

// A comma parts an address, but not the "1,5" of "Km 1,5".
std::size_t next_comma(std::string_view text) {
    for (std::size_t at = text.find(','); at != std::string_view::npos; at = text.find(',', at + 1)) {
        const bool decimal = at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
        if (!decimal) return at;
    }
    return std::string_view::npos;
}

std::string_view without_lone_dashes(std::string_view part) {
    part = platform::trim(part);
    while (part == "-" || part.starts_with("- ")) part = platform::trim(part.substr(1));
    while (part.ends_with(" -")) part = platform::trim(part.substr(0, part.size() - 1));
    return part;
}

// ", -", ", ," and double spaces come from empty boxes of the register.
Secret mended_address(std::string_view text) {
    const Secret folded = platform::fold_spaces(text);
    std::string_view rest = folded.view();
    Secret out;
    while (!rest.empty()) {
        const auto comma = next_comma(rest);
        const auto part = without_lone_dashes(rest.substr(0, comma));
        if (!part.empty() && !out.empty()) out.append(", ");
        out.append(part);
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    return out;
}

std::vector<QrWarning> warnings_of(const CardQr& card, const IdNumber& id, bool sex_is_known, bool old_number_is_odd, const Date& today) {
    std::vector<QrWarning> out;
    if (!sex_is_known || card.sex != id.sex) out.push_back(QrWarning::sex_differs);
    if (card.birth.year != id.birth_year) out.push_back(QrWarning::birth_year_differs);
    if (card.issued < card.birth) out.push_back(QrWarning::issued_before_birth);
    if (card.issued > today) out.push_back(QrWarning::issued_in_future);
    if (old_number_is_odd) out.push_back(QrWarning::old_number_odd);
    return out;
}

}  // namespace

std::optional<IdNumber> parse_id_number(std::string_view digits) {
    constexpr std::size_t length = 12;
    if (digits.size() != length || !all_digits(digits)) return std::nullopt;
    const int sex_and_century = number(digits.substr(3, 1));
    return IdNumber{.place = number(digits.substr(0, 3)),
                    .sex = sex_and_century % 2 == 0 ? Sex::male : Sex::female,
                    .birth_year = first_birth_year + 100 * (sex_and_century / 2) + number(digits.substr(4, 2))};
}

tl::expected<CardQr, QrFault> parse_card_qr(std::string_view text, const Date& today) {
    if (text.size() > most_bytes) return tl::make_unexpected(QrFault::not_a_card);
    if (!looks_like_a_card(split(without_wrapping(text)))) return tl::make_unexpected(QrFault::not_a_card);

    const auto normal = platform::nfc_secret(without_wrapping(text));
    if (!normal || has_invisible(normal->view())) return tl::make_unexpected(QrFault::damaged);
    const Fields fields = split(normal->view());
    const auto id = parse_id_number(platform::trim(fields[id_number]));
    const auto born = compact_date(fields[birth]);
    const auto issue_place = place_of_issue_date(fields);
    if (!id || !born || *born > today || !issue_place) return tl::make_unexpected(QrFault::damaged);

    const auto old = platform::trim(fields[old_number]);
    const bool old_is_good = all_digits(old) && (old.empty() || old.size() == 9 || old.size() == 12);
    const auto sex_said = sex_of(platform::trim(fields[sex]));
    CardQr card{.id_number = Secret(platform::trim(fields[id_number])),
                .old_number = Secret(old_is_good ? old : std::string_view()),
                .full_name = platform::fold_spaces(fields[full_name]),
                .birth = *born,
                .sex = sex_said.value_or(id->sex),
                .address = mended_address(address_in(fields, *issue_place)),
                .issued = *compact_date(fields[*issue_place]),
                .warnings = {}};
    if (card.full_name.empty()) return tl::make_unexpected(QrFault::damaged);
    card.warnings = warnings_of(card, *id, sex_said.has_value(), !old_is_good, today);
    return card;
}

}  // namespace drivers::card
