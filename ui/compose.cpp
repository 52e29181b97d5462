#include "ui/compose.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "platform/text.h"

namespace ui {
namespace {

constexpr int no_tone = 0;  // then as in Mark: sắc 1, huyền 2, hỏi 3, ngã 4, nặng 5

// Each vowel of Vietnamese, plain and with the five tones.
constexpr std::array<std::u32string_view, 24> vowels{
    U"aáàảãạ", U"ăắằẳẵặ", U"âấầẩẫậ", U"eéèẻẽẹ", U"êếềểễệ", U"iíìỉĩị", U"oóòỏõọ", U"ôốồổỗộ", U"ơớờởỡợ", U"uúùủũụ", U"ưứừửữự", U"yýỳỷỹỵ",
    U"AÁÀẢÃẠ", U"ĂẮẰẲẴẶ", U"ÂẤẦẨẪẬ", U"EÉÈẺẼẸ", U"ÊẾỀỂỄỆ", U"IÍÌỈĨỊ", U"OÓÒỎÕỌ", U"ÔỐỒỔỖỘ", U"ƠỚỜỞỠỢ", U"UÚÙỦŨỤ", U"ƯỨỪỬỮỰ", U"YÝỲỶỸỴ"};
constexpr std::size_t capitals = vowels.size() / 2;

struct Letter {
    char32_t base = 0;  // without tone; other letters as they are
    int tone = no_tone;
    bool vowel = false;
};

Letter take_apart(char32_t letter) {
    for (const std::u32string_view row : vowels) {
        const auto at = row.find(letter);
        if (at != std::u32string_view::npos) return {row[0], static_cast<int>(at), true};
    }
    return {letter, no_tone, false};
}

char32_t put_together(char32_t base, int tone) {
    for (const std::u32string_view row : vowels) {
        if (row[0] == base) return row[static_cast<std::size_t>(tone)];
    }
    return base;
}

// A base vowel, or đ, in small.
char32_t lower(char32_t base) {
    for (std::size_t i = capitals; i < vowels.size(); ++i) {
        if (vowels[i][0] == base) return vowels[i - capitals][0];
    }
    if (base == U'Đ') return U'đ';
    return base >= U'A' && base <= U'Z' ? base + (U'a' - U'A') : base;
}

char32_t upper(char32_t base) {
    for (std::size_t i = 0; i < capitals; ++i) {
        if (vowels[i][0] == base) return vowels[i + capitals][0];
    }
    if (base == U'đ') return U'Đ';
    return base >= U'a' && base <= U'z' ? base - (U'a' - U'A') : base;
}

bool is_upper(char32_t base) { return lower(base) != base; }

void append(platform::Secret& text, char32_t letter) { text.append(utf8_of(letter).view()); }

// The run of letters at the end of a text, taken apart. Wiped, as it is part of a name.
struct Syllable {
    std::size_t start = 0;  // byte offset
    std::vector<Letter, platform::WipingAllocator<Letter>> letters;
};

bool is_letter(char32_t c) {
    const char32_t base = lower(take_apart(c).base);
    return (base >= U'a' && base <= U'z') || base >= 0x80;
}

Syllable last_syllable(std::string_view text) {
    Syllable out;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = platform::next_code_point(text, i);
        if (is_letter(c)) {
            out.letters.push_back(take_apart(c));
        } else {
            out.letters.clear();
            out.start = i;
        }
    }
    return out;
}

// Which letter carries the tone, after the older and still usual custom (hóa, thúy): the marked vowel if there is one, the second of ươ;
// else the only vowel; the second of two before a consonant (toán); the first of two at the end (mía); the middle one of three (ngoài).
std::optional<std::size_t> place_of_tone(const Syllable& syllable) {
    const auto& letters = syllable.letters;
    std::size_t begin = 0;
    while (begin < letters.size() && !letters[begin].vowel) ++begin;
    std::size_t end = begin;
    while (end < letters.size() && letters[end].vowel) ++end;
    if (begin == end) return std::nullopt;
    // The u of "qu" and the i of "gi" belong to the consonant, unless there is no other vowel (gì).
    if (begin > 0 && end - begin > 1) {
        const char32_t consonant = lower(letters[begin - 1].base);
        const char32_t glide = lower(letters[begin].base);
        if ((consonant == U'q' && glide == U'u') || (consonant == U'g' && glide == U'i' && begin == 1)) ++begin;
    }
    for (std::size_t i = end; i-- > begin;) {
        constexpr std::u32string_view marked = U"ăâêôơư";
        if (marked.find(lower(letters[i].base)) != std::u32string_view::npos) return i;
    }
    const std::size_t count = end - begin;
    if (count == 1) return begin;
    if (count >= 3 || end < letters.size()) return begin + 1;
    return begin;
}

int tone_of(const Syllable& syllable) {
    const auto toned = std::find_if(syllable.letters.begin(), syllable.letters.end(), [](const Letter& l) { return l.tone != no_tone; });
    return toned == syllable.letters.end() ? no_tone : toned->tone;
}

// Writes the syllable back with this tone where it belongs.
void rewrite(platform::Secret& text, Syllable& syllable, int tone) {
    const auto place = place_of_tone(syllable);
    text.resize(syllable.start);
    for (std::size_t i = 0; i < syllable.letters.size(); ++i) {
        const Letter& letter = syllable.letters[i];
        append(text, letter.vowel ? put_together(letter.base, place == i ? tone : no_tone) : letter.base);
    }
}

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

// The plain letter below a letter mark: a for ă and â.
char32_t plain(char32_t base) {
    const auto found = std::find_if(letter_marks.begin(), letter_marks.end(), [&](const LetterMark& m) { return m.marked == base; });
    return found == letter_marks.end() ? base : found->plain;
}

void apply_letter_mark(platform::Secret& text, const LetterMark& mark, Case letter_case) {
    Syllable syllable = last_syllable(text.view());
    const int tone = tone_of(syllable);
    if (!syllable.letters.empty()) {
        Letter& last = syllable.letters.back();
        const char32_t base = lower(last.base);
        if (plain(base) == mark.plain) {
            const char32_t changed = base == mark.marked ? mark.plain : mark.marked;
            last.base = is_upper(last.base) ? upper(changed) : changed;
            return rewrite(text, syllable, tone);
        }
    }
    type(text, letter_case == Case::upper ? upper(mark.marked) : mark.marked);
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
    append(text, letter);
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
    return put_together(upper(parts.base), parts.tone);
}

bool at_word_start(const platform::Secret& text) { return text.empty() || text.view().ends_with(' '); }

}  // namespace ui
