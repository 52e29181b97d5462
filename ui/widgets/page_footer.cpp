#include "ui/widgets/page_footer.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/button.h"
#include "ui/widgets/keypad_hints.h"
#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

constexpr std::string_view vietnamese_name = "Tiếng Việt";  // each language under its own name, so that who needs it finds it
constexpr std::string_view english_name = "English";

struct Tool {
    std::string_view id, words, spoken;  // spoken: more than the words, may be empty
    Icon icon;
    FooterTap tap;
};

std::vector<Tool> tools_of(const PageFooter& what) {
    const bool to_english = what.language == kiosk::Language::vietnamese;
    std::vector<Tool> out{{"text-size", what.text_size, {}, Icon::text_size, FooterTap::text_size},
                          {"contrast", what.contrast, {}, Icon::contrast, FooterTap::contrast}};
    if (!what.read_aloud.empty()) out.push_back({"read-aloud", what.read_aloud, {}, Icon::volume_up, FooterTap::read_aloud});
    out.push_back({to_english ? "language-en" : "language-vi", to_english ? english_name : vietnamese_name, what.language_name,
                   Icon::language, FooterTap::language});
    return out;
}

float tool_icon_size(const Theme& theme) { return theme.px(theme.narrow ? 8_mm : 11_mm); }
// Labels of the tools have one size on all pages, so that the bar never jumps; it does not grow with the largest letters.
TextStyle tool_style(const Theme& theme) {
    TextStyle style = theme.small_strong;
    style.em = std::min(style.em, static_cast<int>(theme.px(8.8_mm)));
    style.line_height = 1.2F;
    return style;
}

// Smaller letters first; two lines where even the smallest are too wide.
struct Label {
    TextStyle style;
    std::vector<std::string_view> lines;
    float height() const { return Paint::line_height(style) * static_cast<float>(lines.size()); }
};
Label label_of(Frame& frame, std::string_view words, float width) {
    const TextStyle style = shrunk(frame, tool_style(frame.theme), words, width);
    return {style, frame.paint.lines_of(words, style, width)};
}

// The places of the tools and of "call staff", from left to right.
struct Cells {
    float tool = 0, staff = 0;
};
Cells cells_of(const Frame& frame, const PageFooter& what) {
    const Theme& theme = frame.theme;
    const float width = frame.page.width - 2 * theme.margin;
    const auto tools = static_cast<float>(tools_of(what).size());
    if (theme.shape == Shape::landscape)
        return {std::round(std::clamp(width * (theme.narrow ? 0.12F : 0.09F), theme.touch, theme.px(42_mm))),
                std::round(std::clamp(width * 0.14F, theme.px(30_mm), theme.px(67_mm)))};
    constexpr float staff_share = 1.5F;
    const float unit = (width - tools * theme.touch_gap) / (tools + staff_share);
    const float tool = std::max(theme.touch, std::floor(unit));
    return {tool, width - tools * (tool + theme.touch_gap)};
}

float tool_height(Frame& frame, const PageFooter& what) {
    const Theme& theme = frame.theme;
    const Cells cells = cells_of(frame, what);
    float words = label_of(frame, what.staff, cells.staff - theme.space.tiny).height();
    for (const Tool& tool : tools_of(what)) words = std::max(words, label_of(frame, tool.words, cells.tool - theme.space.tiny).height());
    return std::max(theme.touch, tool_icon_size(theme) + words + 2 * theme.space.tiny);
}
float actions_height(const Theme& theme, const PageFooter& what) {
    return what.back.empty() && what.main.empty() ? 0 : theme.button_height;
}
bool draw_tool(Frame& frame, const Rect& place, const Tool& tool, Colour ink) {
    const Theme& theme = frame.theme;
    const Press press = frame.touch(tool.id, place);
    Node stated = node(tool.id, Role::button, tool.words, place);
    stated.value = std::string(tool.spoken);
    if (tool.tap == FooterTap::staff) stated.shortcut = Shortcut::help;
    frame.state(std::move(stated));
    if (press.depth > 0) frame.paint.rect(place, faded(theme.colours.brand_tint, press.depth), theme.radius.medium);
    const Label label = label_of(frame, tool.words, place.width - theme.space.tiny);
    const float top = std::round(centre(place).y - (tool_icon_size(theme) + label.height()) / 2);
    frame.paint.icon(tool.icon, {centre(place).x, top + tool_icon_size(theme) / 2}, tool_icon_size(theme), ink);
    Rect line{place.x, top + tool_icon_size(theme), place.width, Paint::line_height(label.style)};
    for (const auto words : label.lines) {
        frame.paint.text_in(line, words, label.style, ink, Align::centre);
        line.y += line.height;
    }
    return press.clicked;
}

