#include <algorithm>
#include <optional>
#include <utility>

#include "kiosk/procedures/one_mistake.h"
#include "kiosk/procedures/place_key.h"
#include "kiosk/procedures/place_table.h"

namespace kiosk::procedures {
namespace {

// What each kind of likeness is worth; they multiply.
constexpr double exact = 1, and_where = 0.97, beginning = 0.85, later_word = 0.65, mistaken = 0.6;
constexpr double without_marks = 0.98, other_marks = 0.85, other_kind = 0.7, former = 0.95, somewhere_in_it = 0.9;
constexpr std::size_t enough = 5;  // found without mistakes, so that none need be supposed

// What was typed, read one way: with its first words as a kind, or as part of the name.
struct Reading {
    std::string_view bare, marked;
    PlaceKind kind = PlaceKind::none;
    bool has_marks = false;  // anywhere in what was typed: then a letter without one is meant so
    std::uint64_t letters = 0;
};

struct NameHit {
    const PlaceName* name = nullptr;
    double score = 0;
};

class Search {
public:
    Search(const PlaceTable& table, const Reading& reading) : table_(table), reading_(reading) {}

    std::optional<double> as_typed(const PlaceName& name) const {
        if (!fits(reading_.kind, name.level)) return std::nullopt;
        const std::string_view typed = reading_.bare;
        double score = 0;
        if (name.bare == typed)
            score = exact;
        else if (name.bare.starts_with(typed))
            score = beginning;
        else if (starts_a_word(name.bare))
            score = later_word;
        else if (typed.starts_with(name.bare) && typed[name.bare.size()] == ' ' && lies_in(name, typed.substr(name.bare.size() + 1)))
            score = and_where;
        if (score == 0) return std::nullopt;
        return score * worth_of_marks(name) * worth_of_kind(name);
    }

    std::optional<double> mistyped(const PlaceName& name) const {
        if (reading_.bare.size() < least_for_a_mistake || !at_most_one(reading_.letters & ~name.letters)) return std::nullopt;
        if (!fits(reading_.kind, name.level)) return std::nullopt;
        if (!one_mistake_apart(reading_.bare, name.bare, Extent::beginning)) return std::nullopt;
        const bool whole = one_mistake_apart(reading_.bare, name.bare, Extent::whole);
        return mistaken * (whole ? exact : beginning) * worth_of_kind(name);
    }

private:
    bool starts_a_word(std::string_view bare) const {
        for (auto space = bare.find(' '); space != std::string_view::npos; space = bare.find(' ', space + 1))
            if (bare.substr(space + 1).starts_with(reading_.bare)) return true;
        return false;
    }

    // "quan 1 hcm" after "ben nghe": each word, or the beginning of the last, is one of what the place lies in.
    bool lies_in(const PlaceName& name, std::string_view words) const {
        const std::string& around = what_is_around(name);
        while (!words.empty()) {
            const auto end = std::min(words.find(' '), words.size());
            const bool last = end == words.size();
            const auto kind = last ? PlaceKindWords{} : kind_of(words);
            if (kind.length == 0 && around.find(' ' + std::string(words.substr(0, end)) + (last ? "" : " ")) == std::string::npos)
                return false;
            words.remove_prefix(last ? end : std::max(end + 1, kind.length));
        }
        return true;
    }

    const std::string& what_is_around(const PlaceName& name) const {
        static const std::string nothing;
        switch (name.level) {
            case PlaceLevel::commune: return table_.province_words[table_.communes[name.place].province];
            case PlaceLevel::former_unit: return table_.former_district_words[table_.former_units[name.place].district];
            case PlaceLevel::former_district: return table_.former_district_words[name.place];
            case PlaceLevel::province:
            case PlaceLevel::former_province: break;
        }
        return nothing;
    }

    double worth_of_marks(const PlaceName& name) const {
        if (!reading_.has_marks) return without_marks;
        if (name.bare == reading_.bare) return name.marked == reading_.marked ? 1 : other_marks;
        const bool same = name.marked.find(reading_.marked) != std::string_view::npos || reading_.marked.starts_with(name.marked);
        return same ? 1 : other_marks;
    }

    double worth_of_kind(const PlaceName& name) const {
        return reading_.kind == PlaceKind::none || name.kind == PlaceKind::none || reading_.kind == name.kind ? 1 : other_kind;
    }

