// What Places is made of: the table's rows, and every name in it by how it is said.
#pragma once
#include <cstdint>

#include "kiosk/procedures/places.h"

namespace kiosk::procedures {

// Before 2025-07-01.
struct FormerProvince {
    std::string_view title;  // "Tỉnh Bắc Kạn"
    std::size_t province = 0;
};
struct FormerDistrict {
    std::string_view title;  // "Quận 1"
    std::size_t province = 0;
};
struct FormerUnit {
    std::string_view title;  // "Phường Bến Nghé"; empty: an island district without communes
    std::size_t district = 0;
    std::vector<std::size_t> communes;  // of today; more than one: it was divided, and the first got most of it
    bool older = false;                 // joined with another before 2025, which may have been divided later
};

enum class PlaceLevel : std::uint8_t { province, commune, former_province, former_district, former_unit };

// "Phường", "P." and the like: what a name says that it is.
enum class PlaceKind : std::uint8_t { none, province, city, district, urban_district, town, township, commune, ward, special_zone };
// Whether a place of this level can be of that kind.
bool fits(PlaceKind kind, PlaceLevel level);
struct PlaceKindWords {
    PlaceKind kind = PlaceKind::none;
    std::size_t length = 0;  // bytes of the key, with the space behind
};
// The words before the name in a key with dropped marks: "phuong ben nghe" begins with "phuong ", "q 1" with "q ".
PlaceKindWords kind_of(std::string_view key);

// One way to call one place. The keys are without its kind.
struct PlaceName {
    std::string_view title;
    std::string_view bare, marked;  // place_key without and with marks
    std::size_t place = 0;          // in the vector of its level
    std::uint64_t letters = 0;      // which ones bare has, a bit each
    PlaceLevel level = PlaceLevel::commune;
    PlaceKind kind = PlaceKind::none;
};

struct PlaceTable {
    std::string text;
    std::vector<Province> provinces;
    std::vector<Commune> communes;
    std::vector<FormerProvince> former_provinces;
    std::vector<FormerDistrict> former_districts;
    std::vector<FormerUnit> former_units;
    std::vector<PlaceName> names;  // sorted by bare
    std::string keys;              // what names' keys look into
    // What may follow the name of a commune or a former unit: the keys of what it lies in, with a space at both ends.
    std::vector<std::string> province_words, former_district_words;

    static platform::Result<std::unique_ptr<const PlaceTable>> parse(std::string text);
    std::span<const PlaceName> called(std::string_view bare) const;
    std::size_t province_of(const FormerUnit& unit) const;  // of today
};

std::uint64_t letters_of(std::string_view key);
// Of such bits; more than one letter that the other has not is more than one mistake.
constexpr bool at_most_one(std::uint64_t letters) { return (letters & (letters - 1)) == 0; }

}  // namespace kiosk::procedures
