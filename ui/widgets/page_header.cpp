#include "ui/widgets/page_header.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

constexpr std::string_view vietnamese_name = "Tiếng Việt";  // each language under its own name, so that who needs it finds it
constexpr std::string_view english_name = "English";

// Our own sign: a dossier in a gold ring. Not the national emblem, which only the state may use.
void draw_sign(Frame& frame, Point middle, float radius) {
    const Palette& c = frame.theme.colours;
    frame.paint.circle(middle, radius, c.gold);
    frame.paint.circle(middle, radius * 0.88F, c.on_brand);
    frame.paint.icon(Icon::dossier, middle, radius * 1.15F, c.brand_dark);
}

std::optional<kiosk::Language> language_button(Frame& frame, const Rect& bar, const PageHeader& what, Rect& place) {
    const Theme& theme = frame.theme;
    const bool to_english = what.language == kiosk::Language::vietnamese;
    const std::string_view words = to_english ? english_name : vietnamese_name;
    const std::string_view id = to_english ? "language-en" : "language-vi";
    const float icon = theme.px(11_mm);
    const float width = std::ceil(icon + theme.space.tiny + frame.paint.width_of(words, theme.small_strong) + 2 * theme.space.medium);
    place = {bar.right() - width, std::round(centre(bar).y - theme.touch / 2), width, theme.touch};
    const Press press = frame.touch(id, place);
    Node stated = node(id, Role::button, words, place);
    stated.value = std::string(what.language_name);
    frame.state(std::move(stated));
    frame.paint.rect(place, mix(theme.colours.on_brand, theme.colours.brand_tint, press.depth), theme.touch / 2);
    frame.paint.icon(Icon::language, {place.x + theme.space.medium + icon / 2, centre(place).y}, icon, theme.colours.brand_dark);
    Rect rest = place;
    rest.x += theme.space.medium + icon + theme.space.tiny;
    frame.paint.text_in(rest, words, theme.small_strong, theme.colours.brand_dark, Align::left);
    if (!press.clicked) return std::nullopt;
    return to_english ? kiosk::Language::english : kiosk::Language::vietnamese;
}

float step_bar_height(const Theme& theme) { return theme.px(3_mm); }

void draw_steps(Frame& frame, const Rect& place, int step, int steps) {
    const Palette& c = frame.theme.colours;
    const auto cells = split_across(place, steps, frame.theme.space.tiny);
    for (int i = 0; i < steps; ++i) {
        frame.paint.rect(cells[static_cast<std::size_t>(i)], i < step ? c.gold : faded(c.on_brand, 0.28F), place.height / 2);
    }
}

float title_height(Frame& frame, const PageHeader& what, float width) {
    return what.title.empty() ? 0 : frame.paint.height_of(what.title, frame.theme.title, width) + frame.theme.space.tiny;
}

float steps_height(const Theme& theme, const PageHeader& what) {
    return what.step_words.empty() ? 0 : Paint::line_height(theme.small_strong) + theme.space.tiny + step_bar_height(theme);
}

float content_width(const Frame& frame) { return frame.page.width - 2 * frame.theme.margin; }

}  // namespace

float agency_bar_height(const Theme& theme) { return theme.touch + 2 * theme.space.large; }

std::optional<kiosk::Language> agency_bar(Frame& frame, const Rect& place, const PageHeader& what) {
    const Theme& theme = frame.theme;
    const Rect bar = inset(place, theme.margin, 0);
    Rect button_place;
    const auto wanted = language_button(frame, bar, what, button_place);
    const float radius = theme.touch / 2;
    draw_sign(frame, {bar.x + radius, centre(bar).y}, radius);
    const float x = bar.x + 2 * radius + theme.space.small;
    const float width = button_place.x - theme.space.small - x;
    const TextStyle strong = shrunk(frame, theme.small_strong, what.agency, width);
    const TextStyle plain = shrunk(frame, theme.small, what.office, width);
    const float top = std::round(centre(bar).y - (Paint::line_height(strong) + Paint::line_height(plain)) / 2);
    frame.paint.clip({x, place.y, width, place.height});
    frame.paint.text({x, top}, what.agency, strong, theme.colours.on_brand);
    frame.paint.text({x, top + Paint::line_height(strong)}, what.office, plain, theme.colours.on_brand_soft);
    frame.paint.unclip();
    Node stated = node("agency", Role::text, what.agency, {x, top, width, Paint::line_height(strong) + Paint::line_height(plain)});
    stated.value = std::string(what.office);
    frame.state(std::move(stated));
    return wanted;
}

float page_header_height(Frame& frame, const PageHeader& what) {
    const Theme& theme = frame.theme;
    const float lower = title_height(frame, what, content_width(frame)) + steps_height(theme, what);
    return agency_bar_height(theme) + (lower > 0 ? lower + theme.space.medium : 0);
}

std::optional<kiosk::Language> page_header(Frame& frame, const PageHeader& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const float height = page_header_height(frame, what);
    const float width = content_width(frame);
    frame.paint.gradient({0, 0, frame.page.width, height}, c.hero_top, c.hero_bottom);
    const auto wanted = agency_bar(frame, {0, 0, frame.page.width, agency_bar_height(theme)}, what);
    Column column({theme.margin, agency_bar_height(theme), width, 0}, 0);
    if (!what.title.empty()) {
        const float taken = frame.paint.paragraph(column.point(), width, what.title, theme.title, c.on_brand);
        frame.state(node("title", Role::heading, what.title, column.take(taken)));
        column.skip(theme.space.tiny);
    }
    if (!what.step_words.empty() && what.steps > 0) {
        const Rect line = column.take(Paint::line_height(theme.small_strong));
        frame.paint.text({line.x, line.y}, what.step_words, theme.small_strong, c.on_brand_soft);
        column.skip(theme.space.tiny);
        const Rect bar = column.take(step_bar_height(theme));
        draw_steps(frame, bar, what.step, what.steps);
        frame.state(node("step", Role::progress, what.step_words, {line.x, line.y, line.width, bar.bottom() - line.y}));
    }
    return wanted;
}

}  // namespace ui::widgets
