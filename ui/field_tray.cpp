#include "ui/field_tray.h"

#include <algorithm>
#include <cmath>

#include "ui/field_parts.h"
#include "ui/field_tray_parts.h"
#include "ui/field_tray_place.h"
#include "ui/widgets/yes_no.h"

namespace ui {

using kiosk::Word;
using kiosk::procedures::FieldKind;

namespace {

widgets::Answer answer_of(const widgets::ChoiceWords& choice) {
    if (choice.key == "yes") return {choice.key, choice.words, Icon::check};
    if (choice.key == "no") return {choice.key, choice.words, Icon::close};
    return {choice.key, choice.words};
}

widgets::YesNo two_answers(std::string_view id, const std::vector<widgets::ChoiceWords>& choices, std::string_view chosen) {
    return {.id = id, .answers = {answer_of(choices[0]), answer_of(choices[1])}, .chosen = chosen};
}

}  // namespace

widgets::KeyboardKind keyboard_for(FieldKind kind) {
    switch (kind) {
        case FieldKind::name: return widgets::KeyboardKind::names;
        case FieldKind::date: return widgets::KeyboardKind::date;
        case FieldKind::phone:
        case FieldKind::number:
        case FieldKind::id_number: return widgets::KeyboardKind::digits;
        case FieldKind::money: return widgets::KeyboardKind::amount;
        case FieldKind::licence_number: return widgets::KeyboardKind::codes;
        case FieldKind::email: return widgets::KeyboardKind::email;
        case FieldKind::text:
        case FieldKind::address:
        case FieldKind::place:
        case FieldKind::paper:
        case FieldKind::choices:
        case FieldKind::choice: return widgets::KeyboardKind::text;
    }
    return widgets::KeyboardKind::text;
}

widgets::KeyboardWords keyboard_words(const Scene& scene) {
    return {.space = scene.say(Word::key_space),
            .backspace = scene.say(Word::key_backspace),
            .shift = scene.say(Word::key_shift),
            .done = scene.say(Word::key_done),
            .next = scene.say(Word::key_next),
            .sac = scene.say(Word::tone_sac),
            .huyen = scene.say(Word::tone_huyen),
            .hoi = scene.say(Word::tone_hoi),
            .nga = scene.say(Word::tone_nga),
            .nang = scene.say(Word::tone_nang),
            .letters = scene.say(Word::key_letters),
            .signs = scene.say(Word::key_digits),
            .marks = scene.say(Word::key_marks),
            .more = scene.say(Word::key_more)};
}

FieldTray::Way FieldTray::way() const {
    if (field_.kind == FieldKind::date) return scene_.state.tray.lists ? Way::date_lists : Way::date_digits;
    if (field_.kind == FieldKind::place) return Way::place;
    if (field_.kind == FieldKind::choices) return Way::choices;
    if (field_.kind != FieldKind::choice && field_.kind != FieldKind::paper) return Way::keys;
    return field_.choices.size() == 2 ? Way::two_answers : Way::choices;
}

widgets::ChoicePages FieldTray::pages(std::string_view id, const std::vector<widgets::ChoiceWords>& choices,
                                      std::span<const widgets::Button> foot) const {
    return {.id = id,
            .choices = choices,
            .chosen = chosen(),
            .more = scene_.say(Word::see_more),
            .least_column = {32.0F},
            .foot = foot,
            .choosing = field_.kind == FieldKind::choices ? widgets::Choosing::several : widgets::Choosing::one};
}

std::string_view FieldTray::chosen() const { return is_covered(scene_, field_) ? std::string_view() : typed().view(); }

std::vector<widgets::ChoiceWords> FieldTray::choices() const {
    std::vector<widgets::ChoiceWords> out;
    for (const auto& choice : field_.choices)
        out.push_back({.key = choice.key,
                       .words = scene_.say(choice.label),
                       .ticked = !is_covered(scene_, field_) && is_chosen(typed(), choice.key)});
    return out;
}

widgets::Button FieldTray::done_button() const {
    return {.id = "tray-done",
            .words = scene_.say(Word::key_done),
            .kind = widgets::ButtonKind::secondary,
            .icon = Icon::check,
            .shortcut = Shortcut::back};
}

widgets::Button FieldTray::switch_button() const {
    const bool lists = scene_.state.tray.lists;
    return {.id = lists ? "date-by-digits" : "date-by-lists",
            .words = scene_.say(lists ? Word::date_by_digits : Word::date_by_lists),
            .kind = widgets::ButtonKind::secondary,
            .icon = lists ? Icon::edit : Icon::calendar};
}

// Dates of the past begin with the oldest person alive, dates to come end when today's papers have run out.
widgets::DateLists FieldTray::date_lists(std::span<const widgets::Button> foot) const {
    constexpr int oldest = 120, farthest = 30;
    const int today = scene_.view.today.year;
    return {.id = "date",
            .words = {.day = scene_.say(Word::date_day),
                      .month = scene_.say(Word::date_month),
                      .year = scene_.say(Word::date_year),
                      .more = scene_.say(Word::see_more)},
            .first_year = field_.future ? today : today - oldest,
            .last_year = field_.past ? today : today + farthest,
            .foot = foot};
}

// The button to the lists stands beside the digits, which need this much where they stand in two rows, or above them on a small panel.
FieldTray::Halves FieldTray::date_halves(const Rect& place) const {
    const Theme& theme = scene_.theme();
    constexpr Millimetres digits = 146_mm, least_button = 50_mm, most_button = 90_mm;
    const float beside = std::min(place.width - theme.px(digits), theme.px(most_button));
    if (beside >= theme.px(least_button)) {
        const Rect keys{place.x, place.y, place.width - beside, place.height};
        const float height = std::min(theme.px(40_mm), place.height - 2 * theme.touch_gap);
        const float gap = theme.touch_gap / 2;  // the keys keep the other half to their edge
        return {keys, {keys.right() + gap, std::round(centre(place).y - height / 2), beside - theme.margin - gap, height}};
    }
    const Rect all = inside_tray(theme, place);
    const float height = widgets::button_height(scene_.frame, all.width, switch_button());
    const float used = theme.touch_gap + height;
    return {{place.x, place.y + used, place.width, place.height - used}, {all.x, all.y, all.width, height}};
}

float FieldTray::height(float width, float most) const {
    const Theme& theme = scene_.theme();
    const float inner = width_in_tray(theme, width);
    const float edges = 2 * theme.touch_gap;
    const std::vector<widgets::Button> foot{done_button(), switch_button()};
    switch (way()) {
        case Way::keys: return widgets::keyboard_height(theme, keyboard_for(field_.kind), width, most);
        case Way::date_digits: {
            const Rect keys = date_halves({0, 0, width, most}).keys;
            return keys.y + widgets::keyboard_height(theme, widgets::KeyboardKind::date, keys.width, most - keys.y);
        }
        case Way::date_lists: return widgets::date_lists_height(scene_.frame, inner, date_lists(foot), most - edges) + edges;
        case Way::two_answers:
            return widgets::yes_no_height(scene_.frame, inner, two_answers("choice", choices(), "")) + theme.touch_gap +
                   theme.button_height + edges;
        case Way::place: return PlaceTray(scene_, field_).height(width, most);
        case Way::choices: break;
    }
    const auto all = choices();
    return widgets::choice_pages_height(scene_.frame, inner, pages("choice", all, std::span(foot).first(1)), most - edges) + edges;
}

FieldTray::Tap FieldTray::draw(const Rect& place) const {
    scene_.frame.paint.rect(place, widgets::tray_ground(scene_.theme().colours));
    switch (way()) {
        case Way::keys: return draw_keys(place);
        case Way::date_digits: return draw_date_digits(place);
        case Way::date_lists: return draw_date_lists(inside_tray(scene_.theme(), place));
        case Way::two_answers: return draw_two_answers(inside_tray(scene_.theme(), place));
        case Way::place: return draw_place(place);
        case Way::choices: break;
    }
    return draw_choices(inside_tray(scene_.theme(), place));
}

FieldTray::Tap FieldTray::choose(std::size_t index) const {
    typed() = platform::Secret(field_.choices[index].key);
    return Tap::done;
}

FieldTray::Tap FieldTray::draw_two_answers(const Rect& place) const {
    const auto all = choices();
    const std::string id = "choice-" + field_.key;
    const float foot = scene_.theme().button_height;
    const Rect answers{place.x, place.y, place.width, place.height - foot - scene_.theme().touch_gap};
    const auto touched = widgets::yes_no(scene_.frame, answers, two_answers(id, all, chosen()));
    const bool done = widgets::button(scene_.frame, {place.x, place.bottom() - foot, place.width, foot}, done_button());
    if (touched) return choose(*touched);
    return done ? Tap::done : Tap::none;
}

FieldTray::Tap FieldTray::draw_choices(const Rect& place) const {
    const auto all = choices();
    const std::string id = "choice-" + field_.key;
    const std::vector<widgets::Button> foot{done_button()};
    const auto tap = widgets::choice_pages(scene_.frame, place, pages(id, all, foot), scene_.state.tray.first);
    if (tap.foot) return Tap::done;
    if (!tap.choice) return Tap::none;
    if (field_.kind != FieldKind::choices) return choose(*tap.choice);
    typed() = with_turned(field_, typed(), field_.choices[*tap.choice].key);
    return Tap::edited;
}

FieldTray::Tap FieldTray::draw_place(const Rect& place) const {
    switch (PlaceTray(scene_, field_).draw(place)) {
        case PlaceTray::Tap::none: return Tap::none;
        case PlaceTray::Tap::left: return Tap::done;
        case PlaceTray::Tap::chosen: break;
    }
    const bool street = !scene_.state.typed[field_.key + ".street"].empty();
    return after_ == After::next && !street ? Tap::next : Tap::done;
}

FieldTray::Tap FieldTray::draw_date_lists(const Rect& place) const {
    const std::vector<widgets::Button> foot{done_button(), switch_button()};
    const auto tap = widgets::date_lists(scene_.frame, place, date_lists(foot), scene_.state.tray.date, typed());
    if (tap.complete) return Tap::done;
    if (tap.changed) return Tap::edited;
    if (!tap.foot) return Tap::none;
    if (widgets::is_date_begun(typed())) typed().clear();
    if (*tap.foot == 0) return Tap::done;
    scene_.state.tray.lists = false;
    return Tap::edited;
}

FieldTray::Tap FieldTray::draw_date_digits(const Rect& place) const {
    const Halves halves = date_halves(place);
    const bool above = halves.button.y < halves.keys.y;  // then it is read first
    bool to_lists = above && widgets::button(scene_.frame, halves.button, switch_button());
    const Tap tap = draw_keys(halves.keys);
    to_lists = to_lists || (!above && widgets::button(scene_.frame, halves.button, switch_button()));
    if (!to_lists) return tap;
    scene_.state.tray.lists = true;
    scene_.state.tray.date = {};
    return Tap::none;
}

FieldTray::Tap FieldTray::draw_keys(const Rect& place) const {
    widgets::Keyboard keyboard;
    keyboard.kind = keyboard_for(field_.kind);
    keyboard.words = keyboard_words(scene_);
    keyboard.last_field = after_ == After::done;
    constexpr std::size_t most_digits = 15;
    const bool number = field_.kind == FieldKind::number || field_.kind == FieldKind::money;
    keyboard.most_letters = number ? std::min(field_.most_letters, most_digits) : field_.most_letters;
    switch (widgets::keyboard(scene_.frame, place, keyboard, scene_.state.keyboard, typed())) {
        case widgets::KeyboardAction::none: return Tap::none;
        case widgets::KeyboardAction::edited: return Tap::edited;
        case widgets::KeyboardAction::done: return Tap::done;
        case widgets::KeyboardAction::next: return Tap::next;
    }
    return Tap::none;
}

}  // namespace ui
