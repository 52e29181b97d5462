// The edges of all trays: keys reach the page's own, everything else keeps its distance.
#pragma once
#include "ui/layout.h"
#include "ui/theme.h"

namespace ui {

inline Rect inside_tray(const Theme& theme, const Rect& place) { return inset(place, theme.margin, theme.touch_gap); }
inline float width_in_tray(const Theme& theme, float width) { return width - 2 * theme.margin; }

}  // namespace ui
