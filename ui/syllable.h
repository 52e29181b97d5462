// The last syllable of a text, taken apart: what the mark keys (compose.h) and Telex (telex.h) work on. Wiped, as it is part of a name.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "platform/secret.h"

namespace ui {

inline constexpr int no_tone = 0;  // then as in Mark: sắc 1, huyền 2, hỏi 3, ngã 4, nặng 5

struct Letter {
    char32_t base = 0;  // without tone; other letters as they are
    int tone = no_tone;
    bool vowel = false;
};

Letter take_apart(char32_t letter);
char32_t put_together(char32_t base, int tone);
bool is_letter(char32_t letter);
// Of a base vowel, of đ, of a plain letter.
char32_t lower_of(char32_t base);
char32_t upper_of(char32_t base);
bool is_upper(char32_t base);
// Without its mark: a for ă and â. Of a small base.
char32_t plain_of(char32_t base);

// The run of letters at the end of a text.
struct Syllable {
    std::size_t start = 0;  // byte offset
    std::vector<Letter, platform::WipingAllocator<Letter>> letters;
};
Syllable last_syllable(std::string_view text);
int tone_of(const Syllable& syllable);
// Which letter carries the tone, after the older and still usual custom (hóa, thúy): the marked vowel if there is one, the second of ươ;
// else the only vowel; the second of two before a consonant (toán); the first of two at the end (mía); the middle one of three (ngoài).
std::optional<std::size_t> place_of_tone(const Syllable& syllable);
// Its vowels, from first to last but one: without the u of "qu" and the i of "gi", unless there is no other vowel (gì).
struct Nucleus {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
};
Nucleus nucleus_of(const Syllable& syllable);
// Writes the syllable back with this tone where it belongs.
void rewrite(platform::Secret& text, const Syllable& syllable, int tone);

}  // namespace ui
