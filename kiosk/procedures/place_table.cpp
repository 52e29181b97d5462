#include "kiosk/procedures/place_table.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "kiosk/procedures/place_key.h"

namespace kiosk::procedures {
namespace {

using platform::Fault;
constexpr std::string_view first_line = "tram-places\t1";

struct KindWords {
    std::string_view words;
    PlaceKind kind;
};
// Longer ones first. "f" is what people in the south write for phường.
constexpr std::array kind_words{
    KindWords{"thanh pho ", PlaceKind::city},
    KindWords{"thi tran ", PlaceKind::township},
    KindWords{"dac khu ", PlaceKind::special_zone},
    KindWords{"thi xa ", PlaceKind::town},
    KindWords{"phuong ", PlaceKind::ward},
    KindWords{"huyen ", PlaceKind::district},
    KindWords{"tinh ", PlaceKind::province},
    KindWords{"quan ", PlaceKind::urban_district},
    KindWords{"xa ", PlaceKind::commune},
    KindWords{"tp ", PlaceKind::city},
    KindWords{"tx ", PlaceKind::town},
    KindWords{"tt ", PlaceKind::township},
    KindWords{"dk ", PlaceKind::special_zone},
    KindWords{"p ", PlaceKind::ward},
    KindWords{"f ", PlaceKind::ward},
    KindWords{"q ", PlaceKind::urban_district},
    KindWords{"h ", PlaceKind::district},
    KindWords{"x ", PlaceKind::commune},
    KindWords{"t p ", PlaceKind::city},
    KindWords{"t x ", PlaceKind::town},
    KindWords{"t t ", PlaceKind::township},
    KindWords{"t ", PlaceKind::province},
};

// What a title begins with, and the rest: the name.
struct Title {
    PlaceKind kind = PlaceKind::none;
    std::string_view name;
};
Title taken_apart(std::string_view title) {
    constexpr std::array titles{
        KindWords{"Thành phố ", PlaceKind::city},       KindWords{"Tỉnh ", PlaceKind::province},
        KindWords{"Thị xã ", PlaceKind::town},          KindWords{"Thị trấn ", PlaceKind::township},
        KindWords{"Thị Trấn ", PlaceKind::township},    KindWords{"Quận ", PlaceKind::urban_district},
        KindWords{"Đặc khu ", PlaceKind::special_zone}, KindWords{"Phường ", PlaceKind::ward},
        KindWords{"Huyện ", PlaceKind::district},       KindWords{"Xã ", PlaceKind::commune},
    };
    for (const auto& row : titles)
        if (title.starts_with(row.words)) return {row.kind, title.substr(row.words.size())};
    return {PlaceKind::none, title};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

// Names are collected with keys as offsets, because the text they look into still grows.
struct TableReader {
    PlaceTable& table;
    std::unordered_map<std::string_view, std::size_t> provinces, communes;
    struct Key {
        std::size_t bare, bare_end, marked_end;
    };
    std::vector<Key> keys;

    void name(std::string_view title, PlaceLevel level, std::size_t place) {
        const Title parts = taken_apart(title);
        PlaceName out{.title = title, .place = place, .level = level, .kind = parts.kind};
        if (level == PlaceLevel::province) out.kind = table.provinces[place].city ? PlaceKind::city : PlaceKind::province;
        Key key{table.keys.size(), 0, 0};
        table.keys += place_key(parts.name, Marks::dropped).view();
        key.bare_end = table.keys.size();
        table.keys += place_key(parts.name, Marks::kept).view();
        key.marked_end = table.keys.size();
        if (key.bare == key.bare_end) return;
        table.names.push_back(out);
        keys.push_back(key);
    }

    bool today(const std::vector<std::string_view>& row) {
        if (row[0] == "P" && row.size() == 4) {
            provinces.emplace(row[1], table.provinces.size());
            const bool city = row[2] == "city";
            table.provinces.push_back({row[1], row[3], (city ? "Thành phố " : "Tỉnh ") + std::string(row[3]), city, {}});
            name(row[3], PlaceLevel::province, table.provinces.size() - 1);
            return true;
        }
        if (row[0] != "C" || row.size() != 3 || table.provinces.empty()) return false;
        communes.emplace(row[1], table.communes.size());
        table.provinces.back().communes.push_back(table.communes.size());
        table.communes.push_back({row[1], row[2], taken_apart(row[2]).name, table.provinces.size() - 1});
        name(row[2], PlaceLevel::commune, table.communes.size() - 1);
        return true;
    }

    bool unit(const std::vector<std::string_view>& row) {
        if (table.former_districts.empty()) return false;
        FormerUnit out{row[2], table.former_districts.size() - 1, {}, row[0] == "V"};
        for (const auto code : split(row[1], ' ')) {
            const auto found = communes.find(code);
            if (found == communes.end()) return false;
            out.communes.push_back(found->second);
        }
        table.former_units.push_back(std::move(out));
        name(row[2], PlaceLevel::former_unit, table.former_units.size() - 1);
        return true;
    }

    bool former(const std::vector<std::string_view>& row) {
        if (row[0] == "O" && row.size() == 3) {
            const auto found = provinces.find(row[1]);
            if (found == provinces.end()) return false;
            table.former_provinces.push_back({row[2], found->second});
            name(row[2], PlaceLevel::former_province, table.former_provinces.size() - 1);
            return true;
        }
        if (row[0] == "D" && row.size() == 2 && !table.former_provinces.empty()) {
            table.former_districts.push_back({row[1], table.former_provinces.size() - 1});
            name(row[1], PlaceLevel::former_district, table.former_districts.size() - 1);
            return true;
        }
        if (row[0] == "+" && row.size() == 2 && !table.names.empty()) {
            name(row[1], table.names.back().level, table.names.back().place);
            return true;
        }
        return (row[0] == "U" || row[0] == "V") && row.size() == 3 && unit(row);
    }

    void sort() {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const std::string_view all = table.keys;
            table.names[i].bare = all.substr(keys[i].bare, keys[i].bare_end - keys[i].bare);
            table.names[i].marked = all.substr(keys[i].bare_end, keys[i].marked_end - keys[i].bare_end);
            table.names[i].letters = letters_of(table.names[i].bare);
        }
        std::sort(table.names.begin(), table.names.end(), [](const PlaceName& a, const PlaceName& b) { return a.bare < b.bare; });
        std::vector<std::pair<std::string, std::size_t>> by_name;
        for (std::size_t i = 0; i < table.communes.size(); ++i) by_name.emplace_back(sort_key(table.communes[i].name), i);
        for (auto& province : table.provinces) {
            std::stable_sort(province.communes.begin(), province.communes.end(),
                             [&](std::size_t a, std::size_t b) { return by_name[a].first < by_name[b].first; });
        }
    }

    std::string words_of(std::string_view title) { return std::string(place_key(title, Marks::dropped).view()) + ' '; }

    void tell_what_lies_where() {
        std::vector<std::string> former_province_words(table.former_provinces.size(), " ");
        table.province_words.assign(table.provinces.size(), " ");
        table.former_district_words.assign(table.former_districts.size(), " ");
        for (const auto& province : table.provinces)
            table.province_words[static_cast<std::size_t>(&province - table.provinces.data())] += words_of(province.title);
        for (const auto& name : table.names) {
            if (name.level == PlaceLevel::former_province) {
                former_province_words[name.place] += words_of(name.title);
                table.province_words[table.former_provinces[name.place].province] += words_of(name.title);
            }
            if (name.level == PlaceLevel::former_district) table.former_district_words[name.place] += words_of(name.title);
        }
        for (std::size_t i = 0; i < table.former_districts.size(); ++i)
            table.former_district_words[i] += former_province_words[table.former_districts[i].province];
    }
};

// The file has provinces by number; people look for them by name.
void sort_provinces(PlaceTable& table) {
    std::vector<std::size_t> order(table.provinces.size()), place_of(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return sort_key(table.provinces[a].name) < sort_key(table.provinces[b].name); });
    std::vector<Province> sorted;
    for (const std::size_t i : order) {
        place_of[i] = sorted.size();
        sorted.push_back(std::move(table.provinces[i]));
    }
    table.provinces = std::move(sorted);
    for (auto& commune : table.communes) commune.province = place_of[commune.province];
    for (auto& former : table.former_provinces) former.province = place_of[former.province];
    for (auto& name : table.names)
        if (name.level == PlaceLevel::province) name.place = place_of[name.place];
}

}  // namespace

