#include "kiosk/dossier/reference.h"

#include <array>

#include "platform/bytes.h"
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

}  // namespace kiosk::dossier
