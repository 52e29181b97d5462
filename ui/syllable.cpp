#include "ui/syllable.h"

#include <algorithm>
#include <array>

#include "platform/text.h"
#include "ui/compose.h"

namespace ui {
namespace {

// Each vowel of Vietnamese, plain and with the five tones.
constexpr std::array<std::u32string_view, 24> vowels{
    U"aáàảãạ", U"ăắằẳẵặ", U"âấầẩẫậ", U"eéèẻẽẹ", U"êếềểễệ", U"iíìỉĩị", U"oóòỏõọ", U"ôốồổỗộ", U"ơớờởỡợ", U"uúùủũụ", U"ưứừửữự", U"yýỳỷỹỵ",
    U"AÁÀẢÃẠ", U"ĂẮẰẲẴẶ", U"ÂẤẦẨẪẬ", U"EÉÈẺẼẸ", U"ÊẾỀỂỄỆ", U"IÍÌỈĨỊ", U"OÓÒỎÕỌ", U"ÔỐỒỔỖỘ", U"ƠỚỜỞỠỢ", U"UÚÙỦŨỤ", U"ƯỨỪỬỮỰ", U"YÝỲỶỸỴ"};
constexpr std::size_t capitals = vowels.size() / 2;

}  // namespace

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

char32_t lower_of(char32_t base) {
    for (std::size_t i = capitals; i < vowels.size(); ++i) {
        if (vowels[i][0] == base) return vowels[i - capitals][0];
    }
    if (base == U'Đ') return U'đ';
    return base >= U'A' && base <= U'Z' ? base + (U'a' - U'A') : base;
}

char32_t upper_of(char32_t base) {
    for (std::size_t i = 0; i < capitals; ++i) {
        if (vowels[i][0] == base) return vowels[i + capitals][0];
    }
    if (base == U'đ') return U'Đ';
    return base >= U'a' && base <= U'z' ? base - (U'a' - U'A') : base;
}

bool is_upper(char32_t base) { return lower_of(base) != base; }

char32_t plain_of(char32_t base) {
    constexpr std::u32string_view marked = U"ăâêôơưđ", plain = U"aaeooud";
    const auto at = marked.find(base);
    return at == std::u32string_view::npos ? base : plain[at];
}

bool is_letter(char32_t letter) {
    const char32_t base = lower_of(take_apart(letter).base);
    const bool latin = (base >= 0xC0 && base < 0x370) || (base >= 0x1E00 && base < 0x1F00);  // with marks, and marks alone
    return (base >= U'a' && base <= U'z') || latin;
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

Nucleus nucleus_of(const Syllable& syllable) {
    const auto& letters = syllable.letters;
    Nucleus out;
    while (out.begin < letters.size() && !letters[out.begin].vowel) ++out.begin;
    out.end = out.begin;
    while (out.end < letters.size() && letters[out.end].vowel) ++out.end;
    if (out.begin == 0 || out.end - out.begin < 2) return out;
    const char32_t consonant = lower_of(letters[out.begin - 1].base);
    const char32_t glide = lower_of(letters[out.begin].base);
    if ((consonant == U'q' && glide == U'u') || (consonant == U'g' && glide == U'i' && out.begin == 1)) ++out.begin;
    return out;
}

std::optional<std::size_t> place_of_tone(const Syllable& syllable) {
    const auto& letters = syllable.letters;
    const auto [begin, end] = nucleus_of(syllable);
    if (begin == end) return std::nullopt;
    for (std::size_t i = end; i-- > begin;) {
        if (plain_of(lower_of(letters[i].base)) != lower_of(letters[i].base)) return i;
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

void rewrite(platform::Secret& text, const Syllable& syllable, int tone) {
    const auto place = place_of_tone(syllable);
    text.resize(syllable.start);
    for (std::size_t i = 0; i < syllable.letters.size(); ++i) {
        const Letter& letter = syllable.letters[i];
        text.append(utf8_of(letter.vowel ? put_together(letter.base, place == i ? tone : no_tone) : letter.base).view());
    }
}

}  // namespace ui
