#include "kiosk/json_fault.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include "platform/text.h"

namespace kiosk {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::string_view signs = "{}[],:";

int line_at(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

// One sign, one text in quotes, or a run of anything else.
struct Token {
    std::string_view text;
    int line = 1;

    bool is(char sign) const { return text.size() == 1 && text.front() == sign; }
    bool in_quotes() const { return text.starts_with('"'); }
    bool is_no_word() const {
        return !text.empty() && std::isalpha(static_cast<unsigned char>(text.front())) != 0 && text != "true" && text != "false" &&
               text != "null";
    }
    bool closes() const { return is('}') || is(']'); }
    bool begins_value() const { return !text.empty() && (is('{') || is('[') || signs.find(text.front()) == std::string_view::npos); }
    bool ends_value() const { return closes() || (begins_value() && !is('{') && !is('[')); }
    // As it can be told: one line, not too long.
    std::string shown() const {
        constexpr std::size_t most = 40;
        std::string_view out = text.substr(0, text.find('\n'));
        std::size_t end = 0;
        while (end < std::min(out.size(), most)) end = platform::next_letter(out, end);
        return end < out.size() ? fmt::format("{}…", out.substr(0, end)) : std::string(out);
    }
};

std::size_t end_of_quotes(std::string_view text, std::size_t begin) {
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"' || text[at] == '\n')
            return at + 1;
    }
    return text.size();
}

std::size_t end_of_token(std::string_view text, std::size_t begin) {
    if (text[begin] == '"') return end_of_quotes(text, begin);
    if (signs.find(text[begin]) != std::string_view::npos) return begin + 1;
    return std::min(text.find_first_of(" \t\r\n{}[],:\"", begin), text.size());
}

// Reads as far as the parser came, and remembers what is open.
class Reader {
public:
    Reader(std::string_view text, std::size_t read) : text_(text) {
        std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        while ((at = std::min(text.find_first_not_of(spaces, at), text.size())) < text.size()) {
            const std::size_t end = end_of_token(text, at);
            bad_ = {text.substr(at, end - at), line_at(text, at)};
            // The parser knows of a word that is none only once it has seen the letter behind it.
            if (end >= read || (end + 1 >= read && bad_.is_no_word())) return;
            take(bad_);
            at = end;
        }
        bad_ = {{}, line_at(text, text.find_last_not_of(spaces))};
    }

    JsonFault fault() const {
        if (bad_.text.empty()) return at_the_end();
        if (auto out = in_the_token()) return *out;
        if (open_.empty() && before_.closes())
            return {bad_.line, fmt::format("{} stands behind the end", bad_.shown()),
                    fmt::format("take it out, or take out the {} in line {}, which ends everything", before_.text, before_.line)};
        if (auto out = after_a_comma()) return *out;
        if (bad_.closes() && !open_.empty() && before_.ends_value() && !fits(open_.back(), bad_)) return wrong_end();
        if (before_is_key_ && !bad_.is(':'))
            return {bad_.line, fmt::format("a colon is missing behind {}", before_.shown()), "write : between a key and what it says"};
        if (before_.in_quotes() && bad_.begins_value() && bad_.text.data() == before_.text.data() + before_.text.size())
            return {bad_.line, fmt::format("the text {} ends before {}", before_.shown(), bad_.shown()), "write “ ” within a text"};
        if (before_.ends_value() && bad_.begins_value())
            return {bad_.line, fmt::format("a comma is missing before {}", bad_.shown()),
                    fmt::format("write , behind {} in line {}", before_.shown(), before_.line)};
        if (bad_.begins_value() && !bad_.in_quotes()) return bare_word();
        return {bad_.line, fmt::format("{} cannot stand here", bad_.shown()), "compare it with another procedure’s file"};
    }

private:
    static bool fits(const Token& open, const Token& close) { return open.is('{') ? close.is('}') : close.is(']'); }
    bool in_object() const { return !open_.empty() && open_.back().is('{'); }

