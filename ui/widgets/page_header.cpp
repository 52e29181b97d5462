#include "ui/widgets/page_header.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

// Our own sign: a dossier in a gold ring. Not the national emblem, which only the state may use.
void draw_sign(Frame& frame, Point middle, float radius) {
    const Palette& c = frame.theme.colours;
    frame.paint.circle(middle, radius, c.gold);
    frame.paint.circle(middle, radius * 0.88F, c.hero_bottom);
    frame.paint.circle(middle, radius * 0.8F, c.on_hero);
    frame.paint.icon(Icon::dossier, middle, radius * 1.1F, c.hero_bottom);
}

float sign_size(const Theme& theme) { return theme.px(theme.narrow ? 11_mm : 16_mm); }
float step_bar_height(const Theme& theme) { return theme.px(3_mm); }
float air_above(const Theme& theme) { return theme.narrow ? theme.space.tiny : theme.space.medium; }

struct AgencyStyles {
    TextStyle strong, plain;
};
// On a small panel the name of the agency gives way to the words that matter now.
AgencyStyles agency_styles(const Theme& theme) {
    AgencyStyles out{theme.small_strong, theme.small};
    if (theme.narrow) out.strong.em = out.plain.em = static_cast<int>(theme.least_em);
    return out;
}
float agency_words_width(const Theme& theme, float width) { return width - sign_size(theme) - theme.space.small; }

void draw_steps(Frame& frame, const Rect& place, int step, int steps) {
    const Palette& c = frame.theme.colours;
    const auto cells = split_across(place, steps, frame.theme.space.tiny);
    for (int i = 0; i < steps; ++i) {
        const Rect& cell = cells[static_cast<std::size_t>(i)];
        if (i < step)
            frame.paint.rect(cell, c.gold, place.height / 2);
        else if (c.shadow.alpha == 0)
            frame.paint.outline(cell, c.on_hero, place.height / 2, frame.theme.space.hair);
        else
            frame.paint.rect(cell, faded(c.on_hero, 0.28F), place.height / 2);
    }
}

float title_height(Frame& frame, const PageHeader& what, float width) {
    return what.title.empty() ? 0 : frame.paint.height_of(what.title, frame.theme.title, width) + frame.theme.space.tiny;
}

float steps_height(const Theme& theme, const PageHeader& what) {
    return what.step_words.empty() ? 0 : Paint::line_height(theme.small_strong) + theme.space.tiny + step_bar_height(theme);
}

float panel_width(const Frame& frame) {
    const Theme& theme = frame.theme;
    return std::round(std::clamp(frame.page.width * 0.3F, theme.px(60_mm), theme.px(190_mm)));
}

// On a small wide page the panel is both narrow and low: the title gives way.
TextStyle title_style(Frame& frame, std::string_view title, float width, float height) {
    TextStyle out = frame.theme.title;
    const auto fits = [&] {
        const auto lines = frame.paint.lines_of(title, out, width);
        return Paint::line_height(out) * static_cast<float>(lines.size()) <= height &&
               std::ranges::all_of(lines, [&](std::string_view line) { return frame.paint.width_of(line, out) <= width; });
    };
    while (out.em > static_cast<int>(frame.theme.least_em) && !fits()) --out.em;
    return out;
}

void title_and_steps(Frame& frame, Column& column, const PageHeader& what, const TextStyle& style) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    if (!what.title.empty() && !what.slim) {
        const float taken = frame.paint.paragraph(column.point(), column.width(), what.title, style, c.on_hero);
        frame.state(node("title", Role::heading, what.title, column.take(taken)));
        column.skip(theme.space.tiny);
    }
    if (what.step_words.empty() || what.steps == 0) return;
    const Rect line = column.take(Paint::line_height(theme.small_strong));
    frame.paint.text({line.x, line.y}, what.step_words, theme.small_strong, c.on_hero_soft);
    column.skip(theme.space.tiny);
    const Rect bar = column.take(step_bar_height(theme));
    draw_steps(frame, bar, what.step, what.steps);
    frame.state(node("step", Role::progress, what.step_words, {line.x, line.y, line.width, bar.bottom() - line.y}));
}

