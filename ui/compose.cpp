#include "ui/compose.h"

#include <algorithm>
#include <array>

#include "platform/text.h"
#include "ui/syllable.h"

namespace ui {
namespace {

void apply_tone(platform::Secret& text, int tone) {
    Syllable syllable = last_syllable(text.view());
    if (!place_of_tone(syllable)) return;
    rewrite(text, syllable, tone_of(syllable) == tone ? no_tone : tone);
}

struct LetterMark {
    Mark mark;
    char32_t plain, marked;
};
constexpr std::array<LetterMark, 7> letter_marks{{{Mark::a_breve, U'a', U'ă'},
                                                  {Mark::a_circumflex, U'a', U'â'},
                                                  {Mark::e_circumflex, U'e', U'ê'},
                                                  {Mark::o_circumflex, U'o', U'ô'},
                                                  {Mark::o_horn, U'o', U'ơ'},
                                                  {Mark::u_horn, U'u', U'ư'},
                                                  {Mark::d_stroke, U'd', U'đ'}}};

void apply_letter_mark(platform::Secret& text, const LetterMark& mark, Case letter_case) {
    Syllable syllable = last_syllable(text.view());
    const int tone = tone_of(syllable);
    if (!syllable.letters.empty()) {
        Letter& last = syllable.letters.back();
        const char32_t base = lower_of(last.base);
        if (plain_of(base) == mark.plain) {
            const char32_t changed = base == mark.marked ? mark.plain : mark.marked;
            last.base = is_upper(last.base) ? upper_of(changed) : changed;
            return rewrite(text, syllable, tone);
        }
    }
    type(text, letter_case == Case::upper ? upper_of(mark.marked) : mark.marked);
}

bool fits_a_date(std::string_view text, char digit) {
    switch (text.size()) {
        case 0: return digit <= '3';
        case 1: return text[0] == '3' ? digit <= '1' : text[0] != '0' || digit != '0';
        case 3: return digit <= '1';
        case 4: return text[3] == '1' ? digit <= '2' : digit != '0';
        case 6: return digit == '1' || digit == '2';
        case 7: return text[6] == '1' ? digit == '9' : digit <= '1';
        default: return text.size() < 10;
    }
}

}  // namespace

void mark(platform::Secret& text, Mark mark, Case letter_case) {
    const auto found = std::find_if(letter_marks.begin(), letter_marks.end(), [&](const LetterMark& m) { return m.mark == mark; });
    if (found == letter_marks.end()) {
        apply_tone(text, static_cast<int>(mark) + 1);
    } else {
        apply_letter_mark(text, *found, letter_case);
    }
}

void type(platform::Secret& text, char32_t letter) {
    text.append(utf8_of(letter).view());
    if (!is_letter(letter)) return;
    Syllable syllable = last_syllable(text.view());
    const int tone = tone_of(syllable);
    if (tone != no_tone) rewrite(text, syllable, tone);
}

void erase(platform::Secret& text) { text.resize(platform::last_letter(text.view())); }

void type_date(platform::Secret& text, char digit) {
    if (digit < '0' || digit > '9' || !fits_a_date(text.view(), digit)) return;
    text.append({&digit, 1});
    if (text.size() == 2 || text.size() == 5) text.append("/");
}

void erase_date(platform::Secret& text) {
    if (text.view().ends_with('/')) erase(text);
    if (!text.empty()) erase(text);
}

Utf8 utf8_of(char32_t letter) {
    Utf8 out;
    const auto put = [&](char32_t byte) { out.bytes[out.size++] = static_cast<char>(byte); };
    if (letter < 0x80) {
        put(letter);
    } else if (letter < 0x800) {
        put(0xC0 | letter >> 6);
        put(0x80 | (letter & 0x3F));
    } else {
        put(0xE0 | letter >> 12);
        put(0x80 | (letter >> 6 & 0x3F));
        put(0x80 | (letter & 0x3F));
    }
    return out;
}

char32_t capital_of(char32_t letter) {
    const Letter parts = take_apart(letter);
    return put_together(upper_of(parts.base), parts.tone);
}

bool at_word_start(const platform::Secret& text) { return text.empty() || text.view().ends_with(' '); }

}  // namespace ui
