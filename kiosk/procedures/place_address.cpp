// Places::candidates: an address is read from its end, province, district, commune; what is left is the street.
#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "kiosk/procedures/address_words.h"
#include "kiosk/procedures/one_mistake.h"
#include "kiosk/procedures/place_table.h"

namespace kiosk::procedures {
namespace {

// How sure one reading is; they multiply.
namespace sureness {
constexpr double other_marks = 0.85, other_kind = 0.95, mistaken = 0.8, other_district = 0.7, other_province = 0.85;
constexpr double most_of_it = 0.85, rest_of_it = 0.6, since_long = 0.85, any_province = 0.6;
constexpr double in_that_district = 0.5, in_another = 0.4, near_it = 0.3;  // of a commune that its district does not know
}  // namespace sureness

constexpr std::size_t longest_name = 8;  // words, with those of the kind

using Allowed = std::function<bool(const PlaceName&)>;

// The names that the words from `first` on are, up to where the caller looked from.
struct NameMatch {
    std::size_t first = 0;
    std::vector<const PlaceName*> names;
    double score = 0;
    explicit operator bool() const { return !names.empty(); }
};

class AddressReader {
public:
    AddressReader(const PlaceTable& table, const platform::Secret& address) : table_(table), words_(address.view()) {}

    PlaceCandidates read() {
        end_ = words_.size();
        has_marks_ = words_.bare(0, end_) != words_.marked(0, end_);
        if (end_ >= 2 && words_.bare(end_ - 2, end_) == "viet nam") end_ -= 2;
        const auto province = match(end_, [](const PlaceName& n) { return is_province(n); });
        if (province) {
            remember(province);
            end_ = province.first;
        }
        if (end_ > 0) read_below_province();
        std::stable_sort(out_.communes.begin(), out_.communes.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
        settle_province();
        out_.street = words_.before(end_);
        return std::move(out_);
    }

private:
    static bool is_province(const PlaceName& name) {
        return name.level == PlaceLevel::province || name.level == PlaceLevel::former_province;
    }

    void remember(const NameMatch& province) {
        for (const auto* name : province.names) {
            if (name->level == PlaceLevel::former_province) former_.push_back(name->place);
            province_ = name->level == PlaceLevel::province ? name->place : table_.former_provinces[name->place].province;
        }
        sureness_ = province.score;
    }

    // --- what may be meant, by where it lies

    bool in_named_province(std::size_t former) const {
        return !province_ || std::find(former_.begin(), former_.end(), former) != former_.end();
    }
    bool in_todays_province(std::size_t former) const { return !province_ || table_.former_provinces[former].province == *province_; }
    std::size_t former_province_of(const PlaceName& unit) const {
        return table_.former_districts[table_.former_units[unit.place].district].province;
    }

    NameMatch match_district(std::size_t end) const {
        const auto is_district = [&](const PlaceName& n) { return n.level == PlaceLevel::former_district; };
        auto found =
            match(end, [&](const PlaceName& n) { return is_district(n) && in_named_province(table_.former_districts[n.place].province); });
        if (found) return found;
        found =
            match(end, [&](const PlaceName& n) { return is_district(n) && in_todays_province(table_.former_districts[n.place].province); });
        found.score *= sureness::other_province;
        return found;
    }

    NameMatch match_unit(std::size_t end, const NameMatch& districts) const {
        return match(end, [&](const PlaceName& n) {
            if (n.level != PlaceLevel::former_unit) return false;
            return std::any_of(districts.names.begin(), districts.names.end(),
                               [&](const PlaceName* d) { return d->place == table_.former_units[n.place].district; });
        });
    }

    NameMatch match_unit_anywhere(std::size_t end) const {
        return match(end,
                     [&](const PlaceName& n) { return n.level == PlaceLevel::former_unit && in_named_province(former_province_of(n)); });
    }

    NameMatch match_commune(std::size_t end) const {
        return match(end, [&](const PlaceName& n) {
            return n.level == PlaceLevel::commune && (!province_ || table_.communes[n.place].province == *province_);
        });
    }

    // --- reading

    void read_below_province() {
        const std::size_t below = end_;
        const auto districts = match_district(below);
        if (districts && read_in_district(districts)) return;
        // "Xã Lạ, Đông Anh, Hà Nội" may mean the district of that name.
        if (read_two_levels(below, districts && districts.first > 0 ? sureness::other_district : 1)) return;
        if (districts) {
            end_ = districts.first;
            if (end_ > 0) read_two_levels(end_, sureness::in_another);
            return add_nearby(districts, sureness::in_that_district);
        }
        if (const auto before = beginning_of_part_before(below); before > 0) {
            end_ = before;
            if (!read_two_levels(before, sureness::other_district)) end_ = below;
        }
    }

    bool read_in_district(const NameMatch& districts) {
        const double score = sureness_ * districts.score;
        // An island district has no communes; its only unit has no name.
        for (const auto* district : districts.names)
            for (const auto& unit : table_.former_units)
                if (unit.district == district->place && unit.title.empty()) add_unit(unit, score);
        if (!out_.communes.empty()) {
            end_ = districts.first;
            return true;
        }
        const auto units = match_unit(districts.first, districts);
        if (!units) return false;
        for (const auto* name : units.names) {
            const auto& unit = table_.former_units[name->place];
            add_unit(unit, score * units.score);
            if (unit.older) add_nearby(districts, sureness::near_it);
        }
        end_ = units.first;
        return true;
    }

    // A commune of today, or a former one whose district was not said.
    bool read_two_levels(std::size_t below, double worth) {
        const auto communes = match_commune(below), units = match_unit_anywhere(below);
        if (!communes && !units) return false;
        // Every district had its "Phường 6".
        const bool number =
            worth == sureness::in_another && units && units.names[0]->bare.find_first_not_of("0123456789") == std::string_view::npos;
        if (number && !communes) return false;
        const double score = sureness_ * worth * (province_ ? 1 : sureness::any_province);
        for (const auto* name : communes.names) add(name->place, score * communes.score, worth == 1 ? Kinship::same : Kinship::nearby);
        for (const auto* name : units.names) {
            const auto& unit = table_.former_units[name->place];
            for (const std::size_t commune : unit.communes)
                add(commune, score * units.score * (worth == 1 ? sureness::other_district : 1), Kinship::nearby);
        }
        end_ = std::min(communes ? communes.first : below, units ? units.first : below);
        return true;
    }

    void add_unit(const FormerUnit& unit, double score) {
        const bool divided = unit.communes.size() > 1;
        if (unit.older) score *= sureness::since_long;
        for (std::size_t i = 0; i < unit.communes.size(); ++i) {
            const double share = !divided ? 1 : i == 0 ? sureness::most_of_it : sureness::rest_of_it;
            add(unit.communes[i], score * share, divided ? Kinship::part : Kinship::whole);
        }
    }

    void add_nearby(const NameMatch& districts, double worth) {
        for (const auto* district : districts.names)
            for (const auto& unit : table_.former_units)
                if (unit.district == district->place)
                    for (const std::size_t commune : unit.communes) add(commune, sureness_ * districts.score * worth, Kinship::nearby);
    }

    void add(std::size_t place, double score, Kinship kinship) {
        const Commune* commune = &table_.communes[place];
        const auto same =
            std::find_if(out_.communes.begin(), out_.communes.end(), [&](const auto& other) { return other.commune == commune; });
        if (same == out_.communes.end())
            out_.communes.push_back({commune, score, kinship});
        else if (score > same->score)
            *same = {commune, score, kinship};
    }

    void settle_province() {
        if (!province_ && !out_.communes.empty()) {
            const std::size_t first = out_.communes[0].commune->province;
            const bool all =
                std::all_of(out_.communes.begin(), out_.communes.end(), [&](const auto& c) { return c.commune->province == first; });
            if (all) province_ = first;
        }
        if (province_) out_.province = &table_.provinces[*province_];
    }

    // --- finding names at the end of the first `end` words

    // Whether a name without its kind may begin at this word: not in the midst of another name.
    bool may_begin(std::size_t word) const { return words_[word].begins_a_part || !words_.in_parts(); }

    std::size_t beginning_of_part_before(std::size_t end) const {
        while (end > 0 && !words_[--end].begins_a_part) {
        }
        return end;
    }

    NameMatch match(std::size_t end, const Allowed& allowed) const {
        const std::size_t least = end > longest_name ? end - longest_name : 0;
        for (std::size_t first = least; first < end; ++first)
            if (auto found = match_from(first, end, allowed, false)) return found;
        for (std::size_t first = least; first < end; ++first)
            if (auto found = match_from(first, end, allowed, true)) return found;
        return {};
    }

    NameMatch match_from(std::size_t first, std::size_t end, const Allowed& allowed, bool mistakes) const {
        const auto bare = words_.bare(first, end), marked = words_.marked(first, end);
        const auto kind = kind_of(bare.view());
        if (kind.length > 0) {
            const auto words = static_cast<std::size_t>(
                std::count(bare.view().begin(), bare.view().begin() + static_cast<std::ptrdiff_t>(kind.length), ' '));
            const auto marked_name = words_.marked(first + words, end);
            NameMatch found = best(bare.view().substr(kind.length), marked_name.view(), allowed, kind.kind, mistakes);
            found.first = first;
            if (found) return found;
        }
        // Not the end of "xã Hòa Bình", unless it stands apart.
        if (!may_begin(first) || follows_a_kind(first)) return {};
        NameMatch found = best(bare.view(), marked.view(), allowed, PlaceKind::none, mistakes);
        found.first = first;
        return found;
    }

    bool follows_a_kind(std::size_t word) const {
        if (words_[word].begins_a_part) return false;
        for (std::size_t back = 1; back <= 2 && back <= word; ++back) {
            platform::Secret before = words_.bare(word - back, word);
            before.append(" ");
            if (kind_of(before.view()).length == before.size()) return true;
        }
        return false;
    }

    NameMatch best(std::string_view bare, std::string_view marked, const Allowed& allowed, PlaceKind kind, bool mistakes) const {
        NameMatch out;
        const auto consider = [&](const PlaceName& name, double worth) {
            if (!fits(kind, name.level) || !allowed(name)) return;
            if (has_marks_ && name.marked != marked) worth *= sureness::other_marks;
            if (kind != PlaceKind::none && name.kind != PlaceKind::none && kind != name.kind) worth *= sureness::other_kind;
            if (worth > out.score) out.names.clear();
            if (worth < out.score) return;
            out.score = worth;
            out.names.push_back(&name);
        };
        if (!mistakes)
            for (const auto& name : table_.called(bare)) consider(name, 1);
        else if (const auto letters = letters_of(bare); bare.size() >= least_for_a_mistake)
            for (const auto& name : table_.names)
                if (at_most_one(letters & ~name.letters) && one_mistake_apart(bare, name.bare, Extent::whole))
                    consider(name, sureness::mistaken);
        return out;
    }

    const PlaceTable& table_;
    AddressWords words_;
    std::size_t end_ = 0;                  // words that are not yet explained
    std::optional<std::size_t> province_;  // of today
    std::vector<std::size_t> former_;      // the one that was named
    double sureness_ = 1;                  // of the province
    bool has_marks_ = false;               // anywhere in the address: then a letter without one is meant so
    PlaceCandidates out_;
};

}  // namespace

PlaceCandidates Places::candidates(const platform::Secret& address) const { return AddressReader(*table_, address).read(); }

}  // namespace kiosk::procedures
