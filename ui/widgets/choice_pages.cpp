#include "ui/widgets/choice_pages.h"

#include <algorithm>
#include <cmath>

namespace ui::widgets {
namespace {

Button more_button(const std::string& id, const ChoicePages& what) {
    return {.id = id, .words = what.more, .kind = ButtonKind::secondary, .icon = Icon::arrow_forward, .icon_side = IconSide::after};
}

float foot_height(Frame& frame, float width, const ChoicePages& what, bool with_more) {
    const std::size_t count = what.foot.size() + (with_more ? 1 : 0);
    if (count == 0 || what.foot_place) return 0;
    const float cell = split_across({0, 0, width, 0}, static_cast<int>(count), frame.theme.touch_gap)[0].width;
    float height = with_more ? button_height(frame, cell, more_button("more", what)) : 0;
    for (const Button& button : what.foot) height = std::max(height, button_height(frame, cell, button));
    // Where height is short the choices need it, and buttons make their words fit.
    if (frame.theme.narrow) return frame.theme.touch;
    return frame.theme.shape == Shape::landscape ? frame.theme.button_height
                                                 : std::min(height, std::max(frame.theme.button_height, frame.theme.px(30_mm)));
}

float foot_room(Frame& frame, float width, const ChoicePages& what, bool with_more) {
    const float height = foot_height(frame, width, what, with_more);
    return height > 0 ? height + frame.theme.touch_gap : 0;
}

// Columns if every choice's words fit on one line of them; else rows.
ChoiceList list_of(Frame& frame, float width, const ChoicePages& what) {
    const Theme& theme = frame.theme;
    TextStyle style = theme.body_strong;
    if (theme.narrow) style.em = static_cast<int>(theme.least_em);  // chips make their words fit, and fewer pages are worth it
    float widest = theme.px(what.least_column);
    bool hints = false;
    for (const ChoiceWords& choice : what.choices) {
        widest = std::max(widest, frame.paint.width_of(choice.words, style) + 2 * theme.space.medium);
        hints = hints || !choice.hint.empty();
    }
    const int columns = static_cast<int>((width + theme.touch_gap) / (widest + theme.touch_gap));
    const bool grid = columns > 1 && !hints;
    return {.id = what.id,
            .choices = what.choices,
            .chosen = what.chosen,
            .look = grid ? ChoiceLook::grid : ChoiceLook::rows,
            .columns = std::max(1, std::min(columns, static_cast<int>(what.choices.size()))),
            .choosing = what.choosing};
}

// How many of them, from the first on, have room in this height; at least one row.
std::size_t count_in(Frame& frame, float width, ChoiceList list, float height) {
    const std::size_t step = list.look == ChoiceLook::grid ? static_cast<std::size_t>(list.columns) : 1;
    const auto all = list.choices;
    std::size_t count = std::min(step, all.size());
    while (count < all.size()) {
        const std::size_t next = std::min(count + step, all.size());
        list.choices = all.first(next);
        if (choice_list_height(frame, width, list) > height) break;
        count = next;
    }
    return count;
}

// The foot's buttons; "more" stands first. After the last part comes the first again: what was read can be read again.
std::optional<std::size_t> draw_foot(Frame& frame, const Rect& place, const ChoicePages& what, std::optional<std::size_t> next,
                                     std::size_t& first) {
    const std::size_t mores = next ? 1 : 0;
    if (what.foot.size() + mores == 0) return std::nullopt;
    const auto cells = split_across(place, static_cast<int>(what.foot.size() + mores), frame.theme.touch_gap);
    const std::string id = std::string(what.id) + "-more";
    if (next && button(frame, cells[0], more_button(id, what))) first = *next;
    std::optional<std::size_t> touched;
    for (std::size_t i = 0; i < what.foot.size(); ++i) {
        if (button(frame, cells[i + mores], what.foot[i])) touched = i;
    }
    return touched;
}

}  // namespace

ChoicePagesTap choice_pages(Frame& frame, const Rect& place, const ChoicePages& what, std::size_t& first) {
    ChoiceList list = list_of(frame, place.width, what);
    const bool all_fit = choice_list_height(frame, place.width, list) + foot_room(frame, place.width, what, false) <= place.height + 1;
    if (all_fit || first >= what.choices.size()) first = 0;
    const std::size_t from = first;
    const float foot = foot_height(frame, place.width, what, !all_fit);
    const Rect foot_place = what.foot_place.value_or(Rect{place.x, std::round(place.bottom() - foot), place.width, foot});
    std::optional<std::size_t> next;
    if (!all_fit) {
        list.choices = what.choices.subspan(from);
        const std::size_t count = count_in(frame, place.width, list, place.height - foot_room(frame, place.width, what, true));
        list.choices = list.choices.first(count);
        next = from + count < what.choices.size() ? from + count : 0;
    }
    ChoicePagesTap tap;
    const auto draw_buttons = [&] { tap.foot = draw_foot(frame, foot_place, what, next, first); };
    const bool above = foot_place.y < place.y;  // then they are reached first
    if (above) draw_buttons();
    tap.choice = choice_list(frame, {place.x, place.y}, place.width, list);
    if (tap.choice) *tap.choice += from;
    if (!above) draw_buttons();
    return tap;
}

float choice_pages_height(Frame& frame, float width, const ChoicePages& what, float most_height) {
    const float list = choice_list_height(frame, width, list_of(frame, width, what));
    return std::min(most_height, list + foot_room(frame, width, what, false));
}

}  // namespace ui::widgets
