// A scanned page that can be looked at closely: whole, or a part of it at the scan's own pixels and at twice their size, with buttons
// for larger and smaller, and four arrows that lead over the page. A small map shows which part is seen.
#pragma once
#include "ui/frame.h"

namespace ui::widgets {

struct PageZoomWords {
    std::string_view larger, smaller, up, down, left, right;
};

struct PageZoom {
    std::string_view id;    // nodes "<id>", "<id>-larger" -smaller -up -down -left -right
    std::string_view name;  // of the paper
    PageZoomWords words;
    int page_width = 0, page_height = 0;  // pixels of the whole page
};

// The caller's; a new one for each page.
struct PageZoomState {
    int times = 0;             // 0: the whole page; else each pixel of the page is so many of the screen's, across and down
    float x = 0.5F, y = 0.0F;  // which part is seen: 0 the left or upper edge, 1 the other
};

// Where the page is drawn; ask Pictures for a texture of that size (whole) or of the page's own size (zoomed).
Rect page_zoom_room(const Theme& theme, const Rect& place);
// texture: the whole page, fitted to page_zoom_room() while state.times is 0, else at its own pixels. Role::picture; the buttons
// Role::button.
void page_zoom(Frame& frame, const Rect& place, const PageZoom& what, const backend::Texture& texture, PageZoomState& state);
// The least that is of use.
float page_zoom_height(const Theme& theme);

}  // namespace ui::widgets