    void take(const Token& token) {
        before_is_key_ = in_object() && token.in_quotes() && (before_.is('{') || before_.is(','));
        if (token.is('{') || token.is('[')) open_.push_back(token);
        if (token.closes() && !open_.empty()) open_.pop_back();
        before_ = token;
    }

    JsonFault at_the_end() const {
        if (before_.text.empty()) return {1, "the file is empty", "copy a procedure that is close"};
        std::string missing;
        for (auto open = open_.rbegin(); open != open_.rend(); ++open)
            missing += fmt::format("{}{} for line {}", missing.empty() ? "" : ", ", open->is('{') ? "}" : "]", open->line);
        return {bad_.line, "the file ends before everything is closed", fmt::format("add what is missing: {}", missing)};
    }

    // Wrong whatever stands before it.
    std::optional<JsonFault> in_the_token() const {
        for (const std::string_view curly : {"“", "”", "„", "‘", "’"}) {
            if (bad_.text.starts_with(curly))
                return JsonFault{bad_.line, fmt::format("curly quotes around {}", bad_.shown()),
                                 "write straight quotes \" around keys and texts; “ ” only within a text"};
        }
        if (bad_.text.starts_with("//") || bad_.text.starts_with("/*") || bad_.text.starts_with('#'))
            return JsonFault{bad_.line, "JSON has no comments", "take it out"};
        if (bad_.text.starts_with('\''))
            return JsonFault{bad_.line, fmt::format("single quotes around {}", bad_.shown()), "write straight double quotes: \""};
        if (!bad_.in_quotes()) return std::nullopt;
        if (bad_.text.size() == 1 || bad_.text.back() != '"')
            return JsonFault{bad_.line, fmt::format("the text {} does not end in its line", bad_.shown()),
                             "write \" at its end; a text stands in one line"};
        const bool odd = std::any_of(bad_.text.begin(), bad_.text.end(), [](char c) { return c >= 0 && c < ' '; });
        if (odd || bad_.text.find('\\') != std::string_view::npos)
            return JsonFault{bad_.line, fmt::format("the text {} has a tab or a \\ in it", bad_.shown()), "take it out"};
        return std::nullopt;
    }

    std::optional<JsonFault> after_a_comma() const {
        if (!before_.is(',') || !(bad_.closes() || bad_.is(','))) return std::nullopt;
        return JsonFault{bad_.is(',') ? bad_.line : before_.line, fmt::format("a comma too many before {}", bad_.shown()),
                         "take the comma out: none stands behind the last"};
    }

    JsonFault wrong_end() const {
        const Token& open = open_.back();
        return {bad_.line, fmt::format("{} comes before the {} of line {} is closed", bad_.text, open.text, open.line),
                fmt::format("write {} before it", open.is('{') ? "}" : "]")};
    }

    JsonFault bare_word() const {
        const bool key = in_object() && (before_.is('{') || before_.is(','));
        return {bad_.line, fmt::format("{} stands without quotes", bad_.shown()),
                key ? "write a key in quotes: \"key\"" : "texts stand in quotes; whole numbers, true and false stand without"};
    }

    std::string_view text_;
    std::vector<Token> open_;
    Token before_, bad_;
    bool before_is_key_ = false;
};

std::optional<JsonFault> wrong_letters(std::string_view text) {
    const bool sixteen =
        text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || text.substr(0, 4).find('\0') != std::string_view::npos;
    if (sixteen) return JsonFault{1, "the file is written in UTF-16", "save it in UTF-8"};
    if (platform::is_utf8(text)) return std::nullopt;
    std::size_t end = 0;
    for (std::size_t line = 0; line <= text.size(); line = end + 1) {
        end = std::min(text.find('\n', line), text.size());
        if (!platform::is_utf8(text.substr(line, end - line)))
            return JsonFault{line_at(text, line), "this line has letters that are not UTF-8", "save the file in UTF-8"};
    }
    return JsonFault{1, "the file is not UTF-8", "save it in UTF-8"};
}

}  // namespace

JsonFault fault_in(std::string_view text, std::size_t read) {
    if (auto out = wrong_letters(text)) return *out;
    return Reader(text, read).fault();
}

}  // namespace kiosk
