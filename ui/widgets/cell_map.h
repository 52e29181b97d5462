// A surface as a grid of cells, some of them marked: where dirt is on the glass, which places of the panel were touched.
#pragma once
#include <optional>
#include <set>
#include <string_view>

#include "ui/frame.h"

namespace ui::widgets {

// Role::text; the value says which cells are marked, "3, 17".
struct CellMap {
    std::string_view id, name;
    int columns = 1, rows = 1;
    const std::set<int>& marked;  // row * columns + column
    enum class Meaning : std::uint8_t { fault, good } meaning = Meaning::fault;
    bool touchable = false;  // by fingers only: cells are no targets of their own, and no stops for the keypad
};
// The cell that was touched in this frame.
std::optional<int> cell_map(Frame& frame, const Rect& place, const CellMap& what);

}  // namespace ui::widgets
