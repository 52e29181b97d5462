// What is wrong in a data file that somebody wrote.
#pragma once
#include <string>

namespace kiosk::procedures {

struct Mistake {
    std::string file, place, what, remedy;  // place: JSON pointer, or "line N" where the JSON itself is broken
    std::string other{};                    // place of what it contradicts
    int line = 0;                           // 0: not known
    std::string in_words{};                 // the place as an author would call it: page "home", field "street", label
};

// FILE:LINE: place: what, and the remedy in a second line.
std::string told(const Mistake& mistake);

}  // namespace kiosk::procedures
