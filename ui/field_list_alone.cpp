// A page with a single question to choose from: it is asked there and then, without a field to touch first.
#include "ui/field_list.h"
#include "ui/field_parts.h"
#include "ui/widgets/yes_no.h"

namespace ui {

using kiosk::procedures::FieldKind;

namespace {

widgets::Answer answer_of(const Scene& scene, const kiosk::procedures::Choice& choice) {
    const std::string& words = scene.say(choice.label);
    if (choice.key == "yes") return {choice.key, words, Icon::check};
    if (choice.key == "no") return {choice.key, words, Icon::close};
    return {choice.key, words};
}

}  // namespace

bool FieldList::is_asked_alone() const {
    if (shown_.size() != 1) return false;
    const FieldKind kind = shown_.front().kind;
    return kind == FieldKind::choice || kind == FieldKind::choices || kind == FieldKind::paper;
}

void FieldList::choose(const Field& field, std::string_view key) {
    auto& answer = scene_.state.typed[field.key];
    answer = field.kind == FieldKind::choices ? with_turned(field, answer, key) : platform::Secret(key);
    changed(field);
}

void FieldList::ask_alone(Page& page) {
    const Field& field = shown_.front();
    const Box box = box_of(field);
    const std::string id = "choice-" + field.key;
    page.heading("question-" + field.key, box.label);
    if (!box.hint.empty()) page.note("hint-" + field.key, box.hint);
    if (!box.error.empty()) page.notice(widgets::NoticeKind::error, "error-" + field.key, {}, box.error);
    const platform::Secret answer = box.covered ? platform::Secret() : scene_.state.typed[field.key];
    if (field.kind == FieldKind::choices) {
        for (const auto& choice : field.choices) {
            page.check(id + "-" + choice.key, scene_.say(choice.label), is_chosen(answer, choice.key),
                       [this, &field, &choice] { choose(field, choice.key); });
        }
        return;
    }
    if (field.choices.size() != 2) {
        std::vector<Blocks::Choice> choices;
        for (const auto& choice : field.choices) choices.push_back({choice.key, scene_.say(choice.label), {}});
        return page.choices(id, std::move(choices), std::string(answer.view()),
                            [this, &field](std::size_t touched) { choose(field, field.choices[touched].key); });
    }
    const auto view = [this, &field, id] {
        return widgets::YesNo{.id = id,
                              .answers = {answer_of(scene_, field.choices[0]), answer_of(scene_, field.choices[1])},
                              .chosen = is_covered(scene_, field) ? std::string_view() : scene_.state.typed[field.key].view()};
    };
    page.add({.height = [this, view](float width) { return widgets::yes_no_height(scene_.frame, width, view()); },
              .draw =
                  [this, view, &field](const Rect& place) {
                      const auto touched = widgets::yes_no(scene_.frame, place, view());
                      if (touched) choose(field, field.choices[*touched].key);
                  }});
}

}  // namespace ui
