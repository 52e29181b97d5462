#include "kiosk/procedures/condition_sense.h"

#include <algorithm>

#include "kiosk/procedures/condition_reader.h"
#include "kiosk/procedures/file_words.h"

namespace kiosk::procedures {
namespace {

bool may_be_asked(Condition::Test test, FieldKind kind) {
    using enum Condition::Test;
    switch (test) {
        case is: return kind != FieldKind::date && kind != FieldKind::choices && kind != FieldKind::place;
        case has: return kind == FieldKind::choices;
        case at_least:
        case at_most: return kind == FieldKind::number || kind == FieldKind::money;
        case age_at_least:
        case age_below:
        case days_ago_over:
        case days_ago_at_most:
        case earliest:
        case latest:
        case not_before: return kind == FieldKind::date;
        default: return true;
    }
}

std::string what_may_be_asked(FieldKind kind) {
    std::vector<std::string_view> words;
    for (const auto& [word, test] : condition_words()) {
        if (may_be_asked(test, kind)) words.push_back(word);
    }
    return fmt::format("of kind \"{}\" can be asked: {}", name_of(kind_names, kind), listed(words));
}

// What is certain of a condition as soon as one question is answered, whatever the answer is.
enum class Truth { never, maybe, always };

Truth truth_once_given(const Condition& condition, const std::string& answered) {
    using enum Condition::Test;
    const auto of_part = [&](const Condition& part) { return truth_once_given(part, answered); };
    const auto least = [&] {
        Truth out = Truth::always;
        for (const auto& part : condition.parts) out = std::min(out, of_part(part));
        return out;
    };
    const auto most = [&] {
        Truth out = Truth::never;
        for (const auto& part : condition.parts) out = std::max(out, of_part(part));
        return out;
    };
    switch (condition.test) {
        case always: return Truth::always;
        case all: return least();
        case any: return most();
        case none: {
            const Truth inner = most();
            return inner == Truth::maybe ? inner : inner == Truth::always ? Truth::never : Truth::always;
        }
        case given: return condition.answer == answered ? Truth::always : Truth::maybe;
        default: return Truth::maybe;
    }
}

// How often a page's or a field's key was asked before: its place in the order of the questions.
std::map<std::string, std::size_t> order_of(const Procedure& procedure) {
    std::map<std::string, std::size_t> out;
    for (const FormPage& page : procedure.pages) {
        for (const Field& field : page.fields) out.insert({field.key, out.size()});
        if (page.repeat) out.insert({page.key, out.size()});
    }
    return out;
}

void collect_questions(const Condition& condition, std::vector<std::string>& out) {
    for (const Condition& part : condition.parts) collect_questions(part, out);
    for (const auto& key : {condition.answer, condition.other}) {
        if (!key.empty()) out.push_back(key);
    }
}

std::string key_of_part(const Condition& condition, std::size_t part) {
    switch (condition.test) {
        case Condition::Test::all: return fmt::format("/all/{}", part);
        case Condition::Test::any: return fmt::format("/any/{}", part);
        default: return "/not";
    }
}

}  // namespace

void ConditionSense::look(const Condition& condition, const Before& before, const std::string& place) {
    for (std::size_t i = 0; i < condition.parts.size(); ++i) look(condition.parts[i], before, place + key_of_part(condition, i));
    if (!condition.answer.empty()) look_at_one(condition, before, place);
}

// Every answer that is looked at stands before, and is of a kind that can be asked this.
void ConditionSense::look_at_one(const Condition& condition, const Before& before, const std::string& place) {
    const auto asked = before.find(condition.answer);
    if (asked == before.end()) {
        return mistakes_.add(place, fmt::format("no question before this one has the key \"{}\"", condition.answer),
                             find_field(procedure_, condition.answer) == nullptr
                                 ? "look for a spelling mistake"
                                 : "put that question first; a repeating page's questions are seen only within it");
    }
    const auto kind = asked->second;
    if (kind && !may_be_asked(condition.test, *kind))
        return mistakes_.add(place, fmt::format("this cannot be asked of \"{}\"", condition.answer), what_may_be_asked(*kind));
    if (!condition.other.empty()) {
        const auto other = before.find(condition.other);
        if (other == before.end())
            mistakes_.add(place, fmt::format("no question before this one has the key \"{}\"", condition.other),
                          "look for a spelling mistake");
        else if (kind && other->second && *kind != *other->second)
            mistakes_.add(place, fmt::format("\"{}\" and \"{}\" are of different kinds", condition.answer, condition.other),
                          fmt::format("compare it with a question of kind \"{}\"", name_of(kind_names, *kind)));
    }
    look_at_values(condition, place);
}

// What is compared with a choice has to be one.
void ConditionSense::look_at_values(const Condition& condition, const std::string& place) {
    const Field* field = find_field(procedure_, condition.answer);
    if (field == nullptr) return;
    std::vector<std::string_view> known;
    for (const Choice& choice : field->choices) {
        if (std::find(known.begin(), known.end(), choice.key) == known.end()) known.push_back(choice.key);
    }
    if (field->kind == FieldKind::paper) known = {"yes", "no"};
    if (known.empty()) return;
    for (const std::string& value : condition.values) {
        if (value.empty() || std::find(known.begin(), known.end(), value) != known.end()) continue;
        mistakes_.add(place, fmt::format("\"{}\" has no choice \"{}\"", condition.answer, value),
                      fmt::format("use one of: {}", listed(known)));
    }
}

void ConditionSense::look_at_rule(const Rule& rule, const std::string& place) {
    const auto order = order_of(procedure_);
    const auto shown = order.find(rule.field);
    if (shown == order.end()) return;
    std::vector<std::string> questions;
    collect_questions(rule.when, questions);
    collect_questions(rule.must, questions);
    for (const auto& key : questions) {
        const auto asked = order.find(key);
        if (asked == order.end() || asked->second <= shown->second) continue;
        return mistakes_.add(place + "/field", fmt::format("the rule also speaks of \"{}\", which is asked later", key),
                             "name the last of the questions that it speaks of");
    }
    if (mistakes_.tells_of_anything_in(place)) return;
    if (truth_once_given(rule.when, rule.field) == Truth::never)
        mistakes_.add(place + "/when", "never holds, so nobody ever sees this rule",
                      fmt::format("a rule is looked at only once \"{}\" is answered: do not ask whether it is given", rule.field));
    if (truth_once_given(rule.must, rule.field) == Truth::always)
        mistakes_.add(place + "/must", "always holds, so nobody ever sees this rule",
                      fmt::format("a rule is looked at only once \"{0}\" is answered; if it has to be answered in some case, give field "
                                  "\"{0}\" a \"when\" and let it be required",
                                  rule.field));
}

}  // namespace kiosk::procedures