bool fits(PlaceKind kind, PlaceLevel level) {
    using enum PlaceKind;
    if (kind == none) return true;
    if (level == PlaceLevel::province || level == PlaceLevel::former_province) return kind == province || kind == city;
    if (level == PlaceLevel::former_district) return kind == city || kind == district || kind == urban_district || kind == town;
    return kind == township || kind == commune || kind == ward || kind == special_zone;
}

PlaceKindWords kind_of(std::string_view key) {
    for (const auto& row : kind_words)
        if (key.starts_with(row.words)) return {row.kind, row.words.size()};
    return {};
}

std::uint64_t letters_of(std::string_view key) {
    std::uint64_t out = 0;
    for (const char c : key) {
        if (c >= 'a' && c <= 'z') out |= std::uint64_t{1} << (c - 'a');
        if (c >= '0' && c <= '9') out |= std::uint64_t{1} << (26 + c - '0');
    }
    return out;
}

platform::Result<std::unique_ptr<const PlaceTable>> PlaceTable::parse(std::string text) {
    auto table = std::make_unique<PlaceTable>();
    table->text = std::move(text);
    TableReader reader{*table, {}, {}, {}};
    const auto lines = split(table->text, '\n');
    if (lines.front() != first_line) return platform::failure(Fault::malformed, "not a table of places of version 1");
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].empty()) continue;
        const auto row = split(lines[i], '\t');
        if (!reader.today(row) && !reader.former(row))
            return platform::failure(Fault::malformed, "table of places, line " + std::to_string(i + 1));
    }
    if (table->communes.empty()) return platform::failure(Fault::malformed, "a table of places without places");
    reader.sort();
    sort_provinces(*table);
    reader.tell_what_lies_where();
    return table;
}

std::span<const PlaceName> PlaceTable::called(std::string_view bare) const {
    const auto [first, last] = std::equal_range(names.begin(), names.end(), PlaceName{.bare = bare},
                                                [](const PlaceName& a, const PlaceName& b) { return a.bare < b.bare; });
    return {first, last};
}

std::size_t PlaceTable::province_of(const FormerUnit& unit) const {
    return former_provinces[former_districts[unit.district].province].province;
}

}  // namespace kiosk::procedures
