#include "kiosk/procedures/by_name.h"

#include <algorithm>

#include "platform/text.h"

namespace kiosk::procedures {
namespace {

constexpr char name_ends = '\n';  // sorts before all letters, and before the space between words
constexpr std::string_view word_ends = " \n";

// How far both are the same, to the end of a word; not less than `known`.
std::size_t common_words(std::string_view a, std::string_view b, std::size_t known) {
    const auto same = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    if (same <= known) return known;
    const std::size_t end = a.find_last_of(word_ends, same - 1);
    return end == std::string_view::npos ? known : std::max(known, end + 1);
}

// The part of a name that a key was made of.
std::string_view words_of(std::string_view name, std::string_view key) {
    while (!key.empty() && word_ends.find(key.back()) != std::string_view::npos) key.remove_suffix(1);
    std::size_t end = 0;
    while (end < name.size() && platform::search_key(name.substr(0, end)).size() < key.size()) end = platform::next_letter(name, end);
    return name.substr(0, end);
}

}  // namespace

ByName::ByName(const std::vector<const Procedure*>& procedures)
    : vietnamese_(sorted(procedures, Language::vietnamese)), english_(sorted(procedures, Language::english)) {}

std::vector<ByName::Entry> ByName::sorted(const std::vector<const Procedure*>& procedures, Language language) {
    std::vector<Entry> out;
    for (const Procedure* procedure : procedures)
        out.push_back({platform::search_key(procedure->short_name.in(language)) + name_ends, procedure});
    std::stable_sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) { return a.key < b.key; });
    return out;
}

ByName::Entries ByName::that_begin_with(Entries entries, std::string_view key) {
    const auto begin_of = [&](const Entry& entry) { return std::string_view(entry.key).substr(0, key.size()); };
    const auto first = std::partition_point(entries.begin(), entries.end(), [&](const Entry& entry) { return begin_of(entry) < key; });
    const auto end = std::partition_point(first, entries.end(), [&](const Entry& entry) { return begin_of(entry) == key; });
    return {first, end};
}

std::vector<ByName::Beginning> ByName::ways_on(Entries entries, std::size_t known, By by, Language language) {
    std::vector<Beginning> out;
    while (!entries.empty()) {
        const Entry& first = entries.front();
        const std::size_t end = by == By::letter ? known : first.key.find_first_of(word_ends, known);
        const Entries same = that_begin_with(entries, std::string_view(first.key).substr(0, end + 1));
        // As far as they all go on alike: "Đăng" alone says less than "Đăng ký".
        const std::string key = first.key.substr(0, common_words(first.key, same.back().key, end + 1));
        const std::string_view name = first.procedure->short_name.in(language);
        const bool alone = same.size() == 1;
        out.push_back({key, std::string(alone ? name : words_of(name, key)), same.size(), alone ? first.procedure : nullptr});
        entries = entries.subspan(same.size());
    }
    return out;
}

ByName::Part ByName::below(std::string_view key, Language language, std::size_t most) const {
    const Entries entries = that_begin_with(language == Language::vietnamese ? vietnamese_ : english_, key);
    Part out;
    const std::size_t known = entries.empty() ? 0 : common_words(entries.front().key, entries.back().key, key.size());
    const bool one_name = !entries.empty() && known == entries.front().key.size();
    if (entries.size() <= most || one_name) {
        for (const Entry& entry : entries) out.procedures.push_back(entry.procedure);
        return out;
    }
    out.beginnings = ways_on(entries, known, By::word, language);
    if (out.beginnings.size() > most) out.beginnings = ways_on(entries, known, By::letter, language);
    return out;
}

}  // namespace kiosk::procedures
