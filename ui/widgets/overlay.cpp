#include "ui/widgets/overlay.h"

namespace ui::widgets {
namespace {

float padding(const Theme& theme) { return theme.px(14_mm); }
float panel_width(const Frame& frame) { return frame.page.width - 2 * frame.theme.margin; }

}  // namespace

float overlay_width(const Frame& frame) { return panel_width(frame) - 2 * padding(frame.theme); }

Rect overlay(Frame& frame, float inner_height) {
    const Theme& theme = frame.theme;
    frame.paint.rect(frame.page, theme.colours.dim);
    const Rect panel = centred(frame.page, panel_width(frame), inner_height + 2 * padding(theme));
    frame.paint.card(panel, theme, theme.radius.large);
    frame.inert = false;
    return inset(panel, padding(theme));
}

}  // namespace ui::widgets
