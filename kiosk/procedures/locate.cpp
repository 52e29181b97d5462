#include "kiosk/procedures/locate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "kiosk/json_lines.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;

// What one of a list is called.
std::string_view one_of(std::string_view list) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 14> names{{{"pages", "page"},
                                                                                   {"fields", "field"},
                                                                                   {"choices", "choice"},
                                                                                   {"rules", "rule"},
                                                                                   {"papers", "paper"},
                                                                                   {"exemptions", "exemption"},
                                                                                   {"events", "event"},
                                                                                   {"kinds", "kind"},
                                                                                   {"provinces", "province"},
                                                                                   {"bring", "thing to bring"},
                                                                                   {"vi", "vi, word"},
                                                                                   {"en", "en, word"},
                                                                                   {"all", "all, part"},
                                                                                   {"any", "any, part"}}};
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.first == list; });
    return found == names.end() ? std::string_view() : found->second;
}

std::string text_in(const json& item, const char* key) {
    const auto found = item.is_object() ? item.find(key) : item.end();
    return item.is_object() && found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// "field "street"", "rule 2 at "area"", "part 3": people count from 1.
std::string called(std::string_view kind, std::size_t index, const json& item) {
    if (const auto key = text_in(item, "key"); !key.empty()) return fmt::format("{} \"{}\"", kind, key);
    const auto at = text_in(item, "field");
    return fmt::format("{} {}{}", kind, index + 1, at.empty() ? "" : fmt::format(" at \"{}\"", at));
}

std::string unescaped(std::string_view part) {
    std::string out(part);
    for (const auto& [from, to] : {std::pair("~1", "/"), std::pair("~0", "~")}) {
        for (auto at = out.find(from); at != std::string::npos; at = out.find(from, at + 1)) out.replace(at, 2, to);
    }
    return out;
}

class Walk {
public:
    explicit Walk(const json& document) : here_(&document) {}

    void step(const std::string& part) {
        std::size_t index = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
        if (here_ != nullptr && here_->is_array() && error == std::errc() && index < here_->size()) {
            here_ = &(*here_)[index];
            const auto kind = one_of(list_);
            say(called(kind.empty() ? "number" : kind, index, *here_));
            list_.clear();
            return;
        }
        here_ = here_ != nullptr && here_->is_object() && here_->contains(part) ? &(*here_)[part] : nullptr;
        list_ = part;
        const bool named_by_its_parts = here_ != nullptr && here_->is_array() && !one_of(part).empty();
        held_back_ = named_by_its_parts ? part : std::string();
        if (!named_by_its_parts) say(part);
    }
    // A list that is meant itself has not been named yet.
    std::string words() const { return held_back_.empty() ? words_ : joined(held_back_); }

private:
    std::string joined(std::string_view more) const { return fmt::format("{}{}{}", words_, words_.empty() ? "" : ", ", more); }
    void say(std::string_view more) {
        words_ = joined(more);
        held_back_.clear();
    }

    const json* here_;  // null: what is missing has nothing in it
    std::string list_, held_back_, words_;
};

std::string in_words(std::string_view pointer, const json& document) {
    Walk walk(document);
    while (pointer.starts_with('/')) {
        pointer.remove_prefix(1);
        const auto end = std::min(pointer.find('/'), pointer.size());
        walk.step(unescaped(pointer.substr(0, end)));
        pointer.remove_prefix(end);
    }
    return walk.words();
}

int broken_line(std::string_view place) {
    constexpr std::string_view begin = "line ";
    int out = 0;
    if (place.starts_with(begin)) std::from_chars(place.data() + begin.size(), place.data() + place.size(), out);
    return out;
}

}  // namespace

void locate(std::string_view text, std::span<Mistake> mistakes) {
    if (mistakes.empty()) return;
    const JsonLines lines = JsonLines::of(text);
    const json document = json::parse(text, nullptr, false);
    for (Mistake& mistake : mistakes) {
        if (mistake.line > 0) continue;
        mistake.line = broken_line(mistake.place);
        if (mistake.line > 0) continue;
        mistake.line = lines.line_of(mistake.place);
        mistake.in_words = in_words(mistake.place, document);
        if (!mistake.other.empty()) mistake.what += fmt::format("; the other is in line {}", lines.first_line_of(mistake.other));
    }
    std::stable_sort(mistakes.begin(), mistakes.end(), [](const Mistake& a, const Mistake& b) { return a.line < b.line; });
}

std::string told(const Mistake& mistake) {
    std::string out = mistake.file;
    if (mistake.line > 0) out += fmt::format(":{}", mistake.line);
    const bool broken = mistake.line > 0 && mistake.in_words.empty();
    const std::string& place = mistake.line == 0 ? mistake.place : mistake.in_words;
    if (!place.empty() && !broken) out += fmt::format(": {}", place);
    return fmt::format("{}: {}\n    {}", out, mistake.what, mistake.remedy);
}

}  // namespace kiosk::procedures
