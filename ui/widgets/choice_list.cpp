#include "ui/widgets/choice_list.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

float dot_size(const Theme& theme) { return theme.px(12_mm); }
float row_words_width(const Theme& theme, float width) { return width - 3 * theme.space.medium - dot_size(theme); }
float row_words_height(Frame& frame, float width, const ChoiceWords& choice) {
    const float words = row_words_width(frame.theme, width);
    return frame.paint.height_of(choice.words, frame.theme.body_strong, words) +
           frame.paint.height_of(choice.hint, frame.theme.small, words);
}
float row_height(Frame& frame, float width, const ChoiceWords& choice) {
    return std::max(frame.theme.px(24_mm), row_words_height(frame, width, choice) + 2 * frame.theme.space.small);
}
float chip_height(const Theme& theme) { return theme.narrow ? theme.touch : theme.px(22_mm); }

bool is_chosen(const ChoiceList& what, const ChoiceWords& choice) {
    if (what.choosing == Choosing::several) return choice.ticked;
    return !what.chosen.empty() && choice.key == what.chosen;
}

// Where each choice stands.
std::vector<Rect> places_of(Frame& frame, Point place, float width, const ChoiceList& what) {
    const Theme& theme = frame.theme;
    std::vector<Rect> out;
    if (what.look == ChoiceLook::rows) {
        Column column({place.x, place.y, width, 0}, theme.touch_gap);
        for (const ChoiceWords& choice : what.choices) out.push_back(column.take(row_height(frame, width, choice)));
        return out;
    }
    const auto cells = split_across({place.x, place.y, width, chip_height(theme)}, what.columns, theme.touch_gap);
    for (std::size_t i = 0; i < what.choices.size(); ++i) {
        Rect cell = cells[i % cells.size()];
        cell.y += static_cast<float>(i / cells.size()) * (chip_height(theme) + theme.touch_gap);
        out.push_back(cell);
    }
    return out;
}

void draw_box(Frame& frame, const Rect& box, bool chosen, float depth) {
    const Palette& c = frame.theme.colours;
    const float radius = frame.theme.radius.medium;
    frame.paint.shadow(box, radius, frame.theme.px(1.6_mm), frame.theme.px(0.6_mm), faded(c.shadow, 0.12F));
    frame.paint.rect(box, mix(c.surface, c.brand_tint, chosen ? 1.0F : depth), radius);
    frame.paint.outline(box, chosen ? c.brand : c.line, radius, chosen ? frame.theme.border : frame.theme.space.hair);
}

void draw_dot(Frame& frame, Point middle, bool chosen) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    frame.paint.circle(middle, dot_size(theme) / 2, chosen ? c.brand : c.ink_soft);
    frame.paint.circle(middle, dot_size(theme) / 2 - theme.border, c.surface);
    if (chosen) frame.paint.circle(middle, dot_size(theme) * 0.28F, c.brand);
}

void draw_tick_box(Frame& frame, Point middle, bool chosen) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const float size = dot_size(theme);
    const Rect box{middle.x - size / 2, middle.y - size / 2, size, size};
    const float radius = theme.radius.small * 0.7F;
    frame.paint.rect(box, chosen ? c.brand : c.surface, radius);
    if (chosen)
        frame.paint.icon(Icon::check, middle, size * 0.86F, c.on_brand);
    else
        frame.paint.outline(box, c.ink_soft, radius, theme.border);
}

void draw_row(Frame& frame, const Rect& box, const ChoiceWords& choice, bool chosen, Choosing choosing) {
    const Theme& theme = frame.theme;
    const Palette& c = theme.colours;
    const Point dot{box.x + theme.space.medium + dot_size(theme) / 2, centre(box).y};
    choosing == Choosing::several ? draw_tick_box(frame, dot, chosen) : draw_dot(frame, dot, chosen);
    const float width = row_words_width(theme, box.width);
    Column words({dot.x + dot_size(theme) / 2 + theme.space.medium,
                  std::round(centre(box).y - row_words_height(frame, box.width, choice) / 2), width, 0},
                 0);
    words.take(frame.paint.paragraph(words.point(), width, choice.words, theme.body_strong, c.ink));
    frame.paint.paragraph(words.point(), width, choice.hint, theme.small, c.ink_soft);
}

void draw_chip(Frame& frame, const Rect& box, const ChoiceWords& choice, bool chosen) {
    const Palette& c = frame.theme.colours;
    const TextStyle style = shrunk(frame, frame.theme.body_strong, choice.words, box.width - 2 * frame.theme.space.small);
    frame.paint.text_in(box, choice.words, style, c.ink, Align::centre);
    if (!chosen) return;
    // A check in the corner: not by colour alone.
    const float badge = frame.theme.px(8_mm);
    const Point corner{box.right() - badge * 0.35F, box.y + badge * 0.35F};
    frame.paint.circle(corner, badge / 2, c.brand);
    frame.paint.icon(Icon::check, corner, badge * 0.75F, c.on_brand);
}

}  // namespace

std::optional<std::size_t> choice_list(Frame& frame, Point place, float width, const ChoiceList& what) {
    std::optional<std::size_t> touched;
    const auto places = places_of(frame, place, width, what);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const ChoiceWords& choice = what.choices[i];
        const bool chosen = is_chosen(what, choice);
        std::string id(what.id);
        id.append("-").append(choice.key);
        const Press press = frame.touch(id, places[i]);
        Node stated = node(id, what.choosing == Choosing::several ? Role::checkbox : Role::choice, choice.words, places[i]);
        stated.value = std::string(choice.hint);
        stated.checked = chosen;
        frame.state(std::move(stated));
        draw_box(frame, places[i], chosen, press.depth);
        if (what.look == ChoiceLook::rows)
            draw_row(frame, places[i], choice, chosen, what.choosing);
        else
            draw_chip(frame, places[i], choice, chosen);
        if (press.clicked) touched = i;
    }
    return touched;
}

float choice_list_height(Frame& frame, float width, const ChoiceList& what) {
    const auto places = places_of(frame, {0, 0}, width, what);
    return places.empty() ? 0 : places.back().bottom();
}

}  // namespace ui::widgets