    const PlaceTable& table_;
    const Reading& reading_;
};

std::vector<Reading> readings_of(const platform::Secret& bare, const platform::Secret& marked) {
    std::vector<Reading> out;
    if (bare.empty()) return out;
    const bool has_marks = bare.view() != marked.view();
    out.push_back({bare.view(), marked.view(), PlaceKind::none, has_marks, letters_of(bare.view())});
    const auto kind = kind_of(bare.view());
    if (kind.length == 0) return out;
    const auto words =
        static_cast<std::size_t>(std::count(bare.view().begin(), bare.view().begin() + static_cast<std::ptrdiff_t>(kind.length), ' '));
    std::string_view rest = marked.view();
    for (std::size_t i = 0; i < words; ++i) rest.remove_prefix(rest.find(' ') + 1);
    const std::string_view name = bare.view().substr(kind.length);
    out.push_back({name, rest, kind.kind, has_marks, letters_of(name)});
    return out;
}

// Turns names into places: a former district into all that became of it, the best way to each only.
class PlacesFound {
public:
    explicit PlacesFound(const PlaceTable& table) : table_(table) {}

    void add(const NameHit& hit) {
        const std::size_t place = hit.name->place;
        switch (hit.name->level) {
            case PlaceLevel::province: return keep({&table_.provinces[place], nullptr, {}, hit.score});
            case PlaceLevel::commune: return keep_commune(place, {}, hit.score);
            case PlaceLevel::former_province: return add_former_province(place, hit.score * former);
            case PlaceLevel::former_district: return add_district(place, hit.score * former * somewhere_in_it);
            case PlaceLevel::former_unit: return add_unit(table_.former_units[place], hit.score * former);
        }
    }

    std::vector<FoundPlace> best(std::size_t most) {
        std::stable_sort(found_.begin(), found_.end(), [](const FoundPlace& a, const FoundPlace& b) { return a.score > b.score; });
        if (found_.size() > most) found_.resize(most);
        return std::move(found_);
    }

private:
    void add_former_province(std::size_t place, double score) {
        const auto& row = table_.former_provinces[place];
        const Province& now = table_.provinces[row.province];
        keep({&now, nullptr, row.title == now.title ? std::string() : std::string(row.title), score});
    }

    void add_district(std::size_t place, double score) {
        for (const auto& unit : table_.former_units) {
            if (unit.district != place) continue;
            for (const std::size_t commune : unit.communes) keep_commune(commune, in_words(place), score);
        }
    }

    void add_unit(const FormerUnit& unit, double score) {
        for (const std::size_t commune : unit.communes)
            keep_commune(commune, std::string(unit.title) + ", " + in_words(unit.district), score);
    }

    std::string in_words(std::size_t district) const {
        const auto& row = table_.former_districts[district];
        return std::string(row.title) + ", " + std::string(table_.former_provinces[row.province].title);
    }

    void keep_commune(std::size_t place, std::string was, double score) {
        const Commune& commune = table_.communes[place];
        keep({&table_.provinces[commune.province], &commune, std::move(was), score});
    }

    void keep(FoundPlace place) {
        const auto same = std::find_if(found_.begin(), found_.end(), [&](const FoundPlace& other) {
            return other.commune == place.commune && other.province == place.province;
        });
        if (same == found_.end())
            found_.push_back(std::move(place));
        else if (place.score > same->score)
            *same = std::move(place);
    }

    const PlaceTable& table_;
    std::vector<FoundPlace> found_;
};

std::vector<NameHit> hits_of(const PlaceTable& table, const std::vector<Reading>& readings) {
    std::vector<NameHit> hits;
    for (const bool mistakes : {false, true}) {
        if (mistakes && hits.size() >= enough) break;
        for (const auto& reading : readings) {
            const Search search(table, reading);
            for (const auto& name : table.names)
                if (const auto score = mistakes ? search.mistyped(name) : search.as_typed(name)) hits.push_back({&name, *score});
        }
    }
    return hits;
}

}  // namespace

std::vector<FoundPlace> Places::find(std::string_view typed, std::size_t most) const {
    const auto bare = place_key(typed, Marks::dropped), marked = place_key(typed, Marks::kept);
    auto hits = hits_of(*table_, readings_of(bare, marked));
    // Far more than are shown, for several may be the same place.
    const std::size_t kept = std::min(hits.size(), 8 * most);
    std::partial_sort(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(kept), hits.end(), [](const NameHit& a, const NameHit& b) {
        if (a.score != b.score) return a.score > b.score;
        if (a.name->level != b.name->level) return a.name->level < b.name->level;
        return a.name->bare != b.name->bare ? a.name->bare < b.name->bare : a.name < b.name;
    });
    hits.resize(kept);
    PlacesFound found(*table_);
    for (const auto& hit : hits) found.add(hit);
    return found.best(most);
}

}  // namespace kiosk::procedures
