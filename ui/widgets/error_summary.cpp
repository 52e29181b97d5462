#include "ui/widgets/error_summary.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

float summary_padding(const Theme& theme) { return theme.space.medium; }
float error_mark_size(const Theme& theme) { return static_cast<float>(theme.body.em) * 1.35F; }
float width_beside_mark(const Theme& theme, float width) { return width - error_mark_size(theme) - theme.space.small; }

float title_height(Frame& frame, float width, const ErrorSummary& what) {
    if (what.title.empty()) return 0;
    return std::max(error_mark_size(frame.theme),
                    frame.paint.height_of(what.title, frame.theme.heading, width_beside_mark(frame.theme, width)));
}

float error_words_width(const Theme& theme, float width) { return width_beside_mark(theme, width - 2 * theme.space.small); }

float row_height(Frame& frame, float width, const ErrorRow& row) {
    const Theme& theme = frame.theme;
    return std::max(theme.touch,
                    frame.paint.height_of(row.words, theme.body_strong, error_words_width(theme, width)) + 2 * theme.space.small);
}

void draw_title(Frame& frame, const Rect& place, const ErrorSummary& what) {
    const Theme& theme = frame.theme;
    const Colour ink = theme.colours.danger;
    const float size = error_mark_size(theme);
    const float line = Paint::line_height(theme.heading);
    frame.paint.icon(Icon::error, {place.x + size / 2, place.y + std::max(size, line) / 2}, size, ink);
    frame.paint.paragraph({place.x + size + theme.space.small, place.y}, width_beside_mark(theme, place.width), what.title, theme.heading,
                          ink);
    frame.state(node(what.id, Role::alert, what.title, place));
}

bool draw_row(Frame& frame, const Rect& box, const ErrorRow& row) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const Press press = frame.touch(row.id, box);
    frame.state(node(row.id, Role::button, row.words, box));
    frame.paint.rect(box, mix(c.surface, c.danger_tint, press.depth), theme.radius.small);
    frame.paint.outline(box, c.danger, theme.radius.small, theme.border);
    const float width = error_words_width(theme, box.width);
    const float height = frame.paint.height_of(row.words, theme.body_strong, width);
    frame.paint.paragraph({box.x + theme.space.small, std::round(centre(box).y - height / 2)}, width, row.words, theme.body_strong, c.ink);
    const float size = error_mark_size(theme);
    frame.paint.icon(Icon::edit, {box.right() - theme.space.small - size / 2, centre(box).y}, size * 0.9F, c.danger);
    return press.clicked;
}

}  // namespace

std::optional<std::size_t> error_summary(Frame& frame, Point place, float width, const ErrorSummary& what) {
    const Theme& theme = frame.theme;
    const Rect card{place.x, place.y, width, error_summary_height(frame, width, what)};
    frame.paint.rect(card, theme.colours.danger_tint, theme.radius.medium);
    frame.paint.outline(card, mix(theme.colours.danger_tint, theme.colours.danger, 0.5F), theme.radius.medium, theme.space.hair);
    Column column(inset(card, summary_padding(theme)), theme.touch_gap);
    if (!what.title.empty()) draw_title(frame, column.take(title_height(frame, column.width(), what)), what);
    std::optional<std::size_t> touched;
    for (std::size_t i = 0; i < what.rows.size(); ++i) {
        if (draw_row(frame, column.take(row_height(frame, column.width(), what.rows[i])), what.rows[i])) touched = i;
    }
    return touched;
}

float error_summary_height(Frame& frame, float width, const ErrorSummary& what) {
    const Theme& theme = frame.theme;
    const float inner = width - 2 * summary_padding(theme);
    float height = what.title.empty() ? 0 : title_height(frame, inner, what) + theme.touch_gap;
    for (const ErrorRow& row : what.rows) height += row_height(frame, inner, row) + theme.touch_gap;
    return height - theme.touch_gap + 2 * summary_padding(theme);
}

}  // namespace ui::widgets
