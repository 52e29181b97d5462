// Reads one JSON object of a procedure file key by key. What is missing, of the wrong type or unknown becomes a Mistake with its place and
// a remedy; reading goes on with an empty value, so that an author sees every mistake at once.
#pragma once
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/language.h"
#include "kiosk/procedures/mistake.h"
#include "platform/clock.h"

namespace kiosk::procedures {

enum class Need { required, optional };

// Collects the mistakes of one file.
struct MistakeList {
    std::string file;
    std::vector<Mistake>& list;
    // other: the place of what it contradicts.
    void add(std::string place, std::string what, std::string remedy, std::string other = {}) {
        list.push_back({file, std::move(place), std::move(what), std::move(remedy), std::move(other)});
    }
    bool tells_of(std::string_view place) const {
        return std::any_of(list.begin(), list.end(),
                           [&](const Mistake& mistake) { return mistake.file == file && mistake.place == place; });
    }
    bool tells_of_anything_in(const std::string& place) const {
        return tells_of(place) || std::any_of(list.begin(), list.end(), [&](const Mistake& mistake) {
                   return mistake.file == file && mistake.place.starts_with(place + "/");
               });
    }
};

// The known word that looks most like this one; empty if none does.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);
// "a, b, c"
std::string listed(std::span<const std::string_view> words);

// How a text in both languages is written.
inline constexpr std::string_view both_languages = R"({ "vi": "…", "en": "…" })";

class ObjectReader {
public:
    ObjectReader(const nlohmann::json& value, nlohmann::json::json_pointer place, MistakeList& mistakes);

    std::string text(std::string_view key, Need need);
    // Letters a-z, digits and "_": what answers, papers and tests call this thing.
    std::string key_name(std::string_view key);
    Localised localised(std::string_view key, Need need);
    // Of this object itself: its two languages.
    Localised both() { return {text("vi", Need::required), text("en", Need::required)}; }
    bool flag(std::string_view key, bool otherwise);
    int integer(std::string_view key, int otherwise, int least, int most);
    // None if it is not there, or wrong.
    std::optional<std::int64_t> number(std::string_view key, Need need, std::int64_t least, std::int64_t most);
    std::optional<platform::Date> date(std::string_view key, Need need);
    // One of the names of an enum.
    template <class Enum, std::size_t n>
    Enum one_of(std::string_view key, const std::array<std::pair<std::string_view, Enum>, n>& names, Need need, Enum otherwise) {
        const std::string word = text(key, need);
        return word.empty() ? otherwise : match(word, place_ / std::string(key), names).value_or(otherwise);
    }
    template <class Enum, std::size_t n>
    std::vector<Enum> several_of(std::string_view key, const std::array<std::pair<std::string_view, Enum>, n>& names, Need need) {
        std::vector<Enum> out;
        each(key, need, [&](const nlohmann::json& item, const nlohmann::json::json_pointer& place) {
            if (!item.is_string()) return no_text(item, place);
            if (const auto value = match(item.get<std::string>(), place, names)) out.push_back(*value);
        });
        return out;
    }
    using Visit = std::function<void(const nlohmann::json& item, const nlohmann::json::json_pointer& place)>;
    void each(std::string_view key, Need need, const Visit& visit);
    // shape: what to write instead of something that is no object.
    void object(std::string_view key, Need need, const std::function<void(ObjectReader&)>& read, std::string_view shape = "{ … }");
    // A list of texts.
    std::vector<std::string> texts(std::string_view key, Need need);
    bool has(std::string_view key) const { return value_.is_object() && value_.contains(std::string(key)); }
    // The same, and the key counts as known from now on.
    bool takes(std::string_view key);
    // Null if it is not there.
    const nlohmann::json& value(std::string_view key);
    // The same for each object of a list, and for each object of an object whose keys are the author's own.
    void each_object(std::string_view key, Need need, const std::function<void(ObjectReader&)>& read, std::string_view shape = "{ … }");
    void each_member(std::string_view key, Need need, const std::function<void(const std::string& name, ObjectReader&)>& read);

    template <class Enum, std::size_t n>
    std::optional<Enum> match(const std::string& word, const nlohmann::json::json_pointer& place,
                              const std::array<std::pair<std::string_view, Enum>, n>& names) {
        std::vector<std::string_view> known;
        for (const auto& [name, value] : names) {
            if (name == word) return value;
            known.push_back(name);
        }
        wrong(place, fmt::format("\"{}\" is not known here", word), fmt::format("use one of: {}", listed(known)));
        return std::nullopt;
    }

    // After the last key was read: every key that was never asked for is a mistake.
    void refuse_unknown_keys();
    bool has_unknown_keys() const;
    void wrong(const nlohmann::json::json_pointer& place, std::string what, std::string remedy);
    const nlohmann::json::json_pointer& place() const { return place_; }
    MistakeList& mistakes() const { return mistakes_; }
    nlohmann::json::json_pointer place(std::string_view key) const { return place_ / std::string(key); }

private:
    void read_whole(const nlohmann::json& value, const nlohmann::json::json_pointer& place, const std::function<void(ObjectReader&)>& read,
                    std::string_view shape);
    void no_text(const nlohmann::json& value, const nlohmann::json::json_pointer& place);
    void check_text(const std::string& text, const nlohmann::json::json_pointer& place);
    bool knows(std::string_view key) const;
    const nlohmann::json* find(std::string_view key, Need need);
    const nlohmann::json& value_;
    nlohmann::json::json_pointer place_;
    MistakeList& mistakes_;
    std::vector<std::string_view> asked_;
};

}  // namespace kiosk::procedures
