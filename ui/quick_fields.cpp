#include "ui/quick_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "ui/field_parts.h"

namespace ui {

using kiosk::Word;
using kiosk::procedures::FieldKind;
using platform::Secret;

struct QuickFields::Cell {
    std::string id, label, error;
    Secret hint;  // may repeat what the card says
    Secret value;
    bool focused = false, typed = true, covered = false;
    std::string_view pattern;
    std::vector<widgets::QuickOption> options;
    std::size_t first_number = 1;
};

QuickFields::QuickFields(Scene& scene) : scene_(scene) {
    if (scene.state.fresh) scene.state.by_staff = scene.session().help.typed;
    scene.state.fresh = false;
    rebuild();
    place_focus();
}

void QuickFields::rebuild() {
    answers_ = scene_.state.typed;
    answers_.insert(scene_.session().answers.begin(), scene_.session().answers.end());
    groups_.clear();
    stops_.clear();
    const auto places = kiosk::procedures::places_asked(*scene_.session().procedure, answers_, scene_.view.today);
    groups_.reserve(places.size());  // stops point into it
    for (const auto place : places) add_group(place);
}

void QuickFields::add_group(kiosk::procedures::FormPlace place) {
    const auto& procedure = *scene_.session().procedure;
    auto asked = kiosk::procedures::page_asked(procedure, place, answers_, scene_.view.today, scene_.words);
    auto questions = questions_of(scene_, asked.fields);
    Group& group =
        groups_.emplace_back(Group{place, title_of(scene_, asked, place.entry, answers_), std::move(asked), std::move(questions)});
    for (const Field& field : group.questions) stops_.push_back({field.key, &group, &field});
    const auto& page = procedure.pages[place.page];
    const std::size_t last = kiosk::procedures::entries(page, answers_);
    if (place.entry == 0 || place.entry != last) return;
    group.may_add = kiosk::procedures::may_add_entry(page, answers_);
    // What was typed cannot be called back: only an entry that nobody has begun goes without a question.
    const bool empty =
        std::all_of(group.questions.begin(), group.questions.end(), [&](const Field& field) { return value_of(field.key).empty(); });
    group.may_drop = empty && last > 1 && kiosk::procedures::may_remove_entry(page, answers_);
    if (group.may_add) stops_.push_back({"add-" + page.key, &group, nullptr});
}

Secret QuickFields::value_of(const std::string& key) const {
    const auto found = answers_.find(key);
    return found == answers_.end() ? Secret() : found->second;
}

// At the first mistake after a check; else where it was, or at the first question that is not answered.
void QuickFields::place_focus() {
    const auto has = [&](const auto& claim) -> bool {
        const auto found = std::find_if(stops_.begin(), stops_.end(), claim);
        if (found != stops_.end()) go_to(found->key);
        return found != stops_.end();
    };
    if (quick().checked && !scene_.session().errors.empty()) {
        quick().checked = false;
        if (has([&](const Stop& stop) { return stop.field != nullptr && !error_of(*stop.field).empty(); })) return;
    }
    if (std::any_of(stops_.begin(), stops_.end(), [&](const Stop& stop) { return stop.key == quick().focus; })) return;
    if (has([&](const Stop& stop) { return stop.field != nullptr && stop.field->required && value_of(stop.key).empty(); })) return;
    go_to(stops_.front().key);
}

const QuickFields::Stop& QuickFields::focused() const {
    const auto found = std::find_if(stops_.begin(), stops_.end(), [&](const Stop& stop) { return stop.key == quick().focus; });
    return found == stops_.end() ? stops_.front() : *found;
}

bool QuickFields::has_options(const Field& field) const { return is_place(field) || !field.choices.empty(); }

std::vector<QuickFields::Option> QuickFields::options(const Field& field) const {
    constexpr std::size_t most = 6;
    std::vector<Option> out;
    if (!is_place(field)) {
        for (const auto& choice : field.choices) out.push_back({scene_.say(choice.label), choice.key});
        return out;
    }
    const auto* places = scene_.view.places;
    if (places == nullptr) return out;
    if (quick().sought.empty()) {
        const Secret old = value_of(field.key + ".old");
        if (old.empty() || is_covered(scene_, field)) return out;
        for (const auto& one : places->candidates(old).communes)
            if (out.size() < most) out.push_back({in_words(*places, *one.commune), std::string(one.commune->code), one.commune});
        return out;
    }
    for (const auto& one : places->find(quick().sought.view(), 2 * most))
        if (one.commune != nullptr && out.size() < most)
            out.push_back({in_words(*places, *one.commune), std::string(one.commune->code), one.commune});
    return out;
}

std::string QuickFields::error_of(const Field& field) const {
    if (scene_.state.mended.contains(field.key)) return {};
    for (const auto& error : scene_.session().errors) {
        if (question_of(error) == field.key) return error.rule ? scene_.say(*error.rule) : scene_.say(error.phrase);
    }
    return {};
}

QuickFields::Cell QuickFields::cell_of(const Stop& stop) const {
    Cell out{.id = stop.field != nullptr ? "field-" + stop.key : stop.key};
    out.focused = quick().focus == stop.key;
    if (stop.field == nullptr) {
        out.label = scene_.say(Word::quick_add);
        out.value = Secret(scene_.say(stop.group->asked.repeat->another));
        out.typed = false;
        return out;
    }
    const Field& field = *stop.field;
    out.label = scene_.say(field.label);
    if (!field.required) out.label += fmt::format(" ({})", scene_.say(Word::optional_mark));
    out.covered = is_covered(scene_, field);
    out.error = error_of(field);
    out.value =
        is_place(field) && !out.covered ? commune_in_words(scene_, field.key, answers_) : shown_answer(scene_, field, value_of(stop.key));
    if (!out.focused) return out;
    out.hint = Secret(scene_.say(field.hint));
    out.typed = !has_options(field) || is_place(field);
    if (has_options(field)) {
        show_options(stop, out);
        return out;
    }
    // While it is typed each letter is a dot, so that one sees that the key was taken.
    if (!out.covered || quick().begun) out.value = value_of(stop.key);
    if (field.kind == FieldKind::date) out.pattern = scene_.say(Word::date_pattern);
    return out;
}

void QuickFields::show_options(const Stop& stop, Cell& cell) const {
    constexpr std::size_t most_shown = 9;
    const Field& field = *stop.field;
    if (is_place(field)) {
        if (!quick().sought.empty()) cell.value = quick().sought;
        const Secret old = value_of(field.key + ".old");
        cell.hint = !old.empty() && !cell.covered ? old : Secret(scene_.say(Word::place_search_hint));
        cell.covered = cell.covered && quick().sought.empty();
    }
    const auto all = options(field);
    const std::size_t reached = quick().option.value_or(0);
    const std::size_t first = all.size() <= most_shown ? 0 : std::min(reached - std::min(reached, most_shown / 2), all.size() - most_shown);
    cell.first_number = first + 1;
    for (std::size_t i = first; i < std::min(first + most_shown, all.size()); ++i) {
        const bool ticked = !is_place(field) && !cell.covered && is_chosen(value_of(stop.key), all[i].key);
        cell.options.push_back({all[i].words, quick().option == i, ticked});
    }
}

widgets::QuickCell QuickFields::view_of(const Cell& cell) const {
    return {.id = cell.id,
            .label = cell.label,
            .value = cell.value,
            .pattern = cell.covered ? std::string_view() : cell.pattern,
            .hint = cell.hint.view(),
            .error = cell.error,
            .focused = cell.focused,
            .typed = cell.typed,
            .masking = cell.covered ? widgets::Masking::dots : widgets::Masking::shown,
            .options = cell.options,
            .first_number = cell.first_number};
}

std::size_t QuickFields::columns() const {
    constexpr float least_ems = 30;
    return scene_.frame.page.width > least_ems * static_cast<float>(scene_.theme().body.em) && !scene_.theme().narrow ? 2 : 1;
}

bool QuickFields::is_wide(const Stop& stop) const {
    constexpr std::size_t most_letters_in_half = 60;
    if (stop.field == nullptr) return false;
    const Field& field = *stop.field;
    switch (field.kind) {
        case FieldKind::place:
        case FieldKind::address:
        case FieldKind::choices: return true;
        case FieldKind::text: return field.most_letters > most_letters_in_half;
        case FieldKind::choice:
            return std::any_of(field.choices.begin(), field.choices.end(),
                               [&](const auto& choice) { return scene_.say(choice.label).size() > most_letters_in_half; });
        default: return false;
    }
}

void QuickFields::add_row(Page& page, std::vector<const Stop*> stops, std::size_t columns) {
    const bool has_focus = std::any_of(stops.begin(), stops.end(), [&](const Stop* stop) { return stop->key == quick().focus; });
    if (has_focus && quick().follow) page.turn_to(page.size());
    const auto cells = [this, columns](const Rect& place) {
        return split_across(place, static_cast<int>(columns), scene_.theme().touch_gap);
    };
    page.add({.height =
                  [this, stops, cells](float width) {
                      float most = 0;
                      const float cell = cells({0, 0, width, 1}).front().width;
                      for (const Stop* stop : stops) {
                          const Cell content = cell_of(*stop);
                          most = std::max(most, widgets::quick_cell_height(scene_.frame, cell, view_of(content)));
                      }
                      return most;
                  },
              .draw =
                  [this, stops, cells](const Rect& place) {
                      const auto places = cells(place);
                      for (std::size_t i = 0; i < stops.size(); ++i) {
                          const Cell content = cell_of(*stops[i]);
                          if (!widgets::quick_cell(scene_.frame, places[i], view_of(content))) continue;
                          if (stops[i]->field == nullptr)
                              add_entry(*stops[i]);
                          else
                              go_to(stops[i]->key);
                      }
                  }});
}

void QuickFields::add_rows(Page& page, const Group& group) {
    std::vector<const Stop*> row;
    const auto end_row = [&](std::size_t columns) {
        if (!row.empty()) add_row(page, std::exchange(row, {}), columns);
    };
    for (const Stop& stop : stops_) {
        if (stop.group != &group) continue;
        if (is_wide(stop)) {
            end_row(columns());
            row.push_back(&stop);
            end_row(1);
            continue;
        }
        row.push_back(&stop);
        if (row.size() == columns()) end_row(columns());
    }
    end_row(columns());
}

void QuickFields::add_errors(Page& page) const {
    const auto wrong = static_cast<std::size_t>(std::count_if(
        stops_.begin(), stops_.end(), [&](const Stop& stop) { return stop.field != nullptr && !error_of(*stop.field).empty(); }));
    if (wrong == 0) return;
    page.notice(widgets::NoticeKind::error, "errors", {},
                wrong == 1 ? scene_.say(Word::form_error_one) : scene_.say(kiosk::phrases::form_errors_title(wrong)));
}

// One press of the citizen's for all of it: here everything is filled in.
void QuickFields::add_cover(Page& page) const {
    const bool sensitive =
        std::any_of(stops_.begin(), stops_.end(), [](const Stop& stop) { return stop.field != nullptr && stop.field->sensitive; });
    if (scene_.view.helper == nullptr || !sensitive) return;
    const bool shown = scene_.session().help.shown.contains(kiosk::visit::all_answers);
    if (!shown) page.note("quick-covered", scene_.say(Word::quick_covered));
    page.button({"show-all", scene_.say(shown ? Word::field_hide : Word::field_show), widgets::ButtonKind::secondary,
                 shown ? Icon::visibility_off : Icon::visibility, kiosk::visit::ShowToStaff{kiosk::visit::all_answers}});
}

void QuickFields::add_to(Page& page) {
    add_errors(page);
    page.note("quick-keys", scene_.say(Word::quick_keys));
    add_cover(page);
    for (const Group& group : groups_) {
        page.heading(fmt::format("page-{}-{}", group.asked.key, group.place.entry), group.title);
        add_rows(page, group);
        if (!group.may_drop) continue;
        page.add(
            {.height = [this](float width) { return widgets::button_height(scene_.frame, width, {.words = scene_.say(Word::quick_drop)}); },
             .draw =
                 [this, &group](const Rect& place) {
                     const std::string id = "drop-" + group.asked.key;
                     const widgets::Button drop{
                         .id = id, .words = scene_.say(Word::quick_drop), .kind = widgets::ButtonKind::quiet, .icon = Icon::remove};
                     if (!widgets::button(scene_.frame, place, drop)) return;
                     page_ = group.place.page;
                     want(Then::drop_entry);
                 }});
    }
    quick().follow = false;
}

void QuickFields::tell() {
    if (!then_ && !quick().unsaved) return;
    quick().unsaved = false;
    if (then_ == Then::check) {
        scene_.state.mended.clear();
        quick().checked = true;
    }
    if (then_) quick().follow = true;
    scene_.want(kiosk::visit::FillQuickForm{scene_.state.typed, scene_.state.by_staff, then_.value_or(Then::stay), page_});
}

}  // namespace ui