void band(Frame& frame, const Rect& place, const PageHeader& what) {
    const Theme& theme = frame.theme;
    const float width = place.width - 2 * theme.margin;
    Column column({theme.margin, place.y + air_above(theme), width, 0}, 0);
    if (!what.slim) column.skip(agency_lines(frame, column.point(), width, what) + theme.space.small);
    title_and_steps(frame, column, what, theme.title);
}

void panel(Frame& frame, const Rect& place, const PageHeader& what) {
    const Theme& theme = frame.theme;
    const float edge = std::min(theme.margin, theme.space.large);
    const float width = place.width - 2 * edge;
    Column column({place.x + edge, place.y + edge, width, 0}, 0);
    // On a small panel the title matters more than a long name of the office.
    constexpr float most_share = 0.35F;
    const bool has_room = agency_height(frame, width, what) < place.height * most_share;
    if (has_room || !theme.narrow) column.skip(agency_lines(frame, column.point(), width, what) + theme.space.large);
    const float room = place.bottom() - edge - column.y() - steps_height(theme, what) - theme.space.tiny;
    title_and_steps(frame, column, what, title_style(frame, what.title, width, room));
    if (what.picture == nullptr) return;
    const auto picture_width = static_cast<float>(what.picture->width);
    const auto picture_height = static_cast<float>(what.picture->height);
    if (column.y() + theme.space.medium + picture_height > place.bottom()) return;
    frame.paint.picture(
        {std::round(place.x + (place.width - picture_width) / 2), place.bottom() - picture_height - edge, picture_width, picture_height},
        *what.picture);
}

}  // namespace

float agency_height(Frame& frame, float width, const PageHeader& what) {
    const Theme& theme = frame.theme;
    const AgencyStyles styles = agency_styles(theme);
    const float words = agency_words_width(theme, width);
    return std::max(sign_size(theme),
                    frame.paint.height_of(what.agency, styles.strong, words) + frame.paint.height_of(what.office, styles.plain, words));
}

float agency_lines(Frame& frame, Point place, float width, const PageHeader& what) {
    const Theme& theme = frame.theme;
    const AgencyStyles styles = agency_styles(theme);
    const float height = agency_height(frame, width, what);
    const float words = agency_words_width(theme, width);
    draw_sign(frame, {place.x + sign_size(theme) / 2, place.y + std::min(height, sign_size(theme) * 1.5F) / 2}, sign_size(theme) / 2);
    const float strong = frame.paint.height_of(what.agency, styles.strong, words);
    const float plain = frame.paint.height_of(what.office, styles.plain, words);
    const Point at{place.x + sign_size(theme) + theme.space.small, std::round(place.y + (height - strong - plain) / 2)};
    frame.paint.paragraph(at, words, what.agency, styles.strong, theme.colours.on_hero);
    frame.paint.paragraph({at.x, at.y + strong}, words, what.office, styles.plain, theme.colours.on_hero_soft);
    Node stated = node("agency", Role::text, what.agency, {at.x, at.y, words, strong + plain});
    stated.value = std::string(what.office);
    frame.state(std::move(stated));
    return height;
}

Rect page_header_place(Frame& frame, const PageHeader& what, float footer) {
    const Theme& theme = frame.theme;
    if (theme.shape == Shape::landscape) return {0, 0, what.slim ? 0 : panel_width(frame), frame.page.height - footer};
    const float width = frame.page.width - 2 * theme.margin;
    float height = air_above(theme) + steps_height(theme, what) + theme.space.medium;
    if (!what.slim) height += agency_height(frame, width, what) + theme.space.small + title_height(frame, what, width);
    return {0, 0, frame.page.width, std::round(height)};
}

void page_header(Frame& frame, const Rect& place, const PageHeader& what) {
    const Palette& c = frame.theme.colours;
    if (place.width <= 0) return;
    frame.paint.gradient(place, c.hero_top, c.hero_bottom);
    frame.theme.shape == Shape::landscape ? panel(frame, place, what) : band(frame, place, what);
    if (c.hero_top != c.page_top) return;
    // Where the band has the page's own colour, a line ends it.
    if (frame.theme.shape == Shape::landscape)
        frame.paint.line({place.right(), place.y}, {place.right(), place.bottom()}, c.line, frame.theme.border);
    else
        frame.paint.line({place.x, place.bottom()}, {place.right(), place.bottom()}, c.line, frame.theme.border);
}

}  // namespace ui::widgets
