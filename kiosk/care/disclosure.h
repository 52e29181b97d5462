// What of a table of counts may leave the house. A count of 1 to 4 people is hidden ("<5"): whoever knows that one of them was there could
// learn of the others. Where a hidden count could still be worked out from its total, others are hidden with it. What this cannot prevent:
// two exports whose periods differ by a day.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::care {

inline constexpr std::int64_t least_open = 5;

struct Cell {
    std::string key;
    std::int64_t count = 0;
    enum class Shown { openly, as_small, not_at_all } shown = Shown::openly;  // not_at_all: 5 or more, but it would give a small one away
    bool is_open() const { return shown == Shown::openly; }
    bool is_nobody() const { return is_open() && count == 0; }  // may be left out: a hidden 0 may not
};
using Cells = std::vector<Cell>;

// The same people, divided in several ways; each division adds up to all of them.
struct Population {
    Cell all;
    std::vector<Cells> divisions;
};

// No hidden count can be worked out afterwards from the total and its division, nor narrowed down to a single value, even by who knows
// these rules. Too few people for that: nothing of the population is shown.
Population protect(Population population);
// Nothing of it is shown: for a part of another population whose size had to be hidden there.
Population closed(Population population);
// Counts that add up to nothing, each for itself.
Cells protect_each(Cells cells);

}  // namespace kiosk::care
