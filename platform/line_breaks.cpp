#include "platform/line_breaks.h"

#include <algorithm>
#include <array>

#include "platform/text.h"

namespace platform {
namespace {

constexpr std::u32string_view opening = U"([{“‘«•→#";
constexpr std::u32string_view closing = U")]}”’»,.;:!?…–—-";
constexpr std::u32string_view joined_spaces = U"\u00A0\u202F";
constexpr std::u32string_view in_numbers = U".,:/-+%×";

// Words between a number and another one that are no units: after them a new thought begins.
constexpr std::array<std::string_view, 36> joining{"và", "hoặc", "hay", "đến", "tới",  "lúc",  "vào", "của",   "cho", "vì",  "để",  "thì",
                                                   "là", "tại",  "ở",   "từ",  "trên", "dưới", "có",  "không", "nếu", "khi", "and", "or",
                                                   "to", "of",   "in",  "on",  "at",   "by",   "for", "from",  "is",  "are", "if",  "the"};
// Words that a number completes; capitalised words ("Bước 3", "Quận 1") need not stand here.
constexpr std::array<std::string_view, 25> labels{"số",   "ngày", "tháng", "năm",  "giờ",    "lúc",  "bước",   "trang", "khoản",
                                                  "điểm", "điều", "mục",   "tầng", "phòng",  "quận", "phường", "tổ",    "ô",
                                                  "quầy", "hạng", "step",  "page", "number", "room", "line"};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

char32_t first_point(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? U'\0' : next_code_point(text, at);
}

char32_t last_point(std::string_view text) { return first_point(text.substr(last_letter(text))); }

bool is_in(std::u32string_view points, char32_t point) { return points.find(point) != std::u32string_view::npos; }

bool is_digit(char32_t point) { return point >= U'0' && point <= U'9'; }

bool is_blank(char letter) { return letter == ' ' || letter == '\t'; }
bool is_space(char32_t point) { return point == U' ' || point == U'\t' || is_in(joined_spaces, point); }

bool is_made_of(std::string_view word, std::u32string_view points) {
    for (std::size_t at = 0; at < word.size();) {
        if (!is_in(points, next_code_point(word, at))) return false;
    }
    return true;
}

std::string_view without_opening(std::string_view word) {
    while (is_in(opening, first_point(word))) word.remove_prefix(next_letter(word, 0));
    return word;
}

std::string_view without_closing(std::string_view word) {
    while (is_in(closing, last_point(word))) word.remove_suffix(word.size() - last_letter(word));
    return word;
}

// "115.000", "21/11/2026", "8:30", "(5": nothing that closes behind it, or what follows is another matter.
bool is_number(std::string_view word) {
    word = without_opening(word);
    for (std::size_t at = 0; at < word.size();) {
        const char32_t point = next_code_point(word, at);
        if (!is_digit(point) && !is_in(in_numbers, point)) return false;
    }
    const char32_t last = last_point(word);
    return is_digit(first_point(word)) && (is_digit(last) || last == U'%');
}

bool is_unit(std::string_view word) {
    word = without_closing(word);
    if (word.empty() || is_one_of(joining, word)) return false;
    if (!is_capital(first_point(word))) return !is_in(opening, first_point(word));
    return upper(word) == word;  // "VND", or a heading in capitals; "Thành" of "Quận 1 Thành phố" is none
}

bool is_label(std::string_view word) {
    word = without_opening(word);
    return is_letter(last_point(word)) && (is_capital(first_point(word)) || is_one_of(labels, word));
}

// A shortcut for nearly all words, by the first bytes of their UTF-8: two letters, which Vietnamese has in U+0041..024F and U+1E00..1EFF.
bool begins_with_two_letters(std::string_view word) {
    const auto length_of_letter = [](std::string_view text) -> std::size_t {
        const auto byte = static_cast<unsigned char>(text.empty() ? '\0' : text.front());
        if ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z') return 1;
        if (byte >= 0xC3 && byte <= 0xC9) return 2;
        return byte == 0xE1 ? 3 : 0;
    };
    const std::size_t first = length_of_letter(word);
    return first > 0 && first < word.size() && length_of_letter(word.substr(first)) > 0;
}

bool stay_together(std::string_view before, std::string_view after) {
    if (begins_with_two_letters(before) && begins_with_two_letters(after)) return false;
    if (is_made_of(before, opening) || is_made_of(after, closing)) return true;
    if (before == "×" || after == "×") return true;
    if (is_letter(first_point(before)) && next_letter(before, 0) == before.size()) return true;
    if (is_number(before)) return is_unit(after);
    return is_digit(first_point(after)) && is_label(before);
}

}  // namespace

std::string_view next_part(std::string_view paragraph, std::size_t& offset) {
    const auto word_from = [&](std::size_t begin) {
        std::size_t end = begin;
        while (end < paragraph.size() && !is_blank(paragraph[end])) ++end;
        return paragraph.substr(begin, end - begin);
    };
    const auto skip_blanks = [&](std::size_t at) {
        while (at < paragraph.size() && is_blank(paragraph[at])) ++at;
        return at;
    };
    const std::size_t begin = skip_blanks(offset);
    std::string_view word = word_from(begin);
    offset = begin + word.size();
    while (true) {
        const std::size_t next = skip_blanks(offset);
        if (next == paragraph.size()) break;
        const std::string_view after = word_from(next);
        if (!stay_together(word, after)) break;
        word = after;
        offset = next + word.size();
    }
    return paragraph.substr(begin, offset - begin);
}

std::size_t split_of(std::string_view part, std::size_t fits) {
    std::size_t at_space = 0;
    std::size_t at_sign = 0;
    std::size_t between = 0;
    std::size_t anywhere = next_letter(part, 0);
    char32_t before = first_point(part);
    for (std::size_t at = anywhere; at <= fits && at < part.size(); at = next_letter(part, at)) {
        const char32_t after = first_point(part.substr(at));
        if (is_space(after) && !is_space(before)) at_space = at;
        if (before == U'-' || before == U'/' || after == U'@') at_sign = at;
        if (!is_in(opening, before) && !is_in(closing, after)) between = at;
        anywhere = at;
        before = after;
    }
    for (const std::size_t place : {at_space, at_sign, between}) {
        if (place > 0) return place;
    }
    return anywhere;
}

std::size_t skip_spaces(std::string_view text, std::size_t offset) {
    while (offset < text.size() && is_space(first_point(text.substr(offset)))) next_code_point(text, offset);
    return offset;
}

}  // namespace platform
