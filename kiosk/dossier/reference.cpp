#include "kiosk/dossier/reference.h"

#include <algorithm>
#include <array>
#include <vector>

#include "platform/bytes.h"
#include "platform/clock.h"
#include "platform/crypto/random.h"

namespace kiosk::dossier {
namespace {

constexpr std::size_t random_letters = 8;
constexpr std::size_t all_letters = random_letters + 1;

// Letters are elements of GF(32); this multiplies one with x, modulo the primitive polynomial x^5 + x^2 + 1.
constexpr unsigned times_x(unsigned element) {
    const unsigned shifted = element << 1;
    return (shifted & 0x20) != 0 ? shifted ^ 0x25 : shifted;
}

// Letter i of n counts x^(n-i) times, the check letter itself once, and the sum of all is zero. Powers of x below the 31st differ from
// each other and from zero: so one wrong letter changes the sum, and so does a swap of any two letters, neighbours or not.
unsigned checksum(std::string_view letters) {
    unsigned sum = 0;
    for (const char letter : letters) sum = times_x(sum ^ static_cast<unsigned>(platform::crockford_alphabet.find(letter)));
    return sum;
}

char read_as(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'I' || c == 'L') return '1';
    return c == 'O' ? '0' : c;
}

std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        if (c != '-' && c != ' ') letters += read_as(c);
    }
    return letters;
}

std::string grouped(std::string letters) {
    for (const std::size_t dash : {8, 4}) {
        if (letters.size() > dash) letters.insert(dash, 1, '-');
    }
    return letters;
}

constexpr std::size_t key_letters = 26;

bool all_crockford(std::string_view text) { return text.find_first_not_of(platform::crockford_alphabet) == text.npos; }

bool is_number(std::string_view group, std::size_t least, std::size_t most) {
    return group.size() >= least && group.size() <= most && group.find_first_not_of("0123456789") == group.npos;
}

// "H26": a letter, and what follows are digits whatever they look like.
bool is_agency(std::string_view group) {
    return group.size() == 3 && group[0] >= 'A' && group[0] <= 'Z' && is_number(group.substr(1), 2, 2);
}

bool is_day(std::string_view yymmdd) {
    if (!is_number(yymmdd, 6, 6)) return false;
    const auto two = [&](std::size_t at) { return (yymmdd[at] - '0') * 10 + (yymmdd[at + 1] - '0'); };
    return platform::is_real({2000 + two(0), two(2), two(4)});
}

std::vector<std::string> groups_of(std::string_view typed) {
    std::vector<std::string> groups(1);
    for (const char c : typed) {
        if (c == ' ' || c == '.' || c == '-') {
            if (!groups.back().empty()) groups.emplace_back();
        } else {
            const bool leads = groups.size() == 1 && groups.back().empty();
            groups.back() += leads && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : leads ? c : read_as(c);
        }
    }
    if (groups.back().empty()) groups.pop_back();
    return groups;
}

}  // namespace

std::string make_reference() {
    std::array<std::uint8_t, 5> random;
    platform::crypto::fill_random(random);
    std::string letters = platform::crockford(random);
    letters += platform::crockford_alphabet[checksum(letters)];
    return grouped(letters);
}

bool is_reference(std::string_view text) {
    const std::string letters = letters_of(text);
    if (letters.size() != all_letters) return false;
    if (letters.find_first_not_of(platform::crockford_alphabet) != letters.npos) return false;
    return letters.back() == platform::crockford_alphabet[checksum(std::string_view(letters).substr(0, random_letters))];
}

std::string normalise_reference(std::string_view text) { return grouped(letters_of(text)); }

std::string make_tracking_key() {
    std::array<std::uint8_t, 16> random;
    platform::crypto::fill_random(random);
    return platform::crockford(random);
}

std::string tracking_url(std::string_view public_base, std::string_view reference, std::string_view key) {
    while (public_base.ends_with('/')) public_base.remove_suffix(1);
    return std::string(public_base) + "/T/" + letters_of(reference) + "." + std::string(key);
}

std::optional<Tracking> parse_tracking_url(std::string_view url) {
    constexpr std::string_view door = "/T/";
    const auto at = url.rfind(door);
    if (!url.starts_with("https://") || at == url.npos) return std::nullopt;
    const std::string_view ticket = url.substr(at + door.size());
    if (ticket.size() != all_letters + 1 + key_letters || ticket[all_letters] != '.') return std::nullopt;
    const std::string_view reference = ticket.substr(0, all_letters), key = ticket.substr(all_letters + 1);
    if (!is_reference(reference) || !all_crockford(key)) return std::nullopt;
    return Tracking{normalise_reference(reference), platform::Secret(key)};
}

std::optional<std::string> read_dossier_code(std::string_view typed) {
    constexpr std::size_t least_groups = 3, most_groups = 6;  // agency, up to three units of it, day, number of the day
    const auto groups = groups_of(typed);
    if (groups.size() < least_groups || groups.size() > most_groups) return std::nullopt;
    const std::string& day = groups[groups.size() - 2];
    const bool units = std::all_of(groups.begin() + 1, groups.end() - 2, [](const std::string& unit) { return is_number(unit, 1, 3); });
    if (!is_agency(groups.front()) || !units || !is_day(day) || !is_number(groups.back(), 4, 7)) return std::nullopt;
    std::string code = groups.front();
    for (std::size_t i = 1; i + 2 < groups.size(); ++i) code += "." + groups[i];
    return code + "-" + day + "-" + groups.back();
}

}  // namespace kiosk::dossier
