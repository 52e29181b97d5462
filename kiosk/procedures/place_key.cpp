#include "kiosk/procedures/place_key.h"

#include <algorithm>
#include <array>
#include <span>

#include "kiosk/procedures/spelling.h"
#include "platform/text.h"

namespace kiosk::procedures {
namespace {

// One letter taken apart: "ế" is e, ^ and '. Tones and marks as VIQR writes them.
struct Letter {
    char base = 0;   // a to z or a digit; 0: none of ours
    char mark = 0;   // of the letter itself: ^ ( + -
    char tone = 0;   // 0, or one of ` ? ~ ' .
    char order = 0;  // among letters of the same base: a ă â
};

constexpr std::string_view tones("\0`?~'.", 6);  // in the order of a dictionary
struct Row {
    std::u32string_view small, capital;
    char base, mark, order;
};
constexpr std::array rows{
    Row{U"aàảãáạ", U"AÀẢÃÁẠ", 'a', 0, 0},   Row{U"ăằẳẵắặ", U"ĂẰẲẴẮẶ", 'a', '(', 1}, Row{U"âầẩẫấậ", U"ÂẦẨẪẤẬ", 'a', '^', 2},
    Row{U"đ", U"Đ", 'd', '-', 1},           Row{U"eèẻẽéẹ", U"EÈẺẼÉẸ", 'e', 0, 0},   Row{U"êềểễếệ", U"ÊỀỂỄẾỆ", 'e', '^', 1},
    Row{U"iìỉĩíị", U"IÌỈĨÍỊ", 'i', 0, 0},   Row{U"oòỏõóọ", U"OÒỎÕÓỌ", 'o', 0, 0},   Row{U"ôồổỗốộ", U"ÔỒỔỖỐỘ", 'o', '^', 1},
    Row{U"ơờởỡớợ", U"ƠỜỞỠỚỢ", 'o', '+', 2}, Row{U"uùủũúụ", U"UÙỦŨÚỤ", 'u', 0, 0},   Row{U"ưừửữứự", U"ƯỪỬỮỨỰ", 'u', '+', 1},
    Row{U"yỳỷỹýỵ", U"YỲỶỸÝỴ", 'y', 0, 0},
};

constexpr char32_t first_part = 0x1B1, second_part = 0x1EA0, second_end = 0x1EFA;
constexpr std::size_t slot(char32_t point) {
    if (point < first_part) return point;
    return point >= second_part && point < second_end ? first_part + (point - second_part) : 0;
}

constexpr auto letters = [] {
    std::array<Letter, first_part + (second_end - second_part)> out{};
    for (char c = '0'; c <= '9'; ++c) out[slot(static_cast<char32_t>(c))].base = c;
    for (char c = 'a'; c <= 'z'; ++c) out[slot(static_cast<char32_t>(c))].base = out[slot(static_cast<char32_t>(c - 32))].base = c;
    for (const Row& row : rows) {
        for (std::size_t tone = 0; tone < row.small.size(); ++tone) {
            const Letter letter{row.base, row.mark, tones[tone], row.order};
            out[slot(row.small[tone])] = out[slot(row.capital[tone])] = letter;
        }
    }
    return out;
}();

bool is_digit(const Letter& letter) { return letter.base >= '0' && letter.base <= '9'; }

constexpr std::size_t longest_word = 32;
struct LetterRun {
    std::array<Letter, longest_word> letters;
    std::size_t size = 0;
    std::span<const Letter> view() const { return {letters.data(), size}; }
};

// Runs of letters, or of digits, of the composed text; what is longer than any syllable is cut.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
    LetterRun word;
    const auto flush = [&] {
        if (word.size > 0) visit(word);
        word.size = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = platform::next_code_point(text, at);
        const Letter letter = letters[slot(point)];
        if (letter.base == 0 || word.size == longest_word) flush();
        if (letter.base == 0) continue;
        if (word.size > 0 && is_digit(word.letters[0]) != is_digit(letter)) flush();
        word.letters[word.size++] = letter;
    }
    flush();
    platform::wipe(&word, sizeof word);
}

template <class Visit>
void each_word_of_any(std::string_view text, Visit visit) {
    const bool decomposed = text.find('\xCC') != std::string_view::npos || text.find('\xCD') != std::string_view::npos;
    if (!decomposed) return each_word(text, visit);
    if (const auto composed = platform::nfc_secret(text)) each_word(composed->view(), visit);
}

// "Quí" and "Quý", "Mĩ" and "Mỹ" are the same; "Thúy" and "Thúi" are not.
bool ends_in_free_y(const LetterRun& word) {
    if (word.size < 2 || word.letters[word.size - 1].base != 'y') return false;
    const bool after_qu = word.size == 3 && word.letters[0].base == 'q';
    return after_qu || !is_vowel(word.letters[word.size - 2].base);
}

void append(platform::Secret& out, char c) { out.append({&c, 1}); }

void append_word(platform::Secret& out, const LetterRun& word, Marks marks) {
    if (!out.empty()) append(out, ' ');
    std::size_t first = 0;
    while (first + 1 < word.size && word.letters[first].base == '0') ++first;
    char tone = 0;
    for (const Letter& letter : word.view().subspan(first)) {
        append(out, letter.base);
        if (marks == Marks::kept && letter.mark != 0) append(out, letter.mark);
        if (letter.tone != 0) tone = letter.tone;
    }
    if (ends_in_free_y(word)) {
        out.resize(out.size() - 1);
        append(out, 'i');
    }
    if (marks == Marks::kept && tone != 0) append(out, tone);
}

}  // namespace

platform::Secret place_key(std::string_view text, Marks marks) {
    platform::Secret out;
    if (!platform::is_utf8(text)) return out;
    each_word_of_any(text, [&](const LetterRun& word) { append_word(out, word, marks); });
    return out;
}

std::string sort_key(std::string_view name) {
    std::string letters_first, tones_then;
    each_word_of_any(name, [&](const LetterRun& word) {
        letters_first += ' ';
        tones_then += ' ';
        if (is_digit(word.letters[0])) letters_first.append(longest_word - word.size, '0');
        for (const Letter& letter : word.view()) {
            letters_first += letter.base;
            letters_first += static_cast<char>('0' + letter.order);
            tones_then += static_cast<char>('0' + tones.find(letter.tone));
        }
    });
    return letters_first + '\0' + tones_then;
}

}  // namespace kiosk::procedures
