#include "kiosk/procedures/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/text.h"

namespace kiosk::procedures {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Longer ones first.
constexpr std::array<Pair, 9> heard_beginnings{
    {{"ngh", "ng"}, {"gh", "g"}, {"tr", "ch"}, {"gi", "d"}, {"r", "d"}, {"x", "s"}, {"l", "n"}, {"k", "c"}, {"y", "i"}}};
constexpr std::array<Pair, 4> heard_endings{{{"ng", "n"}, {"nh", "n"}, {"ch", "t"}, {"c", "t"}}};

constexpr bool is_mark(char32_t point) { return point >= U'\u0300' && point <= U'\u036F'; }

bool goes_on(std::string_view typed, std::string_view word, Ending ending) {
    return ending == Ending::open ? word.starts_with(typed) : word == typed;
}

std::string_view from(std::string_view text, std::size_t at) { return text.substr(std::min(at, text.size())); }

}  // namespace

std::vector<std::string_view> words_in(std::string_view key) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t end = std::min(key.find(' ', at), key.size());
        out.push_back(key.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

Spelling spelling_of(std::string_view word) {
    Spelling out;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t start = at;
        const char32_t point = platform::next_code_point(word, at);
        const auto bytes = word.substr(start, at - start);
        if (platform::is_tone(point)) {
            out.tone = bytes;
            continue;
        }
        out.letters += bytes;
        if (point == U'đ')
            out.bare += 'd';
        else if (!is_mark(point))
            out.bare += bytes;
    }
    return out;
}

std::string as_heard(std::string_view bare) {
    std::string out(bare);
    for (const auto& [written, heard] : heard_beginnings) {
        if (!out.starts_with(written)) continue;
        const bool gi_alone = written == "gi" && (out.size() == 2 || !is_vowel(out[2]));  // gì, gìn: the i is the vowel
        out.replace(0, gi_alone ? 1 : written.size(), heard);
        break;
    }
    for (const auto& [written, heard] : heard_endings) {
        if (out.size() <= written.size() || !out.ends_with(written) || !is_vowel(out[out.size() - written.size() - 1])) continue;
        out.replace(out.size() - written.size(), written.size(), heard);
        break;
    }
    std::replace(out.begin(), out.end(), 'y', 'i');
    return out;
}

bool one_slip_apart(std::string_view typed, std::string_view word, Ending ending) {
    const auto differ = std::mismatch(typed.begin(), typed.end(), word.begin(), word.end());
    const auto at = static_cast<std::size_t>(differ.first - typed.begin());
    if (at == typed.size()) return ending == Ending::finished && word.size() == typed.size() + 1;
    if (goes_on(from(typed, at + 1), from(word, at), ending)) return true;  // too many
    if (at == word.size()) return false;
    if (goes_on(from(typed, at + 1), from(word, at + 1), ending)) return true;  // wrong
    if (goes_on(from(typed, at), from(word, at + 1), ending)) return true;      // missing
    const bool swapped = at + 1 < typed.size() && at + 1 < word.size() && typed[at] == word[at + 1] && typed[at + 1] == word[at];
    return swapped && goes_on(from(typed, at + 2), from(word, at + 2), ending);
}

std::string without_telex(std::string_view bare) {
    constexpr std::string_view tones = "sfrxj", doubled = "aeo";  // no Vietnamese syllable has a letter of `tones` after a vowel
    std::string out;
    bool after_vowel = false;
    for (const char letter : bare) {
        const bool again = !out.empty() && out.back() == letter;
        if (after_vowel && (letter == 'w' || tones.find(letter) != std::string_view::npos)) continue;
        if (again && (doubled.find(letter) != std::string_view::npos || (letter == 'd' && out.size() == 1))) continue;
        after_vowel = after_vowel || is_vowel(letter);
        out += letter;
    }
    return out;
}

}  // namespace kiosk::procedures
