// The blue part of each page: whose machine this is, what the page asks, which step of how many. A band on top of a page on end; a panel on
// the left of a wide one.
#pragma once
#include "ui/frame.h"

namespace ui::widgets {

struct PageHeader {
    std::string_view agency;  // two lines: "Trung tâm Phục vụ hành chính công", "Bưu điện Bến Nghé"
    std::string_view office;
    std::string_view title{};       // empty on the welcome page
    std::string_view step_words{};  // "Bước 3 trên 7"; empty: no progress bar
    int step = 0, steps = 0;
    bool slim = false;                          // somebody types: only the step, to leave room for the keyboard
    const backend::Texture* picture = nullptr;  // at the foot of the panel; not on a page on end
};

// Where the header will be; footer is what the page's footer takes below.
Rect page_header_place(Frame& frame, const PageHeader& what, float footer);
// Nodes: "agency" (text), "title" (heading), "step" (progress).
void page_header(Frame& frame, const Rect& place, const PageHeader& what);
// Only the agency's lines: to be drawn over the welcome page's picture. Returns their height.
float agency_lines(Frame& frame, Point place, float width, const PageHeader& what);
float agency_height(Frame& frame, float width, const PageHeader& what);

}  // namespace ui::widgets
