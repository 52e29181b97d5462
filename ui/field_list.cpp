#include "ui/field_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/text.h"
#include "ui/page.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text_field.h"

namespace ui {

using kiosk::Word;
using kiosk::procedures::FieldKind;

namespace {

widgets::KeyboardKind keyboard_for(FieldKind kind) {
    switch (kind) {
        case FieldKind::name: return widgets::KeyboardKind::names;
        case FieldKind::date: return widgets::KeyboardKind::date;
        case FieldKind::phone:
        case FieldKind::id_number: return widgets::KeyboardKind::digits;
        case FieldKind::licence_number: return widgets::KeyboardKind::codes;
        case FieldKind::email: return widgets::KeyboardKind::email;
        case FieldKind::text:
        case FieldKind::address:
        case FieldKind::choice: return widgets::KeyboardKind::text;
    }
    return widgets::KeyboardKind::text;
}

std::vector<widgets::ChoiceWords> choices_of(const Scene& scene, const kiosk::procedures::Field& field) {
    std::vector<widgets::ChoiceWords> out;
    for (const auto& choice : field.choices) out.push_back({choice.key, scene.say(choice.label)});
    return out;
}

widgets::ChoiceList choice_list_of(const Scene& scene, const kiosk::procedures::Field& field,
                                   const std::vector<widgets::ChoiceWords>& words, std::string_view id, std::string_view chosen) {
    constexpr std::size_t short_words = 7;
    const bool all_short = std::all_of(field.choices.begin(), field.choices.end(),
                                       [&](const auto& choice) { return platform::count_letters(scene.say(choice.label)) <= short_words; });
    return {.id = id,
            .choices = words,
            .chosen = chosen,
            .look = all_short ? widgets::ChoiceLook::grid : widgets::ChoiceLook::rows,
            .columns = 5};
}

}  // namespace

platform::Secret shown_answer(const Scene& scene, const kiosk::procedures::Field& field, const platform::Secret& answer) {
    for (const auto& choice : field.choices) {
        if (answer == choice.key) return platform::Secret(scene.say(choice.label));
    }
    return answer;
}

FieldList::FieldList(Scene& scene, const kiosk::procedures::FormPage& page, const kiosk::procedures::Answers& answers)
    : scene_(scene), shown_(page.fields) {
    if (!scene.state.fresh) return;
    scene.state.fresh = false;
    for (const auto& field : shown_) {
        const auto found = answers.find(field.key);
        scene.state.typed[field.key] = found == answers.end() ? platform::Secret() : found->second;
    }
}

FieldList::Words FieldList::words_of(const Field& field) const {
    Words out;
    out.label = scene_.say(field.label);
    if (!field.required) out.label += fmt::format(" ({})", scene_.say(Word::optional_mark));
    out.hint = scene_.say(field.hint);
    if (scene_.state.mended.contains(field.key)) return out;
    for (const auto& error : scene_.session().errors) {
        if (error.field == field.key) out.error = scene_.say(error.phrase);
    }
    return out;
}

float FieldList::height_of(const Field& field) {
    const Words words = words_of(field);
    const widgets::TextField what{
        .id = field.key, .label = words.label, .value = scene_.state.typed[field.key], .hint = words.hint, .error = words.error};
    return widgets::text_field_height(scene_.frame, room_.width, what);
}

const kiosk::procedures::Field* FieldList::focused() const {
    const auto found = std::find_if(shown_.begin(), shown_.end(), [&](const Field& field) { return field.key == scene_.state.focus; });
    return found == shown_.end() ? nullptr : &*found;
}

float FieldList::panel_height() const {
    const Field* field = focused();
    if (field == nullptr) return 0;
    if (field->kind != FieldKind::choice) return widgets::keyboard_height(scene_.theme(), keyboard_for(field->kind));
    const auto words = choices_of(scene_, *field);
    return widgets::choice_list_height(scene_.frame, room_.width, choice_list_of(scene_, *field, words, field->key, ""));
}

void FieldList::measure(const Rect& room) {
    room_ = room;
    const Theme& theme = scene_.theme();
    heights_.clear();
    for (const auto& field : shown_) heights_.push_back(height_of(field));
    // Only what is still wrong: a field that was touched since may be right by now.
    const auto& all = scene_.session().errors;
    errors_ = std::count_if(all.begin(), all.end(), [&](const auto& error) { return !scene_.state.mended.contains(error.field); });
    error_bar_ = 0;
    if (errors_ > 0 && scene_.state.focus.empty()) {
        error_bar_ = widgets::notice_height(scene_.frame, room.width, {.id = "errors", .title = error_title()}) + theme.space.medium;
    }
    const float panel = panel_height();
    const float space = room.height - error_bar_ - (panel > 0 ? panel + theme.space.medium : 0);
    Part part = part_of(heights_, theme.space.medium, space, scene_.state.first);
    if (const Field* field = focused()) {
        // As many fields above the focused one as fit, so that it is seen where it belongs.
        const auto at = static_cast<std::size_t>(field - shown_.data());
        part = part_of(heights_, theme.space.medium, space, 0);
        while (part.end <= at) part = part_of(heights_, theme.space.medium, space, part.first + 1);
    }
    part_first_ = part.first;
    part_end_ = part.end;
}

std::string FieldList::error_title() const {
    if (errors_ == 1) return scene_.say(Word::form_error_one);
    return scene_.say(kiosk::phrases::form_errors_title(errors_));
}

void FieldList::go_down() {
    scene_.state.first = part_end_;
    scene_.state.focus.clear();
}

void FieldList::go_up() {
    scene_.state.first = part_before(heights_, scene_.theme().space.medium, room_.height - error_bar_, scene_.state.first);
}

void FieldList::draw() {
    const Theme& theme = scene_.theme();
    Column column(room_, theme.space.medium);
    if (error_bar_ > 0) {
        const std::string title = error_title();
        widgets::notice(scene_.frame, column.point(), column.width(), {.id = "errors", .title = title, .kind = widgets::NoticeKind::error});
        column.skip(error_bar_);
    }
    for (std::size_t i = part_first_; i < part_end_; ++i) {
        const Rect place = column.take(heights_[i]);
        if (draw_field(shown_[i], {place.x, place.y}, place.width)) {
            scene_.state.focus = shown_[i].key;
            scene_.state.keyboard = {};
        }
    }
    const Field* field = focused();
    if (field == nullptr) return;
    const float panel = panel_height();
    draw_panel(*field, {room_.x, room_.bottom() - panel, room_.width, panel});
}

bool FieldList::draw_field(const Field& field, Point at, float width) {
    const Words words = words_of(field);
    const std::string id = "field-" + field.key;
    const auto& typed = scene_.state.typed[field.key];
    const bool focus = scene_.state.focus == field.key;
    if (field.kind == FieldKind::date) {
        return widgets::date_field(scene_.frame, at, width,
                                   {.id = id,
                                    .label = words.label,
                                    .value = typed,
                                    .pattern = scene_.say(Word::date_pattern),
                                    .hint = words.hint,
                                    .error = words.error,
                                    .focused = focus});
    }
    const platform::Secret shown = shown_answer(scene_, field, typed);
    return widgets::text_field(scene_.frame, at, width,
                               {.id = id,
                                .label = words.label,
                                .value = shown,
                                .hint = words.hint,
                                .error = words.error,
                                .focused = focus,
                                .typed = field.kind != FieldKind::choice});
}

void FieldList::draw_panel(const Field& field, const Rect& place) {
    if (field.kind == FieldKind::choice)
        draw_choices(field, place);
    else
        draw_keyboard(field, place);
}

void FieldList::draw_choices(const Field& field, const Rect& place) {
    const auto words = choices_of(scene_, field);
    auto& typed = scene_.state.typed[field.key];
    const std::string id = "choice-" + field.key;
    const auto list = choice_list_of(scene_, field, words, id, typed.view());
    const auto touched = widgets::choice_list(scene_.frame, {place.x, place.y}, place.width, list);
    if (!touched) return;
    typed = platform::Secret(field.choices[*touched].key);
    scene_.state.mended.insert(field.key);
    scene_.state.focus.clear();
}

void FieldList::draw_keyboard(const Field& field, const Rect& place) {
    widgets::Keyboard keyboard;
    keyboard.kind = keyboard_for(field.kind);
    keyboard.words = {.space = scene_.say(Word::key_space),
                      .backspace = scene_.say(Word::key_backspace),
                      .shift = scene_.say(Word::key_shift),
                      .done = scene_.say(Word::key_done),
                      .next = scene_.say(Word::key_next),
                      .sac = scene_.say(Word::tone_sac),
                      .huyen = scene_.say(Word::tone_huyen),
                      .hoi = scene_.say(Word::tone_hoi),
                      .nga = scene_.say(Word::tone_nga),
                      .nang = scene_.say(Word::tone_nang),
                      .letters = scene_.say(Word::key_letters),
                      .signs = scene_.say(Word::key_digits)};
    keyboard.last_field = &field == &shown_.back();
    keyboard.most_letters = field.most_letters;
    switch (widgets::keyboard(scene_.frame, place, keyboard, scene_.state.keyboard, scene_.state.typed[field.key])) {
        case widgets::KeyboardAction::none: return;
        case widgets::KeyboardAction::edited: scene_.state.mended.insert(field.key); return;
        case widgets::KeyboardAction::done: scene_.state.focus.clear(); return;
        case widgets::KeyboardAction::next: focus_next(field); return;
    }
}

void FieldList::focus_next(const Field& field) {
    const Field* next = &field + 1;
    scene_.state.focus = next <= &shown_.back() ? next->key : std::string();
    scene_.state.keyboard = {};
}

}  // namespace ui
