#include "kiosk/care/disclosure.h"

#include <algorithm>

namespace kiosk::care {
namespace {

using Shown = Cell::Shown;

bool is_small(const Cell& cell) { return cell.count > 0 && cell.count < least_open; }

void hide_if_small(Cell& cell) {
    if (is_small(cell)) cell.shown = Shown::as_small;
}

// The sum of what is hidden is known: the total without the rest. Is there still more than one value for each small count?
bool is_safe(const Cells& cells) {
    std::int64_t sum = 0, small = 0, covered = 0;
    for (const auto& cell : cells) {
        if (cell.is_open()) continue;
        sum += cell.count;
        ++(cell.shown == Shown::as_small ? small : covered);
    }
    if (small == 0) return true;
    constexpr std::int64_t most = least_open - 1;
    const std::int64_t highest = std::min(most, sum - (small - 1) - covered * least_open);
    const std::int64_t lowest = covered > 0 ? 1 : std::max<std::int64_t>(1, sum - (small - 1) * most);
    return highest > lowest;
}

// Covers the smallest that is still open; false if there is none.
bool cover_one_more(Cells& cells) {
    Cell* smallest = nullptr;
    for (auto& cell : cells)
        if (cell.is_open() && cell.count >= least_open && (smallest == nullptr || cell.count < smallest->count)) smallest = &cell;
    if (smallest == nullptr) return false;
    smallest->shown = Shown::not_at_all;
    return true;
}

bool protect_division(Cells& cells) {
    for (auto& cell : cells) hide_if_small(cell);
    while (!is_safe(cells))
        if (!cover_one_more(cells)) return false;
    return true;
}

}  // namespace

Population protect(Population population) {
    if (population.all.count == 0) return population;
    if (is_small(population.all)) return closed(std::move(population));
    Population out = population;
    for (auto& division : out.divisions)
        if (!protect_division(division)) return closed(std::move(population));
    return out;
}

Population closed(Population population) {
    const auto close = [](Cell& cell) { cell.shown = Shown::not_at_all; };
    close(population.all);
    for (auto& division : population.divisions) std::for_each(division.begin(), division.end(), close);
    return population;
}

Cells protect_each(Cells cells) {
    for (auto& cell : cells) hide_if_small(cell);
    return cells;
}

}  // namespace kiosk::care
