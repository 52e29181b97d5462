// The welcome page's high blue band, on a page on end: whose machine this is, a greeting, one sentence, people before a post office.
#pragma once
#include "ui/widgets/page_header.h"

namespace ui::widgets {

struct Hero {
    PageHeader header;  // agency, office; the title is the greeting
    std::string_view words;
    const backend::Texture* picture = nullptr;  // fitted to hero_picture_width() by the caller
};

// Nodes: "agency" (text), "title" (heading), "greeting-words" (text).
void hero(Frame& frame, const Rect& place, const Hero& what);
float hero_height(Frame& frame, const Hero& what);
float hero_picture_width(const Frame& frame);

}  // namespace ui::widgets
