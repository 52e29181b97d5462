#include "ui/widgets/big_card.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

struct CardParts {
    Rect tile, words, arrow;
    float height = 0;
};

// A very long name on a small panel gets smaller letters: a card is never higher than its page.
TextStyle title_style(Frame& frame, float width, const BigCard& what) {
    constexpr float most_lines = 3;
    TextStyle out = what.compact ? frame.theme.body_strong : frame.theme.heading;
    const int least = frame.theme.narrow ? static_cast<int>(frame.theme.least_em) : out.em;
    while (out.em > least && frame.paint.height_of(what.title, out, width) > most_lines * Paint::line_height(out)) --out.em;
    return out;
}

// The line below the title: the mark, and beside or below it the subtitle.
struct Line {
    float mark_icon = 0, mark_words = 0;  // widths, with what is between them
    Rect subtitle;                        // from the line's own top left corner
    float height = 0;
};

Line line_of(Frame& frame, float width, const BigCard& what) {
    const Theme& theme = frame.theme;
    const std::string_view subtitle = what.compact ? std::string_view() : what.subtitle;
    Line out;
    if (what.mark) {
        out.mark_icon = Paint::line_height(theme.small_strong) + theme.space.tiny;
        out.mark_words = frame.paint.width_of(what.mark->words, theme.small_strong);
        out.height = frame.paint.height_of(what.mark->words, theme.small_strong, width - out.mark_icon);
    }
    if (subtitle.empty()) return out;
    const float beside = out.mark_icon + out.mark_words + theme.space.medium;
    if (what.mark && beside + frame.paint.width_of(subtitle, theme.small) <= width) {
        out.subtitle = {beside, 0, width - beside, out.height};
        return out;
    }
    out.subtitle = {0, out.height, width, frame.paint.height_of(subtitle, theme.small, width)};
    out.height = out.subtitle.bottom();
    return out;
}

void draw_line(Frame& frame, Point at, float width, const BigCard& what) {
    const Theme& theme = frame.theme;
    const Line line = line_of(frame, width, what);
    if (what.mark) {
        const float icon = Paint::line_height(theme.small_strong);
        frame.paint.icon(what.mark->icon, {at.x + icon / 2, at.y + icon / 2}, icon * 0.9F, theme.colours.ink);
        frame.paint.paragraph({at.x + line.mark_icon, at.y}, width - line.mark_icon, what.mark->words, theme.small_strong,
                              theme.colours.ink);
    }
    if (line.subtitle.width > 0)
        frame.paint.paragraph({at.x + line.subtitle.x, at.y + line.subtitle.y}, line.subtitle.width, what.subtitle, theme.small,
                              theme.colours.ink_soft);
}

float words_height(Frame& frame, float width, const BigCard& what) {
    const float line = line_of(frame, width, what).height;
    return frame.paint.height_of(what.title, title_style(frame, width, what), width) + (line > 0 ? frame.theme.space.tiny + line : 0);
}

// One of many lies, however narrow, and has no arrow.
CardParts arrange_compact(Frame& frame, const Rect& place, const BigCard& what) {
    const Theme& theme = frame.theme;
    const float pad = theme.space.small;
    const float tile = theme.px(theme.narrow ? 12_mm : 15_mm);
    const float width = place.width - 2 * pad - tile - theme.space.small;
    const float words = words_height(frame, width, what);
    CardParts out;
    out.height = std::max({tile + 2 * pad, words + 2 * pad, theme.touch});
    const float height = std::max(place.height, out.height);
    out.tile = {place.x + pad, std::round(place.y + (height - tile) / 2), tile, tile};
    out.words = {out.tile.right() + theme.space.small, std::round(place.y + (height - words) / 2), width, words};
    return out;
}

// A wide card lies: tile, words, arrow side by side. A narrow one stands: words below the tile.
CardParts arrange(Frame& frame, const Rect& place, const BigCard& what) {
    if (what.compact) return arrange_compact(frame, place, what);
    const Theme& theme = frame.theme;
    const float pad = theme.space.large;
    const float tile = theme.px(24_mm);
    const float arrow = theme.px(16_mm);
    CardParts out;
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

void state_card(Frame& frame, const Rect& place, const BigCard& what) {
    Node stated = node(what.id, Role::button, what.title, place);
    if (what.mark) stated.value = std::string(what.mark->words) + (what.subtitle.empty() ? "" : ". ");
    stated.value += what.subtitle;
    stated.enabled = what.enabled;
    frame.state(std::move(stated));
}

}  // namespace

bool big_card(Frame& frame, const Rect& place, const BigCard& what) {
    const Theme& theme = frame.theme;
    const Press press = frame.touch(what.id, place, what.enabled);
    state_card(frame, place, what);

    const TintPair tint = theme.tint(what.tint);
    const Colour ink = what.enabled ? tint.ink : theme.colours.ink_soft;
    Rect box = place;
    box.y += std::round(theme.px(0.8_mm) * press.depth);
    frame.paint.card(box, theme, theme.radius.medium, 1 - 0.6F * press.depth);
    if (press.depth > 0) frame.paint.rect(box, faded(tint.tile, 0.7F * press.depth), theme.radius.medium);

    const CardParts parts = arrange(frame, box, what);
    frame.paint.rect(parts.tile, what.enabled ? tint.tile : theme.colours.sunk, theme.radius.medium);
    frame.paint.icon(what.icon, centre(parts.tile), parts.tile.width * 0.7F, ink);
    if (what.enabled && parts.arrow.width > 0) {
        frame.paint.circle(centre(parts.arrow), parts.arrow.width / 2, tint.tile);
        frame.paint.icon(Icon::arrow_forward, centre(parts.arrow), parts.arrow.width * 0.62F, ink);
    }
    Column words(parts.words, theme.space.tiny);
    words.take(frame.paint.paragraph(words.point(), words.width(), what.title, title_style(frame, words.width(), what), theme.colours.ink));
    draw_line(frame, words.point(), words.width(), what);
    return press.clicked;
}

float big_card_height(Frame& frame, float width, const BigCard& what) { return arrange(frame, {0, 0, width, 0}, what).height; }

}  // namespace ui::widgets
