#include "ui/widgets/cell_map.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

Rect cell_place(const Rect& place, const CellMap& what, int column, int row) {
    const float width = place.width / static_cast<float>(what.columns), height = place.height / static_cast<float>(what.rows);
    return {place.x + width * static_cast<float>(column), place.y + height * static_cast<float>(row), width, height};
}

}  // namespace

std::optional<int> cell_map(Frame& frame, const Rect& place, const CellMap& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    Node stated = node(what.id, Role::text, what.name, place);
    stated.value = fmt::format("{}", fmt::join(what.marked, ", "));
    frame.state(std::move(stated));
    frame.paint.rect(place, c.surface);
    std::optional<int> touched;
    for (int row = 0; row < what.rows; ++row) {
        for (int column = 0; column < what.columns; ++column) {
            const int number = row * what.columns + column;
            const Rect cell = cell_place(place, what, column, row);
            if (what.touchable) {
                if (frame.touch(fmt::format("{}-{}", what.id, number), cell).clicked) touched = number;
                frame.paint.outline(cell, c.line, 0, theme.space.hair);
            }
            if (!what.marked.contains(number)) continue;
            frame.paint.rect(cell, what.meaning == CellMap::Meaning::good ? c.good : c.danger);
        }
    }
    frame.paint.outline(place, c.ink_soft, 0, theme.space.hair);
    return touched;
}

}  // namespace ui::widgets
