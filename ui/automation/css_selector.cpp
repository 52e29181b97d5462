#include "ui/automation/css_selector.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "platform/text.h"
#include "ui/automation/element.h"

namespace ui::automation {
namespace {

struct Test {
    std::string attribute;
    char how = '=';  // = equals, ^ begins with, $ ends with, * holds, ? is there
    std::string value;

    bool passes(const Node& node) const {
        const auto found = attribute_of(node, attribute);
        if (!found) return false;
        switch (how) {
            case '=': return *found == value;
            case '^': return !value.empty() && found->starts_with(value);
            case '$': return !value.empty() && found->ends_with(value);
            case '*': return !value.empty() && found->find(value) != std::string::npos;
            default: return true;
        }
    }
};

void append_utf8(std::string& out, unsigned point) {
    if (point == 0 || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) point = 0xFFFD;
    const auto put = [&](unsigned byte) { out += static_cast<char>(byte); };
    if (point < 0x80) return put(point);
    if (point < 0x800) {
        put(0xC0 | point >> 6);
    } else {
        if (point < 0x10000) {
            put(0xE0 | point >> 12);
        } else {
            put(0xF0 | point >> 18);
            put(0x80 | (point >> 12 & 0x3F));
        }
        put(0x80 | (point >> 6 & 0x3F));
    }
    put(0x80 | (point & 0x3F));
}

// Reads one selector from left to right. Nothing means: not understood.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    std::optional<std::vector<Test>> compound() {
        if (rest_.empty()) return std::nullopt;
        std::vector<Test> out;
        if (!take('*') && is_name(rest_.front())) {
            auto role = name();
            if (!role) return std::nullopt;
            out.push_back({"role", '=', std::move(*role)});
        }
        while (!rest_.empty()) {
            auto test = take('#') ? id() : take('[') ? attribute() : std::nullopt;
            if (!test) return std::nullopt;
            out.push_back(std::move(*test));
        }
        return out;
    }

private:
    static bool is_name(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '\\' ||
               static_cast<unsigned char>(c) >= 0x80;
    }
    bool take(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void skip_spaces() {
        while (take(' ')) {
        }
    }
    // CSS Syntax section 4.3.7: up to six hexadecimal digits and a space, or the letter itself. The backslash is taken already.
    bool escape(std::string& out) {
        if (rest_.empty()) return false;
        unsigned point = 0;
        std::size_t digits = 0;
        for (constexpr std::size_t most = 6;
             digits < most && digits < rest_.size() && std::isxdigit(static_cast<unsigned char>(rest_[digits])); ++digits) {
            point = point * 16 + static_cast<unsigned>(std::stoi(std::string(1, rest_[digits]), nullptr, 16));
        }
        if (digits == 0) {
            out += rest_.front();
            rest_.remove_prefix(1);
            return true;
        }
        rest_.remove_prefix(digits);
        take(' ');
        append_utf8(out, point);
        return true;
    }
    std::optional<std::string> name() {
        std::string out;
        while (!rest_.empty() && is_name(rest_.front())) {
            if (take('\\')) {
                if (!escape(out)) return std::nullopt;
                continue;
            }
            out += rest_.front();
            rest_.remove_prefix(1);
        }
        if (out.empty()) return std::nullopt;
        return out;
    }
    std::optional<std::string> quoted(char quote) {
        std::string out;
        while (!rest_.empty()) {
            if (take(quote)) return out;
            if (take('\\')) {
                if (!escape(out)) return std::nullopt;
                continue;
            }
            out += rest_.front();
            rest_.remove_prefix(1);
        }
        return std::nullopt;
    }
    std::optional<Test> id() {
        auto value = name();
        if (!value) return std::nullopt;
        return Test{"id", '=', std::move(*value)};
    }
    std::optional<Test> attribute() {
        skip_spaces();
        auto what = name();
        skip_spaces();
        if (!what) return std::nullopt;
        if (take(']')) return Test{std::move(*what), '?', {}};
        const char how = take('^') ? '^' : take('$') ? '$' : take('*') ? '*' : '=';
        if (!take('=')) return std::nullopt;
        skip_spaces();
        auto value = take('"') ? quoted('"') : take('\'') ? quoted('\'') : name();
        skip_spaces();
        if (!value || !take(']')) return std::nullopt;
        return Test{std::move(*what), how, std::move(*value)};
    }

    std::string_view rest_;
};

}  // namespace

Outcome<Matcher> css_selector(std::string_view text) {
    auto tests = Reader(platform::trim(text)).compound();
    if (!tests)
        return trouble(Complaint::invalid_selector,
                       fmt::format("the kiosk understands role, #id and [attribute=\"value\"], one after the other, not: {}", text));
    return [tests = std::move(*tests)](const Node& node) {
        return std::all_of(tests.begin(), tests.end(), [&](const Test& test) { return test.passes(node); });
    };
}

}  // namespace ui::automation
