#include "ui/field_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "platform/numbers.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/error_summary.h"
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

}  // namespace

platform::Secret shown_answer(const Scene& scene, const kiosk::procedures::Field& field, const platform::Secret& answer) {
    for (const auto& choice : field.choices) {
        if (answer == choice.key) return platform::Secret(scene.say(choice.label));
    }
    if (field.kind == FieldKind::phone) return platform::grouped_phone(answer.view());
    return answer;
}

FieldList::FieldList(Scene& scene, const kiosk::procedures::FormPage& page, const kiosk::procedures::Answers& answers)
    : scene_(scene), shown_(page.fields) {
    scene.state.fresh = false;
    // A field may join while the page is shown: its condition has come to hold.
    const auto take_over = [&](const std::string& key) {
        const auto found = answers.find(key);
        scene.state.typed.try_emplace(key, found == answers.end() ? platform::Secret() : found->second);
    };
    for (const auto& field : shown_) {
        take_over(field.key);
        if (field.kind != FieldKind::place) continue;
        for (const char* part : {".province", ".commune", ".street", ".old"}) take_over(field.key + part);
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
        if (error.field == field.key) out.error = error.rule ? scene_.say(*error.rule) : scene_.say(error.phrase);
    }
    return out;
}

float FieldList::height_of(const Field& field, float width) {
    const Words words = words_of(field);
    const platform::Secret shown = shown_answer(scene_, field, scene_.state.typed[field.key]);
    const widgets::TextField what{.id = field.key,
                                  .label = words.label,
                                  .value = shown,
                                  .hint = words.hint,
                                  .error = words.error,
                                  .focused = is_asked(field),
                                  .asked = is_asked(field)};
    return widgets::text_field_height(scene_.frame, width, what);
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
        if (!words_of(field).error.empty()) wrong.push_back(&field);
    }
    if (wrong.empty()) return;
    auto rows = std::make_shared<ErrorRows>();
    rows->title = wrong.size() == 1 ? scene_.say(Word::form_error_one) : scene_.say(kiosk::phrases::form_errors_title(wrong.size()));
    for (const Field* field : wrong) rows->rows.push_back({"error-" + field->key, scene_.say(field->label)});
    // On a small panel each mistake is a card of its own, so that they can be on several parts of the page.
    const std::size_t each = scene_.theme().narrow ? 1 : wrong.size();
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

void FieldList::add_field(Page& page, const Field& field) {
    page.add({.height = [this, &field](float width) { return height_of(field, width); },
              .draw =
                  [this, &field](const Rect& place) {
                      if (draw_field(field, place)) focus(&field);
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
    page.tray({.height = [this, now](float width, float most) { return tray_of(*now).height(width, most); },
               .draw = [this, now](const Rect& place) { draw_tray(*now, place); }});
}

bool FieldList::draw_field(const Field& field, const Rect& place) {
    const Point at{place.x, place.y};
    const float width = place.width;
    const Words words = words_of(field);
    const std::string id = "field-" + field.key;
    const auto& typed = scene_.state.typed[field.key];
    const bool focus = is_asked(field);
    if (field.kind == FieldKind::date) {
        return widgets::date_field(scene_.frame, at, width,
                                   {.id = id,
                                    .label = words.label,
                                    .value = typed,
                                    .pattern = scene_.say(Word::date_pattern),
                                    .hint = words.hint,
                                    .error = words.error,
                                    .focused = focus,
                                    .asked = focus});
    }
    const platform::Secret shown = shown_answer(scene_, field, typed);
    return widgets::text_field(scene_.frame, at, width,
                               {.id = id,
                                .label = words.label,
                                .value = shown,
                                .hint = words.hint,
                                .error = words.error,
                                .focused = focus,
                                .typed = field.kind != FieldKind::choice,
                                .asked = focus});
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
    const platform::Secret before = scene_.state.typed[field.key];
    const auto tap = tray_of(field).draw(place);
    if (scene_.state.typed[field.key] != before) scene_.state.mended.insert(field.key);
    if (tap == FieldTray::Tap::done) focus(nullptr);
    if (tap == FieldTray::Tap::next) focus(next_empty(field));
}

}  // namespace ui
