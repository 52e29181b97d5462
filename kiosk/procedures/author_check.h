// What is told to the author of a procedure's file beyond what the kiosk needs to run with it: how the file fits what lies around it.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/shelves.h"

namespace kiosk::procedures {

// A procedure of the same folder.
struct Neighbour {
    std::string file, code;
    int rank = 0;
};

struct Surroundings {
    Shelves shelves;
    std::vector<Neighbour> neighbours;      // the checked file may be among them
    std::vector<std::string_view> icons{};  // that the screens can draw
    platform::Date today{};
};

// Every *.json of the folder that can be read.
std::vector<Neighbour> neighbours_in(const std::filesystem::path& folder);
// Every mistake at once, in the order of the lines.
Parsed check_file(const std::filesystem::path& file, std::string_view json, const Surroundings& surroundings);

}  // namespace kiosk::procedures
