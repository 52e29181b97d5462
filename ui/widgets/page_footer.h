// The bar at the bottom of each page: back on the left, the main action, and "call staff" always in the same corner.
#pragma once
#include <optional>

#include "ui/frame.h"

namespace ui::widgets {

struct PageFooter {
    std::string_view staff;   // "Gọi nhân viên"; node "call-staff"
    std::string_view back{};  // empty: none; node "back"
    std::string_view main{};  // empty: none
    std::string_view main_id = "next";
    std::optional<Icon> main_icon{};
    bool main_enabled = true;
};

enum class FooterTap : std::uint8_t { none, back, main, staff };

FooterTap page_footer(Frame& frame, const PageFooter& what);
float page_footer_height(const Theme& theme);
// What is left of the page between a header of this height and the footer, with the page's margins left and right.
Rect page_body(const Frame& frame, float header_height);

}  // namespace ui::widgets
