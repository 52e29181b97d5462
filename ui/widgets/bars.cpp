#include "ui/widgets/bars.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

float bar_thickness(const Theme& theme) { return theme.px(3.5_mm); }

float number_room(Frame& frame) { return frame.paint.width_of("00000", frame.theme.small_strong) + frame.theme.space.small; }

float widest_column_label(Frame& frame, const Columns& what) {
    float out = 0;
    for (const auto& column : what.columns) out = std::max(out, frame.paint.width_of(column.label, frame.theme.small));
    return out;
}

bool numbers_fit(Frame& frame, const Columns& what, float step) {
    return std::all_of(what.columns.begin(), what.columns.end(),
                       [&](const BarColumn& column) { return frame.paint.width_of(column.shown, frame.theme.small) <= step; });
}

}  // namespace

float bar_row_height(Frame& frame, float width, const BarRow& what) {
    const Theme& theme = frame.theme;
    return frame.paint.height_of(what.label, theme.small, width - number_room(frame)) + bar_thickness(theme) + theme.space.tiny;
}

void bar_row(Frame& frame, const Rect& place, const BarRow& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    Node stated = node(what.id, Role::text, what.label, place);
    stated.value = std::string(what.shown);
    frame.state(std::move(stated));
    const float room = number_room(frame);
    const float words = frame.paint.paragraph({place.x, place.y}, place.width - room, what.label, theme.small, c.ink);
    frame.paint.text_in({place.right() - room, place.y, room, words}, what.shown, theme.small_strong, c.ink, Align::right);
    const Rect track{place.x, std::round(place.y + words), place.width, bar_thickness(theme)};
    frame.paint.rect(track, mix(c.sunk, c.line, 0.7F), track.height / 2);
    const float length = track.width * std::clamp(what.share, 0.0F, 1.0F);
    if (length > 0) frame.paint.rect({track.x, track.y, std::max(track.height, length), track.height}, c.brand, track.height / 2);
}

float columns_height(const Theme& theme) { return theme.px(45_mm); }

void columns(Frame& frame, const Rect& place, const Columns& what) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    Node stated = node(what.id, Role::text, what.name, place);
    for (const auto& column : what.columns)
        stated.value += fmt::format("{}{} {}", stated.value.empty() ? "" : ", ", column.label, column.shown);
    frame.state(std::move(stated));
    if (what.columns.empty()) return;

    const float line = Paint::line_height(theme.small);
    const float step = place.width / static_cast<float>(what.columns.size());
    const bool with_numbers = numbers_fit(frame, what, step);
    const float base = place.bottom() - line - theme.space.hair;
    const float top = place.y + (with_numbers ? line : 0);
    const auto every = static_cast<std::size_t>(std::max(1.0F, std::ceil((widest_column_label(frame, what) + theme.space.tiny) / step)));
    frame.paint.rect({place.x, base, place.width, theme.space.hair}, c.line);
    for (std::size_t i = 0; i < what.columns.size(); ++i) {
        const BarColumn& column = what.columns[i];
        const float left = place.x + step * static_cast<float>(i);
        const float height = std::round((base - top) * std::clamp(column.share, 0.0F, 1.0F));
        const float gap = std::min(step * 0.2F, theme.space.small);
        if (height > 0) frame.paint.rect({left + gap / 2, base - height, step - gap, height}, c.brand, theme.space.hair, Corners::top);
        if (with_numbers && column.share > 0)
            frame.paint.text_in({left, base - height - line, step, line}, column.shown, theme.small, c.ink, Align::centre);
        const float room = step * static_cast<float>(every);
        if (i % every != 0) continue;
        const float middle = std::min(std::max(left - (room - step) / 2, place.x), place.right() - room);
        frame.paint.text_in({middle, base + theme.space.hair, room, line}, column.label, theme.small, c.ink_soft, Align::centre);
    }
}

}  // namespace ui::widgets
