#include "ui/widgets/checklist.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/checkbox.h"
#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

float mark_size(const Theme& theme) { return static_cast<float>(theme.body.em) * 1.35F; }
float left_of_words(const Theme& theme) { return mark_size(theme) + theme.space.small; }

float words_height(Frame& frame, float width, const ChecklistItem& item) {
    return frame.paint.height_of(item.words, frame.theme.body, width) + frame.paint.height_of(item.state, frame.theme.small, width);
}

float line_height(Frame& frame, float width, const ChecklistItem& item) {
    return std::max(mark_size(frame.theme), words_height(frame, width - left_of_words(frame.theme), item));
}

void draw_line(Frame& frame, const Rect& row, const std::string& id, const ChecklistItem& item) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const float size = mark_size(theme);
    const Point mark{row.x + size / 2, row.y + std::max(size, Paint::line_height(theme.body)) / 2};
    if (item.ticked)
        frame.paint.icon(Icon::check_circle, mark, size, c.good);
    else
        frame.paint.arc(mark, size * 0.38F, theme.border, c.ink_soft);
    const float width = row.width - left_of_words(theme);
    Column words({row.x + left_of_words(theme), row.y, width, 0}, 0);
    words.take(frame.paint.paragraph(words.point(), width, item.words, theme.body, c.ink));
    frame.paint.paragraph(words.point(), width, item.state, theme.small, item.ticked ? c.good : c.ink_soft);
    Node stated = node(id, Role::text, item.words, row);
    stated.value = std::string(item.state);
    stated.checked = item.ticked;
    frame.state(std::move(stated));
}

float item_height(Frame& frame, float width, const Checklist& what, const ChecklistItem& item) {
    if (what.use == ChecklistUse::read) return line_height(frame, width, item);
    return checkbox_height(frame, width, {.id = item.key, .words = item.words, .checked = item.ticked});
}

float gap(const Theme& theme, const Checklist& what) { return what.use == ChecklistUse::tick ? theme.touch_gap : theme.space.small; }

}  // namespace

std::optional<std::size_t> checklist(Frame& frame, Point place, float width, const Checklist& what) {
    std::optional<std::size_t> touched;
    Column column({place.x, place.y, width, 0}, gap(frame.theme, what));
    for (std::size_t i = 0; i < what.items.size(); ++i) {
        const ChecklistItem& item = what.items[i];
        const std::string id = std::string(what.id).append("-").append(item.key);
        const Rect row = column.take(item_height(frame, width, what, item));
        if (what.use == ChecklistUse::read)
            draw_line(frame, row, id, item);
        else if (checkbox(frame, {row.x, row.y}, width, {.id = id, .words = item.words, .checked = item.ticked}))
            touched = i;
    }
    return touched;
}

float checklist_height(Frame& frame, float width, const Checklist& what) {
    float height = 0;
    for (const ChecklistItem& item : what.items) height += item_height(frame, width, what, item) + gap(frame.theme, what);
    return what.items.empty() ? 0 : height - gap(frame.theme, what);
}

}  // namespace ui::widgets
