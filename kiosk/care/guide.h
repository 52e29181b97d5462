// A guide for those who look after the machine: one page in Vietnamese, from assets/guides. Shown on the screen and printed from the same
// file.
#pragma once
#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kiosk/words.h"
#include "platform/result.h"

namespace kiosk::care {

struct Guide {
    struct Step {
        std::string words;
        std::string picture;  // a drawing's name (assets/pictures), or a screen's picture (assets/guides); empty: none
    };
    struct Part {
        std::string heading;
        std::vector<Step> steps;
    };
    std::string name, title, lead;
    std::vector<Part> parts;
};

// folder/NAME.json; not_found or malformed, with what is wrong where. What stands on the screen is there by its name in assets/words:
// “{tool_quick}” becomes “Điền nhanh”, so a guide says what the screen says.
platform::Result<Guide> load_guide(const std::filesystem::path& folder, const std::string& name, const Dictionary& words);
inline constexpr std::array guide_names{"clerk", "technician"};
// All of these, by name. Those that cannot be read are left out and logged.
std::map<std::string, Guide> load_guides(const std::filesystem::path& folder, const Dictionary& words);

}  // namespace kiosk::care
