#include "ui/field_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/text.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/date_field.h"
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
    const Theme& theme = scene.theme();
    const int columns = theme.narrow ? 3 : 5;
    return {.id = id,
            .choices = words,
            .chosen = chosen,
            .look = all_short ? widgets::ChoiceLook::grid : widgets::ChoiceLook::rows,
            .columns = columns};
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
    const bool cramped = scene_.theme().narrow && scene_.state.focus == field.key;
    if (!cramped) out.hint = scene_.say(field.hint);
    if (scene_.state.mended.contains(field.key)) return out;
    for (const auto& error : scene_.session().errors) {
        if (error.field == field.key) out.error = scene_.say(error.phrase);
    }
    return out;
}

float FieldList::height_of(const Field& field, float width) {
    const Words words = words_of(field);
    const widgets::TextField what{
        .id = field.key, .label = words.label, .value = scene_.state.typed[field.key], .hint = words.hint, .error = words.error};
    return widgets::text_field_height(scene_.frame, width, what);
}

const kiosk::procedures::Field* FieldList::focused() const {
    const auto found = std::find_if(shown_.begin(), shown_.end(), [&](const Field& field) { return field.key == scene_.state.focus; });
    return found == shown_.end() ? nullptr : &*found;
}

void FieldList::focus(const Field& field) {
    scene_.state.focus = field.key;
    scene_.state.keyboard = {};
}

// Only what is still wrong: a field that was touched since may be right by now. Each line leads to its field.
void FieldList::add_errors(Page& page) {
    std::vector<const Field*> wrong;
    for (const auto& field : shown_) {
        if (!words_of(field).error.empty()) wrong.push_back(&field);
    }
    if (wrong.empty()) return;
    const std::string title =
        wrong.size() == 1 ? scene_.say(Word::form_error_one) : scene_.say(kiosk::phrases::form_errors_title(wrong.size()));
    page.notice(widgets::NoticeKind::error, "errors", title, {});
    for (const Field* field : wrong)
        page.button("error-" + field->key, scene_.say(field->label), widgets::ButtonKind::secondary, Icon::edit,
                    [this, field] { focus(*field); });
}

void FieldList::add_field(Page& page, const Field& field) {
    page.add({.height = [this, &field](float width) { return height_of(field, width); },
              .draw =
                  [this, &field](const Rect& place) {
                      if (draw_field(field, place)) focus(field);
                  }});
}

void FieldList::add_to(Page& page) {
    const Field* now = focused();
    if (now == nullptr) {
        add_errors(page);
        for (const auto& field : shown_) add_field(page, field);
        return;
    }
    add_field(page, *now);
    page.tray({.height = [this, now](float width, float most) { return tray_height(*now, width, most); },
               .draw = [this, now](const Rect& place) { draw_tray(*now, place); }});
}

bool FieldList::draw_field(const Field& field, const Rect& place) {
    const Point at{place.x, place.y};
    const float width = place.width;
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

float FieldList::tray_height(const Field& field, float width, float most) {
    if (field.kind != FieldKind::choice) return widgets::keyboard_height(scene_.theme(), keyboard_for(field.kind), width, most);
    const auto words = choices_of(scene_, field);
    const float edge = scene_.theme().margin;
    return widgets::choice_list_height(scene_.frame, width - 2 * edge, choice_list_of(scene_, field, words, field.key, "")) + 2 * edge;
}

void FieldList::draw_tray(const Field& field, const Rect& place) {
    if (field.kind == FieldKind::choice)
        draw_choices(field, inset(place, scene_.theme().margin));
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
