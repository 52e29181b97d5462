#include "ui/widgets/page_footer.h"

#include <cmath>

#include "ui/widgets/button.h"
#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

// Icon over words, in red: found at a glance, in the same place on each page.
bool staff_button(Frame& frame, const Rect& place, std::string_view words) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const Press press = frame.touch("call-staff", place);
    frame.state(node("call-staff", Role::button, words, place));
    frame.paint.rect(place, mix(c.danger_tint, c.danger, 0.2F * press.depth), theme.radius.medium);
    frame.paint.outline(place, mix(c.danger_tint, c.danger, 0.3F), theme.radius.medium, theme.space.hair);
    const float icon = theme.px(12.5_mm);
    const TextStyle style = shrunk(frame, theme.small_strong, words, place.width - theme.space.tiny);
    const float height = icon + Paint::line_height(style);
    const float top = std::round(centre(place).y - height / 2);
    frame.paint.icon(Icon::support_agent, {centre(place).x, top + icon / 2}, icon, c.danger);
    frame.paint.text_in({place.x, top + icon, place.width, Paint::line_height(style)}, words, style, c.danger, Align::centre);
    return press.clicked;
}

}  // namespace

float page_footer_height(const Theme& theme) { return theme.button_height + 2 * theme.space.medium; }

Rect page_body(const Frame& frame, float header_height) {
    const float height = frame.page.height - header_height - page_footer_height(frame.theme);
    return inset({0, header_height, frame.page.width, height}, frame.theme.margin, frame.theme.space.large);
}

FooterTap page_footer(Frame& frame, const PageFooter& what) {
    const Theme& theme = frame.theme;
    const float height = page_footer_height(theme);
    const Rect bar{0, frame.page.height - height, frame.page.width, height};
    frame.paint.rect(bar, theme.colours.surface);
    frame.paint.line({0, bar.y}, {bar.width, bar.y}, theme.colours.line, theme.space.hair);

    FooterTap tap = FooterTap::none;
    Rect rest = inset(bar, theme.margin, theme.space.medium);
    const float staff_width = theme.px(67_mm);
    if (staff_button(frame, {rest.right() - staff_width, rest.y, staff_width, rest.height}, what.staff)) tap = FooterTap::staff;
    rest.width -= staff_width + theme.touch_gap;
    if (!what.back.empty()) {
        const Button back{.id = "back", .words = what.back, .kind = ButtonKind::secondary, .icon = Icon::arrow_back};
        const float width = button_width(frame, back);
        if (button(frame, {rest.x, rest.y, width, rest.height}, back)) tap = FooterTap::back;
        rest.x += width + theme.touch_gap;
        rest.width -= width + theme.touch_gap;
    }
    if (!what.main.empty()) {
        const Button main{.id = what.main_id,
                          .words = what.main,
                          .icon = what.main_icon,
                          .icon_side = what.main_icon == Icon::arrow_forward ? IconSide::after : IconSide::before,
                          .enabled = what.main_enabled};
        if (button(frame, rest, main)) tap = FooterTap::main;
    }
    return tap;
}

}  // namespace ui::widgets
