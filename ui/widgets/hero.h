// The welcome page's blue band: greeting, one sentence, our picture of people before a post office.
#pragma once
#include <optional>

#include "ui/widgets/page_header.h"

namespace ui::widgets {

struct Hero {
    PageHeader header;          // agency, office, language
    std::string_view greeting;  // "Xin chào!\nHôm nay quý vị cần làm gì?"
    std::string_view words;
    const backend::Texture* picture = nullptr;  // pictures/hero.png, fitted to the width by the caller
};

// Nodes: "greeting" (heading), "greeting-words" (text), and those of the agency bar.
std::optional<kiosk::Language> hero(Frame& frame, const Rect& place, const Hero& what);

}  // namespace ui::widgets
