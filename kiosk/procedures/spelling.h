// One word as it is written, as it sounds, and as fingers miss it. Words come as platform::search_key_with_marks writes them: lower case,
// decomposed, the tone last.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::procedures {

std::vector<std::string_view> words_in(std::string_view key);

// Of a letter without marks.
constexpr bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

struct Spelling {
    std::string bare;     // without marks, đ as d
    std::string letters;  // with đ and the marks of vowels, without the tone
    std::string tone;     // the combining mark; empty for the level tone
    bool has_marks() const { return !tone.empty() || letters != bare; }
};
Spelling spelling_of(std::string_view word);

enum class Ending { finished, open };  // open: the person may still be typing it

// What many people cannot tell apart by ear is one: tr and ch, s and x, d, gi and r, l and n, i and y, c and k; at the end n, ng and nh,
// t, c and ch. For comparing two words only.
std::string as_heard(std::string_view bare);

// One letter wrong, missing, too many, or swapped with the next. With an open ending `typed` may be a beginning of `word`.
// Not true for equal words.
bool one_slip_apart(std::string_view typed, std::string_view word, Ending ending);

// Without the keys of the Telex method that were meant as marks: giaays, bawngf -> giay, bang.
std::string without_telex(std::string_view bare);

}  // namespace kiosk::procedures
