#include "ui/widgets/big_card.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

struct Parts {
    Rect tile, words, arrow;
    float height = 0;
};

// A very long name on a small panel gets smaller letters: a card is never higher than its page.
TextStyle title_style(Frame& frame, float width, std::string_view title) {
    constexpr float most_lines = 3;
    TextStyle out = frame.theme.heading;
    const int least = frame.theme.narrow ? static_cast<int>(frame.theme.least_em) : out.em;
    while (out.em > least && frame.paint.height_of(title, out, width) > most_lines * Paint::line_height(out)) --out.em;
    return out;
}

float words_height(Frame& frame, float width, const BigCard& what) {
    const Theme& theme = frame.theme;
    const float subtitle = what.subtitle.empty() ? 0 : theme.space.tiny + frame.paint.height_of(what.subtitle, theme.small, width);
    return frame.paint.height_of(what.title, title_style(frame, width, what.title), width) + subtitle;
}

// A wide card lies: tile, words, arrow side by side. A narrow one stands: words below the tile.
Parts arrange(Frame& frame, const Rect& place, const BigCard& what) {
    const Theme& theme = frame.theme;
    const float pad = theme.space.large;
    const float tile = theme.px(24_mm);
    const float arrow = theme.px(16_mm);
    Parts out;
    if (place.width > theme.px(150_mm)) {
        const float width = place.width - 2 * pad - tile - arrow - 2 * theme.space.medium;
        const float words = words_height(frame, width, what);
        out.height = std::max(tile, words) + 2 * pad;
        const float height = std::max(place.height, out.height);
        out.tile = {place.x + pad, std::round(place.y + (height - tile) / 2), tile, tile};
        out.words = {out.tile.right() + theme.space.medium, std::round(place.y + (height - words) / 2), width, words};
        out.arrow = {place.right() - pad - arrow, std::round(place.y + (height - arrow) / 2), arrow, arrow};
    } else {
        const float width = place.width - 2 * pad;
        const float words = words_height(frame, width, what);
        out.height = pad + tile + theme.space.small + words + pad;
        out.tile = {place.x + pad, place.y + pad, tile, tile};
        out.words = {place.x + pad, out.tile.bottom() + theme.space.small, width, words};
        out.arrow = {place.right() - pad - arrow, std::round(out.tile.y + (tile - arrow) / 2), arrow, arrow};
    }
    return out;
}

}  // namespace

bool big_card(Frame& frame, const Rect& place, const BigCard& what) {
    const Theme& theme = frame.theme;
    const Press press = frame.touch(what.id, place, what.enabled);
    Node stated = node(what.id, Role::button, what.title, place);
    stated.value = std::string(what.subtitle);
    stated.enabled = what.enabled;
    frame.state(std::move(stated));

    const TintPair tint = theme.tint(what.tint);
    const Colour ink = what.enabled ? tint.ink : theme.colours.ink_soft;
    Rect box = place;
    box.y += std::round(theme.px(0.8_mm) * press.depth);
    frame.paint.card(box, theme, theme.radius.medium, 1 - 0.6F * press.depth);
    if (press.depth > 0) frame.paint.rect(box, faded(tint.tile, 0.7F * press.depth), theme.radius.medium);

    const Parts parts = arrange(frame, box, what);
    frame.paint.rect(parts.tile, what.enabled ? tint.tile : theme.colours.sunk, theme.radius.medium);
    frame.paint.icon(what.icon, centre(parts.tile), parts.tile.width * 0.7F, ink);
    if (what.enabled) {
        frame.paint.circle(centre(parts.arrow), parts.arrow.width / 2, tint.tile);
        frame.paint.icon(Icon::arrow_forward, centre(parts.arrow), parts.arrow.width * 0.62F, ink);
    }
    Column words(parts.words, theme.space.tiny);
    words.take(
        frame.paint.paragraph(words.point(), words.width(), what.title, title_style(frame, words.width(), what.title), theme.colours.ink));
    frame.paint.paragraph(words.point(), words.width(), what.subtitle, theme.small, theme.colours.ink_soft);
    return press.clicked;
}

float big_card_height(Frame& frame, float width, const BigCard& what) { return arrange(frame, {0, 0, width, 0}, what).height; }

}  // namespace ui::widgets
