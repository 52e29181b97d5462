// The shelves that procedures stand on: what happens in a life, and which office is in charge. One file of assets/procedures/shared each:
//     [ { "key": "driving", "order": 5, "icon": "car", "name": { … } }, … ]      life_events.json
//     [ { …, "where": { … } }, … ]                                              agencies.json; where: to which place one goes in person
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/language.h"
#include "kiosk/procedures/catalogue.h"

namespace kiosk::procedures {

struct Shelf {
    std::string key, icon;  // icon: name in ui/icons
    int order = 0;
    Localised name;
    Localised where;  // of an agency
};

// What the post office itself does with papers of no dossier; the errands' page offers what stands on this shelf.
inline constexpr std::string_view handing_over = "handing_over";

enum class ShelfKind { life_events, agencies };

// In their order. Every mistake at once; a shelf without key or name is left out.
std::vector<Shelf> parse_shelves(ShelfKind kind, std::string_view json, const std::string& file_name, std::vector<Mistake>& mistakes);

struct Shelves {
    std::vector<Shelf> events, agencies;
    // Both files of the folder "shared". A file that cannot be read is a mistake and has no shelves.
    static Shelves load(const std::filesystem::path& folder, std::vector<Mistake>& mistakes);
};

// Null if there is none of this key.
const Shelf* find_shelf(const std::vector<Shelf>& shelves, std::string_view key);
// Procedures that name a shelf that is not there: nobody would find them on it.
void check_shelves(const Catalogue& catalogue, const Shelves& shelves, std::vector<Mistake>& mistakes);

}  // namespace kiosk::procedures
