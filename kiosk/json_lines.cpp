#include "kiosk/json_lines.h"

#include <iterator>
#include <nlohmann/json.hpp>
#include <vector>

namespace kiosk {
namespace {

using nlohmann::json;

struct Line {
    int number = 1;
    bool ended = false;
};

// Reads a text and counts its lines. The parser looks one character ahead behind a number: so a line only ends once more is read.
class CountedCharacter {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountedCharacter(const char* at, Line& line) : at_(at), line_(&line) {}
    reference operator*() const { return *at_; }
    CountedCharacter& operator++() {
        if (line_->ended) ++line_->number;
        line_->ended = *at_++ == '\n';
        return *this;
    }
    friend bool operator==(const CountedCharacter& a, const CountedCharacter& b) { return a.at_ == b.at_; }
    friend bool operator!=(const CountedCharacter& a, const CountedCharacter& b) { return a.at_ != b.at_; }

private:
    const char* at_;
    Line* line_;
};

// Called by the parser for each thing that it has just read.
class LineNotes : public nlohmann::json_sax<json> {
public:
    LineNotes(const Line& line, JsonLines& out) : line_(line), out_(out) {}

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool string(string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }
    bool start_object(std::size_t) override { return begin(); }
    bool start_array(std::size_t) override {
        begin();
        levels_.back() = {true, json::json_pointer(levels_.back().place), 0};
        return true;
    }
    bool key(string_t& name) override {
        at_key_ = levels_.back().place / name;
        out_.note(at_key_.to_string(), line_.number);
        return true;
    }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

private:
    struct Level {
        bool list;
        json::json_pointer place;
        std::size_t next;
    };

    // Where what was read stands; the line of a member is that of its key.
    json::json_pointer place() {
        if (levels_.empty()) return json::json_pointer();
        Level& level = levels_.back();
        if (!level.list) return at_key_;
        const auto out = level.place / level.next++;
        out_.note(out.to_string(), line_.number);
        return out;
    }
    bool value() {
        place();
        return true;
    }
    bool begin() {
        levels_.push_back({false, place(), 0});
        return true;
    }
    bool end() {
        levels_.pop_back();
        return true;
    }

    const Line& line_;
    JsonLines& out_;
    std::vector<Level> levels_;
    json::json_pointer at_key_;
};

}  // namespace

JsonLines JsonLines::of(std::string_view text) {
    JsonLines out;
    Line line;
    LineNotes notes(line, out);
    json::sax_parse(CountedCharacter(text.data(), line), CountedCharacter(text.data() + text.size(), line), &notes);
    return out;
}

void JsonLines::note(const std::string& pointer, int line) {
    const auto [at, is_new] = lines_.insert({pointer, {line, line}});
    if (!is_new) at->second.last = line;
}

JsonLines::Lines JsonLines::lines_of(std::string_view pointer) const {
    while (!pointer.empty()) {
        if (const auto found = lines_.find(pointer); found != lines_.end()) return found->second;
        pointer = pointer.substr(0, pointer.rfind('/') == std::string_view::npos ? 0 : pointer.rfind('/'));
    }
    return {1, 1};
}

int JsonLines::line_of(std::string_view pointer) const { return lines_of(pointer).last; }
int JsonLines::first_line_of(std::string_view pointer) const { return lines_of(pointer).first; }

}  // namespace kiosk
