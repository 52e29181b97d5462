// Typing Vietnamese with mark keys: a mark changes the letter or syllable before it. Works on the bytes of a Secret in place; letters are
// NFC.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "platform/secret.h"

namespace ui {

enum class Mark : std::uint8_t {
    sac,
    huyen,
    hoi,
    nga,
    nang,  // tones: on the vowel of the last syllable where it belongs (hóa, thúy, toán, quý, giá, nước, quyến)
    a_breve,
    a_circumflex,
    e_circumflex,
    o_circumflex,
    o_horn,
    u_horn,
    d_stroke  // ă â ê ô ơ ư đ
};
enum class Case : std::uint8_t { lower, upper };

// A tone goes to the last syllable; the same tone again takes it away; no vowel there: nothing happens. A letter mark changes the letter
// before it if that is its base (a, ă or â; e; o; u; d; tone and case stay), takes the mark away if it already has it, and is typed as a
// letter of its own otherwise. The syllable's tone moves to where it now belongs.
void mark(platform::Secret& text, Mark mark, Case letter_case = Case::lower);
// Adds one letter. The last syllable's tone moves to where it now belongs: "hòa" and "n" are "hoàn".
void type(platform::Secret& text, char32_t letter);
// Takes the last letter away, whole (ế at once).
void erase(platform::Secret& text);
// A digit of a date in dd/mm/yyyy: the slashes come by themselves; a digit that no date can have there is not taken.
void type_date(platform::Secret& text, char digit);
void erase_date(platform::Secret& text);
// True where the next letter begins a word: at the start and after a space. Names get a capital there.
bool at_word_start(const platform::Secret& text);

// One letter of the Basic Multilingual Plane as UTF-8, off the heap.
struct Utf8 {
    std::array<char, 4> bytes{};
    std::size_t size = 0;
    std::string_view view() const { return {bytes.data(), size}; }
};
Utf8 utf8_of(char32_t letter);
// Of a Vietnamese letter, with or without a tone; others as they are.
char32_t capital_of(char32_t letter);

}  // namespace ui
