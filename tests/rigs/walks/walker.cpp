#include "tests/rigs/walks/walker.h"

#include <algorithm>

namespace walks {
namespace {

using kiosk::procedures::FieldError;
using kiosk::procedures::FormPage;
using platform::Secret;

void forget(Answers& answers, const std::string& key) {
    for (auto at = answers.lower_bound(key); at != answers.end() && at->first.starts_with(key);) {
        const bool part = at->first.size() == key.size() || at->first[key.size()] == '.';
        at = part ? answers.erase(at) : std::next(at);
    }
}

bool has_answer(const Answers& answers, const std::string& key) { return answers.contains(key) || answers.contains(key + ".commune"); }

bool speaks(const Rule& rule, const FieldError& error) { return error.rule && error.rule->vi == rule.say.vi; }

// How far these errors are from this rule's alone.
std::size_t distance(const Rule& rule, const std::vector<FieldError>& errors) {
    const auto spoken =
        static_cast<std::size_t>(std::count_if(errors.begin(), errors.end(), [&](const auto& e) { return speaks(rule, e); }));
    return errors.size() - spoken + (spoken == 1 ? 0 : 1);
}

}  // namespace

Walker::Walker(const Procedure& procedure, const kiosk::procedures::Places& places, const kiosk::Dictionary& words,
               const platform::Date& today)
    : procedure_(procedure), words_(words), today_(today), candidates_(procedure, places, today) {}

std::optional<Answers> Walker::draw() {
    constexpr int most_tries = 50;
    for (int tries = 0; tries < most_tries; ++tries) {
        Answers answers;
        if (fill_form(answers, [](FormPlace) {})) return answers;
    }
    return std::nullopt;
}

std::optional<BrokenRule> Walker::draw_breaking(const Rule& rule) {
    constexpr int most_tries = 300;
    for (int tries = 0; tries < most_tries; ++tries) {
        BrokenRule out;
        bool broken = false;
        const bool filled = fill_form(out.answers, [&](FormPlace place) {
            if (broken) return;
            Answers changed = out.answers;
            broken = break_rule(rule, place, changed);
            if (!broken) return;
            out.place = place;
            out.page = std::move(changed);
        });
        if (filled && broken) return out;
    }
    return std::nullopt;
}

template <class Look>
bool Walker::fill_form(Answers& answers, Look look) {
    std::optional<FormPlace> place = places_asked(procedure_, answers, today_).front();
    for (; place; place = place_after(procedure_, *place, answers, today_)) {
        count_entries(*place, answers);
        look(*place);
        if (!fill(*place, answers)) return false;
    }
    return true;
}

bool Walker::fill(FormPlace place, Answers& answers) {
    constexpr int most_mendings = 300;
    draw_missing(place, answers);
    for (int mendings = 0; mendings < most_mendings; ++mendings) {
        const Errors errors = check(place, answers);
        if (errors.empty()) return true;
        const FormPage page = page_at(place, answers);
        for (const Field& field : page.fields) {
            const bool wrong = std::any_of(errors.begin(), errors.end(), [&](const FieldError& error) { return error.field == field.key; });
            if (wrong || below(4) == 0) draw_field(field, place, answers);
        }
        draw_missing(place, answers);
    }
    return false;
}

bool Walker::break_rule(const Rule& rule, FormPlace place, Answers& answers) {
    constexpr int most_steps = 300;
    const std::string wanted = scope_of(procedure_, place) + rule.field;
    const auto& fields = procedure_.pages[place.page].fields;
    if (std::none_of(fields.begin(), fields.end(), [&](const Field& field) { return field.key == rule.field; })) return false;
    draw_missing(place, answers);
    std::size_t best = distance(rule, check(place, answers));
    for (int steps = 0; steps < most_steps && best > 0; ++steps) {
        const FormPage page = page_at(place, answers);
        Answers changed = answers;
        const auto field = std::find_if(page.fields.begin(), page.fields.end(), [&](const Field& one) { return one.key == wanted; });
        const bool the_rules_own = field != page.fields.end() && below(2) == 0;
        draw_field(the_rules_own ? *field : page.fields[below(page.fields.size())], place, changed);
        draw_missing(place, changed);
        const std::size_t now = distance(rule, check(place, changed));
        if (now > best && below(5) != 0) continue;
        best = now;
        answers = std::move(changed);
    }
    return best == 0;
}

// A repeating page: sometimes once, sometimes twice, sometimes as often as can be.
void Walker::count_entries(FormPlace place, Answers& answers) {
    const FormPage& page = procedure_.pages[place.page];
    if (!page.repeat || place.entry != 1 || answers.contains(page.key)) return;
    const int least = std::max(1, page.repeat->least);
    const std::array counts{least, std::min(least + 1, page.repeat->most), page.repeat->most};
    answers[page.key] = Secret(std::to_string(counts[below(counts.size())]));
}

// What is asked depends on what was answered, so this goes on until nothing is left.
void Walker::draw_missing(FormPlace place, Answers& answers) {
    for (bool drawn = true; drawn;) {
        drawn = false;
        forget_unasked(place, answers);
        for (const Field& field : page_at(place, answers).fields) {
            if (has_answer(answers, field.key)) continue;
            draw_field(field, place, answers);
            drawn = true;
            break;
        }
    }
}

void Walker::draw_field(const Field& asked, FormPlace place, Answers& answers) {
    const auto drawable = candidates_.of(asked, scope_of(procedure_, place), answers);
    forget(answers, asked.key);
    for (const auto& [key, answer] : drawable[below(drawable.size())]) answers[key] = answer;
}

void Walker::forget_unasked(FormPlace place, Answers& answers) const {
    const FormPage asked = page_at(place, answers);
    if (asked.fields.size() == procedure_.pages[place.page].fields.size()) return;
    const std::string scope = scope_of(procedure_, place);
    for (const Field& field : procedure_.pages[place.page].fields) {
        const std::string key = scope + field.key;
        if (std::none_of(asked.fields.begin(), asked.fields.end(), [&](const Field& one) { return one.key == key; })) forget(answers, key);
    }
}

FormPage Walker::page_at(FormPlace place, const Answers& answers) const { return page_asked(procedure_, place, answers, today_, words_); }

Walker::Errors Walker::check(FormPlace place, const Answers& answers) const {
    return kiosk::procedures::check(procedure_, place, answers, today_, words_);
}

}  // namespace walks
