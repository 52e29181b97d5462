// Counts as lengths: a row with a label, a bar and a number; or columns side by side, for hours and days.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui::widgets {

// A part of a chart: rows of one chart have the same `most`. Role::text; name is the label, value the number.
struct BarRow {
    std::string_view id, label;
    std::string_view shown;  // the number, or what stands for it
    float share = 0;         // of the longest bar, 0..1
};
float bar_row_height(Frame& frame, float width, const BarRow& what);
void bar_row(Frame& frame, const Rect& place, const BarRow& what);

struct BarColumn {
    std::string label, shown;
    float share = 0;  // of the highest column, 0..1
};
// Labels that have no room are left out, every second, every third of them; the number stands over the columns if all have room.
// Role::text; name is `name`, value says each column: "8h 12, 9h 31".
struct Columns {
    std::string_view id, name;
    std::span<const BarColumn> columns;
};
float columns_height(const Theme& theme);
void columns(Frame& frame, const Rect& place, const Columns& what);

}  // namespace ui::widgets
