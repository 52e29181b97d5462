#include "ui/widgets/hero.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/texts.h"

namespace ui::widgets {
namespace {

float words_width(const Frame& frame, const Hero& what) {
    const float width = frame.page.width - 2 * frame.theme.margin;
    // Beside the picture, not over it.
    return what.picture != nullptr && !frame.theme.narrow ? std::round(width * 0.52F) : width;
}

}  // namespace

float hero_picture_width(const Frame& frame) { return std::round(frame.page.width * (frame.theme.narrow ? 0.5F : 0.56F)); }

float hero_height(Frame& frame, const Hero& what) {
    const Theme& theme = frame.theme;
    const float width = frame.page.width - 2 * theme.margin;
    const float words = agency_height(frame, width, what.header) + theme.space.medium +
                        frame.paint.height_of(what.header.title, theme.display, width) + theme.space.small +
                        frame.paint.height_of(what.words, theme.body, words_width(frame, what)) + 2 * theme.space.medium;
    if (theme.narrow || what.picture == nullptr) return std::round(words);
    const auto picture = static_cast<float>(what.picture->height);
    const float beside = words - theme.space.medium - frame.paint.height_of(what.words, theme.body, words_width(frame, what));
    return std::round(std::max(words, beside + picture * 0.86F));
}

void hero(Frame& frame, const Rect& place, const Hero& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    frame.paint.clip(place);
    frame.paint.gradient(place, c.hero_top, c.hero_bottom);
    if (c.shadow.alpha > 0) {
        frame.paint.circle({place.x + place.width * 0.86F, place.y + theme.px(30_mm)}, theme.px(75_mm), faded(c.on_hero, 0.05F));
        frame.paint.circle({place.x + place.width * 0.95F, place.y + theme.px(82_mm)}, theme.px(55_mm), faded(c.on_hero, 0.05F));
    }
    if (what.picture != nullptr && !theme.narrow) {
        const auto width = static_cast<float>(what.picture->width);
        const auto height = static_cast<float>(what.picture->height);
        frame.paint.picture({place.right() - width, place.bottom() - height, width, height}, *what.picture);
    }
    const float width = place.width - 2 * theme.margin;
    Column column({place.x + theme.margin, place.y + theme.space.medium, width, 0}, theme.space.small);
    column.skip(agency_lines(frame, column.point(), width, what.header) + theme.space.medium);
    column.take(display(frame, column.point(), width, {.id = "title", .words = what.header.title, .colour = c.on_hero}));
    paragraph(frame, column.point(), words_width(frame, what), {.id = "greeting-words", .words = what.words, .colour = c.on_hero_soft});
    frame.paint.unclip();
    if (c.hero_top == c.page_top) frame.paint.line({place.x, place.bottom()}, {place.right(), place.bottom()}, c.line, theme.border);
}

}  // namespace ui::widgets
