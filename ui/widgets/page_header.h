// The blue band on top of each page: whose machine this is, which step of how many, the language switch.
#pragma once
#include <optional>

#include "kiosk/language.h"
#include "ui/frame.h"

namespace ui::widgets {

struct PageHeader {
    std::string_view agency;  // two lines: "Dịch vụ công", "Bưu điện Bến Nghé"
    std::string_view office;
    std::string_view title{};       // of the procedure or the step; empty on the welcome page
    std::string_view step_words{};  // "Bước 3/7"; empty: no progress bar
    int step = 0, steps = 0;
    std::string_view language_name;  // name of the switch for speech
    kiosk::Language language = kiosk::Language::vietnamese;
};

// The language that was asked for in this frame. One button leads to the other language. Nodes: "language-en" or "language-vi" (button),
// "agency" (text), "title" (heading), "step" (progress).
std::optional<kiosk::Language> page_header(Frame& frame, const PageHeader& what);
float page_header_height(Frame& frame, const PageHeader& what);
// Only the agency's lines and the switch, without a band: to be drawn over the welcome page's hero.
std::optional<kiosk::Language> agency_bar(Frame& frame, const Rect& place, const PageHeader& what);
float agency_bar_height(const Theme& theme);

}  // namespace ui::widgets
