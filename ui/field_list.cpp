#include "ui/field_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "ui/field_parts.h"
#include "ui/field_tray_place.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/error_summary.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text_field.h"

namespace ui {

using kiosk::Word;
using kiosk::procedures::FieldKind;

namespace {

struct ErrorRows {
    std::string title;
    struct Row {
        std::string id, words;
    };
    std::vector<Row> rows;

    widgets::ErrorSummary view(std::size_t from, std::size_t count) const {
        widgets::ErrorSummary out{.id = "errors", .title = from == 0 ? std::string_view(title) : std::string_view()};
        for (std::size_t i = from; i < std::min(from + count, rows.size()); ++i) out.rows.push_back({rows[i].id, rows[i].words});
        return out;
    }
};

bool is_typed(FieldKind kind) {
    return kind != FieldKind::choice && kind != FieldKind::choices && kind != FieldKind::paper && kind != FieldKind::place;
}

}  // namespace

FieldList::FieldList(Scene& scene, const kiosk::procedures::FormPage& page, const kiosk::procedures::Answers& answers)
    : scene_(scene), page_(page), shown_(questions_of(scene, page.fields)) {
    if (scene.state.fresh) scene.state.by_staff = scene.session().help.typed;
    scene.state.fresh = false;
    // A field may join while the page is shown: its condition has come to hold.
    const auto take_over = [&](const std::string& key) {
        const auto found = answers.find(key);
        scene.state.typed.try_emplace(key, found == answers.end() ? platform::Secret() : found->second);
    };
    for (const auto& field : page.fields) {
        take_over(field.key);
        if (field.kind != FieldKind::place) continue;
        for (const char* part : {".province", ".commune", ".street", ".old"}) take_over(field.key + part);
    }
}

bool FieldList::is_street(const Field& field) const {
    return std::any_of(page_.fields.begin(), page_.fields.end(),
                       [&](const Field& place) { return place.kind == FieldKind::place && field.key == place.key + ".street"; });
}

std::string FieldList::error_of(const Field& field) const {
    if (scene_.state.mended.contains(field.key)) return {};
    for (const auto& error : scene_.session().errors) {
        if (question_of(error) == field.key) return error.rule ? scene_.say(*error.rule) : scene_.say(error.phrase);
    }
    return {};
}

FieldList::Box FieldList::box_of(const Field& field) const {
    const bool asked = is_asked(field);
    Box out{.id = "field-" + field.key, .value = shown_answer(scene_, field, scene_.state.typed[field.key])};
    out.focused = out.asked = asked;
    out.typed = is_typed(field.kind);
    // Below its place it is clear which street is meant.
    out.label = is_street(field) && !asked ? scene_.say(Word::place_street) : scene_.say(field.label);
    if (!field.required) out.label += fmt::format(" ({})", scene_.say(Word::optional_mark));
    const bool cramped = scene_.theme().narrow && asked;
    if (!cramped) out.hint = scene_.say(field.hint);
    if (!cramped && asked && field.kind == FieldKind::choices) out.hint = scene_.say(Word::several_hint);
    out.error = error_of(field);
    out.covered = is_covered(scene_, field);
    if (out.covered) {
        // While it is typed each letter is a dot, so that one sees that the key was taken.
        if (asked && out.typed) out.value = scene_.state.typed[field.key];
        return out;
    }
    if (field.kind == FieldKind::money) out.value = scene_.state.typed[field.key];
    if (field.kind != FieldKind::place) return out;
    out.value = commune_in_words(scene_, field.key, scene_.state.typed);
    if (asked) ask_for_place(field, out);
    return out;
}

// What the box above the tray shows depends on how the place is chosen.
void FieldList::ask_for_place(const Field& field, Box& box) const {
    const PlaceTray tray(scene_, field);
    box.hint.clear();
    switch (tray.way()) {
        case PlaceTray::Way::card:
            // On a small panel the page before this one has just shown it; here the communes need the room.
            if (!scene_.theme().narrow) box.value = scene_.state.typed[field.key + ".old"];
            if (!scene_.theme().narrow) box.hint = scene_.say(Word::place_card_hint);
            box.focused = false;  // all of it is read, not only its end
            return;
        case PlaceTray::Way::search:
            box.value = scene_.state.tray.place.searched;
            box.hint = scene_.say(Word::place_search_hint);
            box.error.clear();
            box.typed = true;
            return;
        case PlaceTray::Way::found:
            box.value = scene_.state.tray.place.searched;
            box.error = tray.found_nothing() ? scene_.say(Word::place_not_found) : std::string();
            return;
        default: return;
    }
}

namespace {

widgets::NumberField amount_of(const Scene& scene, const auto& box) {
    return {.id = box.id,
            .label = box.label,
            .value = box.value,
            .unit = scene.say(Word::money_unit),
            .separator = scene.language() == kiosk::Language::vietnamese ? '.' : ',',
            .hint = box.hint,
            .error = box.error,
            .focused = box.focused,
            .asked = box.asked};
}

widgets::TextField text_of(const auto& box) {
    return {.id = box.id,
            .label = box.label,
            .value = box.value,
            .hint = box.hint,
            .error = box.error,
            .focused = box.focused,
            .typed = box.typed,
            .masking = box.covered ? widgets::Masking::dots : widgets::Masking::shown,
            .asked = box.asked};
}

}  // namespace

float FieldList::height_of(const Field& field, float width) const {
    const Box box = box_of(field);
    if (field.kind == FieldKind::money && !box.covered) return widgets::number_field_height(scene_.frame, width, amount_of(scene_, box));
    return widgets::text_field_height(scene_.frame, width, text_of(box));
}

bool FieldList::draw_field(const Field& field, const Rect& place) {
    const Point at{place.x, place.y};
    const Box box = box_of(field);
    if (box.covered) return widgets::text_field(scene_.frame, at, place.width, text_of(box));
    if (field.kind == FieldKind::money) return widgets::number_field(scene_.frame, at, place.width, amount_of(scene_, box));
    if (field.kind != FieldKind::date) return widgets::text_field(scene_.frame, at, place.width, text_of(box));
    return widgets::date_field(scene_.frame, at, place.width,
                               {.id = box.id,
                                .label = box.label,
                                .value = box.value,
                                .pattern = scene_.say(Word::date_pattern),
                                .hint = box.hint,
                                .error = box.error,
                                .focused = box.focused,
                                .asked = box.asked});
}

const kiosk::procedures::Field* FieldList::focused() const {
    const auto found = std::find_if(shown_.begin(), shown_.end(), [&](const Field& field) { return field.key == scene_.state.focus; });
    return found == shown_.end() ? nullptr : &*found;
}

void FieldList::focus(const Field* field) {
    scene_.state.focus = field != nullptr ? field->key : std::string();
    scene_.state.keyboard = {};
    scene_.state.tray = {};
}

// Only what is still wrong: a field that was touched since may be right by now. Each line leads to its field.
void FieldList::add_errors(Page& page) {
    std::vector<const Field*> wrong;
    for (const auto& field : shown_) {
        if (!error_of(field).empty()) wrong.push_back(&field);
    }
    // On a small panel each mistake is a card of its own, so that they can be on several parts of the page.
    const std::size_t each = scene_.theme().narrow ? 1 : std::max<std::size_t>(1, wrong.size());
    keep_reading_place(page.size(), (wrong.size() + each - 1) / each);
    if (wrong.empty()) return;
    auto rows = std::make_shared<ErrorRows>();
    rows->title = wrong.size() == 1 ? scene_.say(Word::form_error_one) : scene_.say(kiosk::phrases::form_errors_title(wrong.size()));
    for (const Field* field : wrong) rows->rows.push_back({"error-" + field->key, scene_.say(field->label)});
    for (std::size_t at = 0; at < wrong.size(); at += each) {
        page.add({.height = [this, rows, at,
                             each](float width) { return widgets::error_summary_height(scene_.frame, width, rows->view(at, each)); },
                  .draw =
                      [this, rows, at, each, wrong](const Rect& place) {
                          const auto touched = widgets::error_summary(scene_.frame, {place.x, place.y}, place.width, rows->view(at, each));
                          if (touched) focus(wrong[at + *touched]);
                      }});
    }
}

// Mistakes that were mended stand no longer above the fields: the part of the page that one reads stays the same.
void FieldList::keep_reading_place(std::size_t first, std::size_t error_blocks) {
    const std::size_t before = std::exchange(scene_.state.error_blocks, error_blocks);
    const auto moved = [&](std::size_t block) {
        if (block <= first) return block;
        return block < first + before ? first + std::min(block - first, error_blocks) : block - before + error_blocks;
    };
    Reading& reading = scene_.state.page;
    reading.first = moved(reading.first);
    for (std::size_t& block : reading.before) block = moved(block);
}

void FieldList::add_field(Page& page, const Field& field) {
    page.add({.height = [this, &field](float width) { return height_of(field, width); },
              .draw =
                  [this, &field](const Rect& place) {
                      if (draw_field(field, place)) focus(&field);
                  },
              .keeps_with_next = field.kind == FieldKind::place});  // its street is half of the same answer
}

// Word for word, as long as nobody has said which commune that is today.
void FieldList::add_card_address(Page& page, const Field& field) const {
    if (field.kind != FieldKind::place || !scene_.state.typed[field.key + ".commune"].empty()) return;
    const auto& address = scene_.state.typed[field.key + ".old"];
    if (!address.empty()) page.facts({}, {{"card-" + field.key, scene_.say(Word::place_card), address}});
}

// The citizen decides what a member of staff beside them sees.
void FieldList::add_cover(Page& page, const Field& field) const {
    if (scene_.view.helper == nullptr || !field.sensitive || scene_.state.typed[field.key].empty()) return;
    const bool covered = is_covered(scene_, field);
    page.button({"show-" + field.key, scene_.say(covered ? Word::field_show : Word::field_hide), widgets::ButtonKind::secondary,
                 covered ? Icon::visibility : Icon::visibility_off, kiosk::visit::ShowToStaff{field.key}});
}

void FieldList::add_to(Page& page) {
    const Field* now = focused();
    if (now == nullptr && is_asked_alone()) return ask_alone(page);
    if (now == nullptr) {
        add_errors(page);
        for (const auto& field : shown_) {
            add_card_address(page, field);
            add_field(page, field);
            add_cover(page, field);
        }
        return;
    }
    add_field(page, *now);
    page.tray({.height = [this, now](float width, float most) { return tray_of(*now).height(width, most); },
               .draw = [this, now](const Rect& place) { draw_tray(*now, place); }});
}

// The question that follows, unless it is answered: who mends one answer comes back to the page.
const kiosk::procedures::Field* FieldList::next_empty(const Field& field) const {
    const Field* next = &field + 1;
    return next <= &shown_.back() && scene_.state.typed[next->key].empty() ? next : nullptr;
}

FieldTray FieldList::tray_of(const Field& field) const {
    return {scene_, field, next_empty(field) != nullptr ? FieldTray::After::next : FieldTray::After::done};
}

void FieldList::draw_tray(const Field& field, const Rect& place) {
    const auto& typed = scene_.state.typed;
    const platform::Secret before = typed.at(field.key), commune = commune_in_words(scene_, field.key, typed);
    const auto tap = tray_of(field).draw(place);
    if (typed.at(field.key) != before || commune_in_words(scene_, field.key, typed) != commune) changed(field);
    if (tap == FieldTray::Tap::done) focus(nullptr);
    if (tap == FieldTray::Tap::next) focus(next_empty(field));
}

void FieldList::changed(const Field& field) { note_typed(scene_, page_.fields, field.key); }

}  // namespace ui