// In red: found at a glance, in the same place on each page.
bool draw_staff(Frame& frame, const Rect& place, std::string_view words) {
    const Palette& c = frame.theme.colours;
    frame.paint.rect(place, c.danger_tint, frame.theme.radius.medium);
    frame.paint.outline(place, mix(c.danger_tint, c.danger, c.shadow.alpha == 0 ? 1 : 0.3F), frame.theme.radius.medium,
                        frame.theme.space.hair);
    return draw_tool(frame, place, {"call-staff", words, {}, Icon::support_agent, FooterTap::staff}, c.danger);
}

FooterTap draw_actions(Frame& frame, Rect row, const PageFooter& what) {
    const Theme& theme = frame.theme;
    FooterTap tap = FooterTap::none;
    if (!what.back.empty()) {
        Button back{.id = "back", .words = what.back, .kind = ButtonKind::secondary, .icon = Icon::arrow_back, .shortcut = Shortcut::back};
        // Never more than two fifths: the main action stays the larger one.
        const float most = what.main.empty() ? row.width : std::max(theme.touch, row.width * 0.4F);
        const float width = std::min(button_width(frame, back), most);
        if (button(frame, {row.x, row.y, std::round(width), row.height}, back)) tap = FooterTap::back;
        row = {row.x + std::round(width) + theme.touch_gap, row.y, row.width - std::round(width) - theme.touch_gap, row.height};
    }
    if (!what.main.empty()) {
        const Button main{.id = what.main_id,
                          .words = what.main,
                          .icon = what.main_icon,
                          .icon_side = what.main_icon == Icon::arrow_forward ? IconSide::after : IconSide::before,
                          .enabled = what.main_enabled};
        if (button(frame, row, main)) tap = FooterTap::main;
    }
    return tap;
}

// Equally wide, and a wider cell for "call staff".
FooterTap draw_tools(Frame& frame, const Rect& row, const PageFooter& what) {
    const Theme& theme = frame.theme;
    const float width = cells_of(frame, what).tool;
    FooterTap tap = FooterTap::none;
    float x = row.x;
    for (const Tool& tool : tools_of(what)) {
        if (draw_tool(frame, {x, row.y, width, row.height}, tool, theme.colours.brand)) tap = tool.tap;
        x += width + theme.touch_gap;
    }
    if (draw_staff(frame, {x, row.y, row.right() - x, row.height}, what.staff)) tap = FooterTap::staff;
    return tap;
}

// A wide page: tools on the left, then back and the main action, "call staff" in the corner.
FooterTap draw_one_row(Frame& frame, const Rect& row, const PageFooter& what) {
    const Theme& theme = frame.theme;
    const auto [cell, staff] = cells_of(frame, what);
    FooterTap tap = FooterTap::none;
    float x = row.x;
    for (const Tool& tool : tools_of(what)) {
        if (draw_tool(frame, {x, row.y, cell, row.height}, tool, theme.colours.brand)) tap = tool.tap;
        x += cell + theme.touch_gap;
    }
    const float end = row.right() - staff - theme.touch_gap;
    const FooterTap action = draw_actions(frame, {x, row.y, end - x, row.height}, what);
    if (action != FooterTap::none) tap = action;
    if (draw_staff(frame, {row.right() - staff, row.y, staff, row.height}, what.staff)) tap = FooterTap::staff;
    return tap;
}

