#include "ui/widgets/pictures.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

float frame_width(const Theme& theme) { return theme.px(3_mm); }

// The texture's own size, or smaller where the place is.
Rect picture_place(const Rect& room, const backend::Texture& texture) {
    const auto width = static_cast<float>(texture.width);
    const auto height = static_cast<float>(texture.height);
    const float share = std::min({1.0F, room.width / width, room.height / height});
    return centred(room, std::round(width * share), std::round(height * share));
}

void draw_paper(Frame& frame, const Rect& paper) {
    const Theme& theme = frame.theme;
    frame.paint.shadow(paper, 0, theme.px(6_mm), theme.px(2_mm), faded(theme.colours.shadow, 0.22F));
    frame.paint.shadow(paper, 0, theme.px(1.6_mm), theme.px(0.5_mm), faded(theme.colours.shadow, 0.2F));
    frame.paint.rect(paper, rgb(0xFFFFFF));
}

}  // namespace

Rect page_picture_room(const Theme& theme, const Rect& place) { return inset(place, frame_width(theme) + theme.space.small); }

Rect page_picture(Frame& frame, const Rect& place, const PagePicture& what) {
    const Rect picture = picture_place(page_picture_room(frame.theme, place), what.texture);
    const Rect paper = inset(picture, -frame_width(frame.theme));
    draw_paper(frame, paper);
    frame.paint.picture(picture, what.texture);
    frame.state(node(what.id, Role::picture, what.name, paper));
    return paper;
}

Rect slip_picture(Frame& frame, const Rect& place, const SlipPicture& what, float offset) {
    const auto width = static_cast<float>(what.texture.width);
    const auto height = static_cast<float>(what.texture.height);
    const float edge = frame_width(frame.theme);
    // A panel that is narrower than the slip shows its middle, where the QR code is.
    const float shown = std::min(width, place.width - 2 * edge);
    const Rect window{std::round(place.x + (place.width - shown) / 2), place.y, shown, std::min(height, place.height)};
    const Rect paper = inset(window, -edge, 0);
    draw_paper(frame, paper);
    frame.paint.clip(window);
    frame.paint.picture({std::round(window.x - (width - shown) / 2), std::round(window.y - offset), width, height}, what.texture);
    frame.paint.unclip();
    frame.state(node(what.id, Role::picture, what.name, paper));
    return paper;
}

}  // namespace ui::widgets
