#include "ui/widgets/overlay.h"

#include <algorithm>

namespace ui::widgets {
namespace {

float card_padding(const Theme& theme) { return theme.narrow ? theme.space.medium : theme.space.huge; }
float card_width(const Frame& frame) {
    constexpr float most_ems = 34;
    return std::min(frame.page.width - 2 * frame.theme.margin, most_ems * static_cast<float>(frame.theme.body.em));
}

}  // namespace

float overlay_width(const Frame& frame) { return card_width(frame) - 2 * card_padding(frame.theme); }
float overlay_most_height(const Frame& frame) { return frame.page.height - 2 * frame.theme.space.small - 2 * card_padding(frame.theme); }

Rect overlay(Frame& frame, float inner_height) {
    const Theme& theme = frame.theme;
    frame.paint.rect(frame.page, theme.colours.dim);
    const Rect card = centred(frame.page, card_width(frame), inner_height + 2 * card_padding(theme));
    frame.paint.card(card, theme, theme.radius.large);
    frame.inert = false;
    return inset(card, card_padding(theme));
}

}  // namespace ui::widgets
