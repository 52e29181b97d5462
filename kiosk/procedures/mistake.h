// What is wrong in a data file that somebody wrote.
#pragma once
#include <string>

namespace kiosk::procedures {

struct Mistake {
    std::string file, place, what, remedy;  // place: JSON pointer, or "line N" where the JSON itself is broken
};

}  // namespace kiosk::procedures
