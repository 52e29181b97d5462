#include "platform/text.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace platform {
namespace {

struct WipedText {
    utf8proc_uint8_t* data = nullptr;
    utf8proc_ssize_t size = 0;
    WipedText(std::string_view text, utf8proc_option_t options) {
        size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &data,
                            options);
    }
    WipedText(const WipedText&) = delete;
    WipedText& operator=(const WipedText&) = delete;
    ~WipedText() {
        if (data != nullptr && size > 0) wipe(data, static_cast<std::size_t>(size));
        std::free(data);
    }
    bool good() const { return size >= 0; }
    std::string_view view() const { return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)}; }
};

constexpr auto compose = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
constexpr auto decompose = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);

// Letters and numbers.
bool is_part_of_word(char32_t point) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

template <class Visit>
void each_letter(std::string_view text, Visit visit) {
    std::size_t offset = 0;
    utf8proc_int32_t state = 0;
    char32_t before = 0;
    bool first = true;
    while (offset < text.size()) {
        const std::size_t start = offset;
        const char32_t point = next_code_point(text, offset);
        if (first ||
            utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before), static_cast<utf8proc_int32_t>(point), &state)) {
            visit(start);
        }
        before = point;
        first = false;
    }
}

}  // namespace

bool is_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        utf8proc_int32_t point = 0;
        const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                           static_cast<utf8proc_ssize_t>(text.size() - at), &point);
        if (used <= 0) return false;
        at += static_cast<std::size_t>(used);
    }
    return true;
}

Result<std::string> nfc(std::string_view text) {
    const WipedText mapped(text, compose);
    if (!mapped.good()) return failure(Fault::malformed, "text is not UTF-8");
    return std::string(mapped.view());
}

Result<Secret> nfc_secret(std::string_view text) {
    const WipedText mapped(text, compose);
    if (!mapped.good()) return failure(Fault::malformed, "text is not UTF-8");
    return Secret(mapped.view());
}

std::string search_key(std::string_view text) {
    const WipedText mapped(text, static_cast<utf8proc_option_t>(decompose | UTF8PROC_STRIPMARK));
    if (!mapped.good()) return {};
    std::string out;
    std::size_t at = 0;
    bool gap = false;
    while (at < mapped.view().size()) {
        const std::size_t start = at;
        const char32_t point = next_code_point(mapped.view(), at);
        if (!is_part_of_word(point)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        if (point == U'đ')  // has no decomposition in Unicode
            out += 'd';
        else
            out += mapped.view().substr(start, at - start);
    }
    return out;
}

std::string search_key_with_marks(std::string_view text) {
    const WipedText mapped(text, decompose);
    if (!mapped.good()) return {};
    std::string out;
    std::string_view tone;
    std::size_t at = 0;
    bool gap = false;
    while (at < mapped.view().size()) {
        const std::size_t start = at;
        const char32_t point = next_code_point(mapped.view(), at);
        const auto bytes = mapped.view().substr(start, at - start);
        if (is_tone(point)) {
            tone = bytes;
            continue;
        }
        const bool mark = utf8proc_category(static_cast<utf8proc_int32_t>(point)) == UTF8PROC_CATEGORY_MN;
        if (!mark && !is_part_of_word(point)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) {
            out += tone;
            out += ' ';
            tone = {};
        }
        gap = false;
        out += bytes;
    }
    return out.append(tone);
}

bool is_tone(char32_t point) {
    return point == U'\u0300' || point == U'\u0301' || point == U'\u0303' || point == U'\u0309' || point == U'\u0323';
}

std::size_t count_letters(std::string_view text) {
    std::size_t letters = 0;
    each_letter(text, [&](std::size_t) { ++letters; });
    return letters;
}

std::size_t next_letter(std::string_view text, std::size_t offset) {
    utf8proc_int32_t state = 0;
    std::size_t end = offset;
    auto before = static_cast<utf8proc_int32_t>(offset < text.size() ? next_code_point(text, end) : U'\0');
    for (std::size_t at = end; at < text.size(); end = at) {
        const auto point = static_cast<utf8proc_int32_t>(next_code_point(text, at));
        if (utf8proc_grapheme_break_stateful(before, point, &state)) break;
        before = point;
    }
    return end;
}

std::size_t last_letter(std::string_view text) {
    std::size_t last = 0;
    each_letter(text, [&](std::size_t start) { last = start; });
    return last;
}

std::string upper(std::string_view text) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto point = utf8proc_toupper(static_cast<utf8proc_int32_t>(next_code_point(text, at)));
        utf8proc_uint8_t buffer[4];
        const auto used = utf8proc_encode_char(point, buffer);
        out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(used));
    }
    return out;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

Secret fold_spaces(std::string_view text) {
    constexpr std::string_view no_break = "\u00A0";
    Secret out;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const bool wide = text.substr(at).starts_with(no_break);
        const bool blank = wide || std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos;
        const std::size_t used = wide ? no_break.size() : 1;
        if (!blank) {
            if (gap && !out.empty()) out.append(" ");
            out.append(text.substr(at, used));
        }
        gap = blank;
        at += used;
    }
    return out;
}

bool is_letter(char32_t point) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool is_capital(char32_t point) { return utf8proc_isupper(static_cast<utf8proc_int32_t>(point)) != 0; }

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    utf8proc_int32_t point = 0;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + offset,
                                       static_cast<utf8proc_ssize_t>(text.size() - offset), &point);
    if (used <= 0) {
        ++offset;
        return U'\uFFFD';
    }
    offset += static_cast<std::size_t>(used);
    return static_cast<char32_t>(point);
}

}  // namespace platform
