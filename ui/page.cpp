#include "ui/page.h"

#include "ui/widgets/page_footer.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/texts.h"

namespace ui {

using kiosk::Word;

namespace {

struct HeaderWords {
    std::string step;
    widgets::PageHeader header;
};

HeaderWords header_of(Scene& scene, const PageParts& parts) {
    HeaderWords out;
    if (parts.step > 0) out.step = scene.say(kiosk::phrases::step_of(parts.step, steps));
    out.header.agency = scene.say(scene.view.place.agency);
    out.header.office = scene.say(scene.view.place.branch);
    out.header.title = parts.title;
    out.header.step = parts.step;
    out.header.steps = parts.step > 0 ? steps : 0;
    out.header.language_name = scene.say(Word::language_switch);
    out.header.language = scene.language();
    return out;
}

}  // namespace

Rect page_room(Scene& scene, const PageParts& parts) {
    HeaderWords words = header_of(scene, parts);
    words.header.step_words = words.step;
    const float gap = scene.theme().space.medium;
    Rect room = widgets::page_body(scene.frame, widgets::page_header_height(scene.frame, words.header));
    return {room.x, room.y + gap, room.width, room.height - 2 * gap};
}

Page page(Scene& scene, const PageParts& parts) {
    Frame& frame = scene.frame;
    frame.paint.gradient(frame.page, scene.theme().colours.page_top, scene.theme().colours.page_bottom);
    HeaderWords words = header_of(scene, parts);
    words.header.step_words = words.step;
    if (const auto language = widgets::page_header(frame, words.header)) scene.want(kiosk::visit::SetLanguage{*language});

    widgets::PageFooter footer;
    footer.staff = scene.say(Word::call_staff);
    if (parts.back) footer.back = scene.say(Word::back);
    footer.main = parts.main;
    footer.main_id = parts.main_id;
    footer.main_icon = parts.main_icon;
    footer.main_enabled = parts.main_enabled;
    const auto tap = widgets::page_footer(frame, footer);
    if (tap == widgets::FooterTap::staff) scene.want(kiosk::visit::CallStaff{});
    return {page_room(scene, parts), tap == widgets::FooterTap::main, tap == widgets::FooterTap::back};
}

Part part_of(const std::vector<float>& heights, float gap, float room, std::size_t first) {
    Part part{first, first};
    float used = 0;
    while (part.end < heights.size()) {
        const float more = heights[part.end] + (part.end > first ? gap : 0);
        if (used + more > room && part.end > first) break;  // one is always shown, or the list would end here
        used += more;
        ++part.end;
    }
    return part;
}

std::size_t part_before(const std::vector<float>& heights, float gap, float room, std::size_t first) {
    std::size_t at = 0;
    while (true) {
        const Part part = part_of(heights, gap, room, at);
        if (part.end >= first || part.end >= heights.size()) return at;
        at = part.end;
    }
}

Rect busy_page(Scene& scene, const Rect& body, std::string_view title, std::string_view hint) {
    Frame& frame = scene.frame;
    const Theme& theme = scene.theme();
    Column column({body.x, body.y + body.height * 0.14F, body.width, body.height * 0.86F}, theme.space.medium);
    const float ring = theme.px(45_mm);
    widgets::busy_ring(frame, centred(column.take(ring), ring, ring), "busy", title);
    column.skip(theme.space.large);
    column.skip(widgets::title(frame, column.point(), column.width(), {.id = "heading", .words = title, .align = Align::centre}));
    column.skip(theme.space.small);
    column.skip(widgets::paragraph(frame, column.point(), column.width(), {.id = "hint", .words = hint, .align = Align::centre}));
    column.skip(theme.space.large);
    return column.rest();
}

void scanner_page(Scene& scene, const Rect& body, std::string_view title, std::string_view hint) {
    const Rect rest = busy_page(scene, body, title, hint);
    widgets::progress_bar(scene.frame, {rest.x, rest.y, rest.width, scene.theme().px(5_mm)},
                          {.id = "progress", .name = title, .share = static_cast<float>(scene.view.progress)});
}

}  // namespace ui
