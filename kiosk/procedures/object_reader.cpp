#include "kiosk/procedures/object_reader.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "kiosk/procedures/dates.h"
#include "platform/text.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;

// Levenshtein's distance: letters to add, drop or change.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

bool is_key_name(std::string_view name) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789_";
    constexpr std::size_t longest = 64;
    return !name.empty() && name.size() <= longest && name.find_first_not_of(allowed) == std::string_view::npos && name.front() >= 'a' &&
           name.front() <= 'z';
}

const std::string digits_only = "write digits only, without quotes, points, decimals or a unit";

std::string must_be_whole(std::int64_t least, std::int64_t most) {
    if (most == std::numeric_limits<int>::max()) return fmt::format("must be a whole number from {}", least);
    return fmt::format("must be a whole number from {} to {}", least, most);
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    constexpr std::size_t most_different = 3;
    std::string_view best;
    std::size_t least = std::min(most_different + 1, word.size());  // a wholly different word is no help
    for (const std::string_view candidate : known) {
        if (const auto d = distance(word, candidate); d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

std::string listed(std::span<const std::string_view> words) { return fmt::format("{}", fmt::join(words, ", ")); }

ObjectReader::ObjectReader(const json& value, json::json_pointer place, MistakeList& mistakes)
    : value_(value), place_(std::move(place)), mistakes_(mistakes) {
    if (!value.is_object()) wrong(place_, "must be an object", "write { … }");
}

void ObjectReader::wrong(const json::json_pointer& place, std::string what, std::string remedy) {
    mistakes_.add(place.to_string(), std::move(what), std::move(remedy));
}

const json* ObjectReader::find(std::string_view key, Need need) {
    asked_.push_back(key);
    if (!value_.is_object()) return nullptr;
    const auto found = value_.find(std::string(key));
    if (found != value_.end()) return &*found;
    if (need == Need::required) wrong(place(key), "is missing", fmt::format("add \"{}\"", key));
    return nullptr;
}

std::string ObjectReader::text(std::string_view key, Need need) {
    const json* value = find(key, need);
    if (value == nullptr) return {};
    if (!value->is_string()) {
        no_text(*value, place(key));
        return {};
    }
    auto out = value->get<std::string>();
    check_text(out, place(key));
    return out;
}

void ObjectReader::no_text(const json& value, const json::json_pointer& at) {
    const bool plain = value.is_number() || value.is_boolean();
    wrong(at, "must be a text in quotes", plain ? fmt::format("write \"{}\"", value.dump()) : "write \"…\"");
}

void ObjectReader::check_text(const std::string& text, const json::json_pointer& at) {
    const auto normal = platform::nfc(text);
    if (platform::trim(text).empty())
        wrong(at, "is empty", "write the text, or leave it out where it is optional");
    else if (platform::trim(text) != text || text.find("  ") != std::string::npos)
        wrong(at, "has stray spaces", "take them out");
    if (!normal || *normal != text) wrong(at, "is not in normal form NFC", "save the file in Unicode NFC");
    if (text.find('"') != std::string::npos) wrong(at, "has straight quotes in it", "write “ ” within a text");
}

std::string ObjectReader::key_name(std::string_view key) {
    std::string out = text(key, Need::required);
    if (!out.empty() && !is_key_name(out)) {
        wrong(place(key), fmt::format("\"{}\" is not a good key", out), "use at most 64 of a-z, 0-9 and _, beginning with a letter");
    }
    return out;
}

Localised ObjectReader::localised(std::string_view key, Need need) {
    Localised out;
    object(
        key, need, [&](ObjectReader& reader) { out = reader.both(); }, both_languages);
    return out;
}

bool ObjectReader::flag(std::string_view key, bool otherwise) {
    const json* value = find(key, Need::optional);
    if (value == nullptr) return otherwise;
    if (value->is_boolean()) return value->get<bool>();
    wrong(place(key), "must be true or false", "write it without quotes");
    return otherwise;
}

int ObjectReader::integer(std::string_view key, int otherwise, int least, int most) {
    const json* value = find(key, Need::optional);
    if (value == nullptr) return otherwise;
    if (value->is_number_integer() && *value >= least && *value <= most) return value->get<int>();
    wrong(place(key), must_be_whole(least, most),
          otherwise < least ? digits_only : fmt::format("{}; or leave it out for {}", digits_only, otherwise));
    return otherwise;
}

std::optional<std::int64_t> ObjectReader::number(std::string_view key, Need need, std::int64_t least, std::int64_t most) {
    const json* value = find(key, need);
    if (value == nullptr) return std::nullopt;
    if (value->is_number_integer() && *value >= least && *value <= most) return value->get<std::int64_t>();
    wrong(place(key), must_be_whole(least, most), digits_only);
    return std::nullopt;
}

std::optional<platform::Date> ObjectReader::date(std::string_view key, Need need) {
    const std::string text = this->text(key, need);
    if (text.empty()) return std::nullopt;
    const auto out = from_iso(text);
    if (!out) wrong(place(key), "is not a date", "write it as 2026-11-21");
    return out;
}

void ObjectReader::each(std::string_view key, Need need, const Visit& visit) {
    const json* value = find(key, need);
    if (value == nullptr) return;
    if (!value->is_array()) return wrong(place(key), "must be a list", "write [ … ]");
    if (value->empty() && need == Need::required) wrong(place(key), "is an empty list", "add at least one");
    for (std::size_t i = 0; i < value->size(); ++i) visit((*value)[i], place(key) / i);
}

void ObjectReader::object(std::string_view key, Need need, const std::function<void(ObjectReader&)>& read, std::string_view shape) {
    if (const json* value = find(key, need)) read_whole(*value, place(key), read, shape);
}

void ObjectReader::each_object(std::string_view key, Need need, const std::function<void(ObjectReader&)>& read, std::string_view shape) {
    each(key, need, [&](const json& item, const json::json_pointer& at) { read_whole(item, at, read, shape); });
}

void ObjectReader::each_member(std::string_view key, Need need, const std::function<void(const std::string&, ObjectReader&)>& read) {
    const json* value = find(key, need);
    if (value == nullptr) return;
    if (!value->is_object()) return wrong(place(key), "must be an object", "write { … }");
    for (const auto& [name, member] : value->items()) {
        if (!is_key_name(name)) wrong(place(key) / name, "is not a good key", "use at most 64 of a-z, 0-9 and _, beginning with a letter");
        read_whole(
            member, place(key) / name, [&, &named = name](ObjectReader& reader) { read(named, reader); }, "{ … }");
    }
}

void ObjectReader::read_whole(const json& value, const json::json_pointer& at, const std::function<void(ObjectReader&)>& read,
                              std::string_view shape) {
    if (!value.is_object()) {
        const bool text = shape == both_languages;
        return wrong(at, text ? "must be a text in both languages" : "must be an object", fmt::format("write {}", shape));
    }
    ObjectReader reader(value, at, mistakes_);
    read(reader);
    reader.refuse_unknown_keys();
}

std::vector<std::string> ObjectReader::texts(std::string_view key, Need need) {
    std::vector<std::string> out;
    each(key, need, [&](const json& item, const json::json_pointer& at) {
        if (!item.is_string()) return no_text(item, at);
        check_text(item.get<std::string>(), at);
        out.push_back(item.get<std::string>());
    });
    return out;
}

bool ObjectReader::takes(std::string_view key) { return find(key, Need::optional) != nullptr; }

const json& ObjectReader::value(std::string_view key) {
    static const json nothing;
    const json* value = find(key, Need::optional);
    return value == nullptr ? nothing : *value;
}

bool ObjectReader::knows(std::string_view key) const { return std::find(asked_.begin(), asked_.end(), key) != asked_.end(); }

bool ObjectReader::has_unknown_keys() const {
    const auto members = value_.items();
    return value_.is_object() && std::any_of(members.begin(), members.end(), [&](const auto& member) { return !knows(member.key()); });
}

void ObjectReader::refuse_unknown_keys() {
    if (!value_.is_object()) return;
    for (const auto& [key, value] : value_.items()) {
        if (knows(key)) continue;
        const auto meant = nearest(key, asked_);
        wrong(place(key), "this key is not known here",
              meant.empty() ? fmt::format("known keys: {}", listed(asked_)) : fmt::format("did you mean \"{}\"?", meant));
    }
}

}  // namespace kiosk::procedures
