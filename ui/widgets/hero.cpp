#include "ui/widgets/hero.h"

#include "ui/widgets/texts.h"

namespace ui::widgets {

std::optional<kiosk::Language> hero(Frame& frame, const Rect& place, const Hero& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    frame.paint.clip(place);
    frame.paint.gradient(place, c.hero_top, c.hero_bottom);
    frame.paint.circle({place.x + place.width * 0.86F, place.y + theme.px(30_mm)}, theme.px(75_mm), faded(c.on_brand, 0.05F));
    frame.paint.circle({place.x + place.width * 0.95F, place.y + theme.px(82_mm)}, theme.px(55_mm), faded(c.on_brand, 0.05F));
    if (what.picture != nullptr) {
        const auto width = static_cast<float>(what.picture->width);
        const auto height = static_cast<float>(what.picture->height);
        frame.paint.picture({place.right() - width, place.bottom() - height, width, height}, *what.picture);
    }
    const auto wanted = agency_bar(frame, {place.x, place.y, place.width, agency_bar_height(theme)}, what.header);
    const float width = place.width - 2 * theme.margin;
    Column column({place.x + theme.margin, place.y + agency_bar_height(theme) + theme.space.tiny, width, 0}, theme.space.small);
    column.take(display(frame, column.point(), width, {.id = "greeting", .words = what.greeting, .colour = c.on_brand}));
    // Beside the picture, not over it.
    const float beside = width * 0.5F;
    column.take(paragraph(frame, column.point(), beside, {.id = "greeting-words", .words = what.words, .colour = c.on_brand_soft}));
    frame.paint.unclip();
    return wanted;
}

}  // namespace ui::widgets
