// The table of places that this build made, for tests that walk all of it.
#pragma once
#include <string>

#include "kiosk/procedures/place_table.h"

namespace kiosk::procedures {

inline const Places& all_places() {
    static const auto places = Places::load(std::string(TRAM_BIN_DIR) + "/../assets/places/places.txt");
    if (!places) throw std::runtime_error(places.error().detail);
    return *places;
}

// "Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh"
inline std::string in_words(const PlaceTable& table, const FormerUnit& unit) {
    const auto& district = table.former_districts[unit.district];
    const std::string above = std::string(district.title) + ", " + std::string(table.former_provinces[district.province].title);
    return unit.title.empty() ? above : std::string(unit.title) + ", " + above;
}

}  // namespace kiosk::procedures