// A strip above everything else of the footer, on each page alike.
struct StaffStrip {
    TextStyle strong, plain;
    float width = 0;
};
StaffStrip staff_strip(const Frame& frame) {
    const Theme& theme = frame.theme;
    StaffStrip out{theme.small_strong, theme.small, frame.page.width - 2 * theme.margin};
    out.strong.em = std::min(out.strong.em, static_cast<int>(theme.px(8.8_mm)));
    out.plain.em = std::min(out.plain.em, static_cast<int>(theme.px(7.0_mm)));
    if (theme.narrow) out.strong.em = out.plain.em = static_cast<int>(theme.least_em);
    return out;
}
float helper_height(Frame& frame, const PageFooter& what) {
    if (what.helper.empty()) return 0;
    const StaffStrip band = staff_strip(frame);
    return frame.paint.height_of(what.helper, band.strong, band.width) + frame.paint.height_of(what.helper_note, band.plain, band.width) +
           2 * frame.theme.space.tiny;
}
void draw_helper(Frame& frame, const Rect& place, const PageFooter& what) {
    if (what.helper.empty()) return;
    const Palette& c = frame.theme.colours;
    const StaffStrip band = staff_strip(frame);
    frame.paint.rect(place, c.warning_tint);
    frame.paint.line({0, place.y}, {place.width, place.y}, c.gold, frame.theme.space.hair * 2);
    Column column(inset(place, frame.theme.margin, frame.theme.space.tiny), 0);
    const float name = frame.paint.paragraph(column.point(), band.width, what.helper, band.strong, c.ink);
    frame.state(node("helper", Role::text, what.helper, column.take(name)));
    const float note = frame.paint.paragraph(column.point(), band.width, what.helper_note, band.plain, c.ink);
    frame.state(node("helper-note", Role::text, what.helper_note, column.take(note)));
}

}  // namespace

float page_footer_air(const Theme& theme) { return theme.narrow ? theme.space.tiny : theme.space.small; }

float page_footer_height(Frame& frame, const PageFooter& what) {
    const Theme& theme = frame.theme;
    const float hints = keypad_hints_height(theme, what.keypad_hints) + helper_height(frame, what);
    if (theme.shape == Shape::landscape)
        return hints + std::max(theme.button_height, tool_height(frame, what)) + 2 * page_footer_air(theme);
    const float actions = actions_height(theme, what);
    return hints + (actions > 0 ? actions + page_footer_air(theme) + theme.touch_gap : page_footer_air(theme)) + tool_height(frame, what) +
           page_footer_air(theme);
}

FooterTap page_footer(Frame& frame, const PageFooter& what) {
    const Theme& theme = frame.theme;
    const float height = page_footer_height(frame, what);
    const Rect bar{0, frame.page.height - height, frame.page.width, height};
    frame.paint.rect(bar, theme.colours.surface);
    frame.paint.line({0, bar.y}, {bar.width, bar.y}, theme.colours.line, theme.space.hair);
    const float helper = helper_height(frame, what);
    draw_helper(frame, {bar.x, bar.y, bar.width, helper}, what);
    Column column(inset({bar.x, bar.y + helper, bar.width, bar.height - helper}, theme.margin, page_footer_air(theme)), 0);
    keypad_hints(frame, column.take(keypad_hints_height(theme, what.keypad_hints)), what.keypad_hints);
    if (theme.shape == Shape::landscape) return draw_one_row(frame, column.take(bar.bottom() - page_footer_air(theme) - column.y()), what);
    FooterTap tap = FooterTap::none;
    if (actions_height(theme, what) > 0) {
        tap = draw_actions(frame, column.take(theme.button_height), what);
        column.skip(theme.touch_gap);
    }
    const FooterTap tool = draw_tools(frame, column.take(tool_height(frame, what)), what);
    return tool != FooterTap::none ? tool : tap;
}

}  // namespace ui::widgets
