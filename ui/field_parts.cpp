#include "ui/field_parts.h"

#include "platform/numbers.h"
#include "platform/text.h"
#include "ui/widgets/number_field.h"

namespace ui {

using kiosk::Localised;
using kiosk::Word;
using kiosk::procedures::Answers;
using kiosk::procedures::Field;
using kiosk::procedures::FieldKind;
using platform::Secret;

namespace {

Localised in_both(const Scene& scene, const kiosk::Phrase& vietnamese, const kiosk::Phrase& english) {
    return {scene.words.say(vietnamese, kiosk::Language::vietnamese), scene.words.say(english, kiosk::Language::english)};
}

Field street_of(const Scene& scene, const Field& place) {
    Field out{.key = place.key + ".street", .kind = FieldKind::text, .required = place.required, .sensitive = place.sensitive};
    out.label = in_both(scene, kiosk::phrases::place_street_of(place.label.vi), kiosk::phrases::place_street_of(place.label.en));
    return out;
}

const Secret& part_of(const Answers& answers, const std::string& key) {
    static const Secret none;
    const auto found = answers.find(key);
    return found == answers.end() ? none : found->second;
}

void append_part(Secret& out, std::string_view part) {
    if (part.empty()) return;
    if (!out.empty()) out.append(", ");
    out.append(part);
}

Secret several_in_words(const Scene& scene, const Field& field, const Secret& answer) {
    Secret out;
    for (const auto& choice : field.choices) {
        if (is_chosen(answer, choice.key)) append_part(out, scene.say(choice.label));
    }
    return out;
}

Secret amount_in_words(const Scene& scene, const Secret& answer) {
    if (answer.empty()) return {};
    Secret out = widgets::shown_number(answer, scene.language() == kiosk::Language::vietnamese ? '.' : ',');
    out.append(" ");
    out.append(scene.say(Word::money_unit));
    return out;
}

}  // namespace

std::vector<Field> questions_of(const Scene& scene, const std::vector<Field>& fields) {
    std::vector<Field> out;
    for (const Field& field : fields) {
        out.push_back(field);
        if (field.kind == FieldKind::place) out.push_back(street_of(scene, field));
        if (field.kind == FieldKind::paper)
            out.back().choices = {{"yes", in_both(scene, Word::yes, Word::yes)}, {"no", in_both(scene, Word::no, Word::no)}};
    }
    return out;
}

std::string question_of(const kiosk::procedures::FieldError& error) {
    const bool street = !error.rule && error.phrase == kiosk::Phrase(Word::error_street);
    return street ? error.field + ".street" : error.field;
}

std::string title_of(const Scene& scene, const kiosk::procedures::FormPage& asked, std::size_t entry, const Answers& answers) {
    const std::size_t all = entry > 0 ? kiosk::procedures::entries(asked, answers) : 0;
    if (all < 2) return scene.say(asked.title);
    return scene.say(kiosk::phrases::entry_title(scene.say(asked.title), entry, all));
}

bool is_covered(const Scene& scene, const Field& field) {
    const auto& shown = scene.session().help.shown;
    return scene.view.helper != nullptr && field.sensitive && !shown.contains(field.key) && !shown.contains(kiosk::visit::all_answers);
}

Secret shown_answer(const Scene& scene, const Field& field, const Secret& answer) {
    // Always as many: even how long it is says something.
    if (is_covered(scene, field)) return Secret(answer.empty() ? "" : "••••••");
    switch (field.kind) {
        case FieldKind::choices: return several_in_words(scene, field, answer);
        case FieldKind::phone: return platform::grouped_phone(answer.view());
        case FieldKind::money: return amount_in_words(scene, answer);
        case FieldKind::paper:
            if (answer.empty()) return {};
            return Secret(scene.say(answer == "yes" ? Word::yes : Word::no));
        default: break;
    }
    for (const auto& choice : field.choices) {
        if (answer == choice.key) return Secret(scene.say(choice.label));
    }
    return answer;
}

bool is_chosen(const Secret& answer, std::string_view key) {
    std::string_view rest = answer.view();
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        if (rest.substr(0, comma) == key) return true;
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    return false;
}

Secret with_turned(const Field& field, const Secret& answer, std::string_view key) {
    Secret out;
    for (const auto& choice : field.choices) {
        if (is_chosen(answer, choice.key) == (choice.key == key)) continue;
        if (!out.empty()) out.append(",");
        out.append(choice.key);
    }
    return out;
}

std::string in_words(const kiosk::procedures::Places& places, const kiosk::procedures::Commune& commune) {
    return std::string(commune.title).append(", ").append(places.province_of(commune).title);
}

void note_typed(Scene& scene, const std::vector<Field>& fields, const std::string& key) {
    Answers& typed = scene.state.typed;
    auto& mended = scene.state.mended;
    mended.insert(key);
    if (scene.frame.staff_hand)
        scene.state.by_staff.insert(key);
    else
        scene.state.by_staff.erase(key);
    for (const Field& place : fields) {
        if (place.kind != FieldKind::place || (place.key != key && place.key + ".street" != key)) continue;
        typed[place.key] = place_in_words(scene, place.key, typed);
        // A rule speaks of all of it.
        if (!commune_in_words(scene, place.key, typed).empty()) mended.insert(place.key);
    }
}

Secret commune_in_words(const Scene& scene, const std::string& place, const Answers& answers) {
    const auto* places = scene.view.places;
    const auto* commune = places == nullptr ? nullptr : places->commune(part_of(answers, place + ".commune").view());
    return commune == nullptr ? Secret() : Secret(in_words(*places, *commune));
}

Secret place_in_words(const Scene& scene, const std::string& place, const Answers& answers) {
    const Secret commune = commune_in_words(scene, place, answers);
    if (commune.empty()) return {};
    Secret out = platform::fold_spaces(part_of(answers, place + ".street").view());
    append_part(out, commune.view());
    return out;
}

}  // namespace ui
