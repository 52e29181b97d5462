#include "kiosk/procedures/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace kiosk::procedures {
namespace {

using platform::Date;
using platform::Secret;

std::string gate_key(const FormPage& page) { return page.key + ".any"; }

bool is_yes(const Answers& answers, const std::string& key) {
    const auto found = answers.find(key);
    return found != answers.end() && found->second == "yes";
}

bool has_gate(const FormPage& page) { return page.repeat && page.repeat->least == 0; }

// The parts of one answer: a place is told in words, and as province, commune and street.
void keep_answer(const Answers& from, const std::string& key, Answers& out) {
    for (auto at = from.lower_bound(key); at != from.end() && at->first.starts_with(key); ++at) {
        if (at->first.size() == key.size() || at->first[key.size()] == '.') out.insert(*at);
    }
}

Field in_full(const Field& field, const FormPage& page, const std::string& scope) {
    Field out = field;
    out.key = scope + field.key;
    out.when = {};
    const auto here = [&](const std::string& key) {
        return std::any_of(page.fields.begin(), page.fields.end(), [&](const Field& other) { return other.key == key; });
    };
    if (here(out.not_before)) out.not_before = scope + out.not_before;
    if (here(out.prefill.answer)) out.prefill.answer = scope + out.prefill.answer;
    return out;
}

FormPage gate_page(const FormPage& page, const Dictionary& words) {
    const auto text = [&](Word word) { return Localised{words.say(word, Language::vietnamese), words.say(word, Language::english)}; };
    Field field{.key = gate_key(page), .kind = FieldKind::choice, .label = page.repeat->any};
    field.choices = {{"yes", text(Word::yes)}, {"no", text(Word::no)}};
    return {.key = page.key, .title = page.title, .fields = {std::move(field)}};
}

void move_entry(const FormPage& page, std::size_t from, std::size_t to, Answers& answers) {
    const std::string source = fmt::format("{}.{}.", page.key, from);
    const std::string target = fmt::format("{}.{}.", page.key, to);
    for (auto at = answers.lower_bound(source); at != answers.end() && at->first.starts_with(source);) {
        answers[target + at->first.substr(source.size())] = std::move(at->second);
        at = answers.erase(at);
    }
}

void forget_entry(const FormPage& page, std::size_t entry, Answers& answers) {
    const std::string scope = fmt::format("{}.{}.", page.key, entry);
    for (auto at = answers.lower_bound(scope); at != answers.end() && at->first.starts_with(scope);) at = answers.erase(at);
}

void set_entries(const FormPage& page, std::size_t number, Answers& answers) { answers[page.key] = Secret(fmt::format("{}", number)); }

// What is asked so far, and what was said to it. Conditions look at `said`: an answer whose own question has become pointless counts no
// more.
struct Asked {
    std::vector<FormPlace> places;
    Answers said;
};

std::vector<const Field*> ask_fields(const FormPage& page, const std::string& scope, const Answers& answers, const Date& today,
                                     Answers& said) {
    std::vector<const Field*> out;
    for (const Field& field : page.fields) {
        if (!holds(field.when, {said, today, scope})) continue;
        keep_answer(answers, scope + field.key, said);
        out.push_back(&field);
    }
    return out;
}

void ask_page(const Procedure& procedure, std::size_t number, const Answers& answers, const Date& today, Asked& out) {
    const FormPage& page = procedure.pages[number];
    if (!holds(page.when, {out.said, today})) return;
    const std::size_t before = out.places.size();
    if (has_gate(page)) out.places.push_back({number, 0});
    for (std::size_t entry = page.repeat ? 1 : 0; entry <= entries(page, answers); ++entry) {
        const std::string scope = scope_of(procedure, {number, entry});
        // A page all of whose fields depend on something else is not asked.
        if (!ask_fields(page, scope, answers, today, out.said).empty()) out.places.push_back({number, entry});
    }
    if (page.repeat && out.places.size() > before) set_entries(page, entries(page, answers), out.said);
}

Asked ask_until(const Procedure& procedure, std::size_t end, const Answers& answers, const Date& today) {
    Asked out;
    for (std::size_t number = 0; number < end; ++number) ask_page(procedure, number, answers, today, out);
    return out;
}

}  // namespace

const Field* find_field(const Procedure& procedure, std::string_view key) {
    for (const FormPage& page : procedure.pages) {
        for (const Field& field : page.fields) {
            if (field.key == key) return &field;
        }
    }
    return nullptr;
}

const Paper* find_paper(const Procedure& procedure, std::string_view key) {
    const auto found = std::find_if(procedure.papers.begin(), procedure.papers.end(), [&](const Paper& paper) { return paper.key == key; });
    return found == procedure.papers.end() ? nullptr : &*found;
}

std::size_t entries(const FormPage& page, const Answers& answers) {
    if (!page.repeat) return 0;
    if (has_gate(page) && !is_yes(answers, gate_key(page))) return 0;
    std::size_t number = 0;
    if (const auto found = answers.find(page.key); found != answers.end()) {
        const auto text = found->second.view();
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    const auto least = static_cast<std::size_t>(std::max(page.repeat->least, 1));
    return std::clamp(number, least, static_cast<std::size_t>(page.repeat->most));
}

std::vector<FormPlace> places_asked(const Procedure& procedure, const Answers& answers, const Date& today) {
    return ask_until(procedure, procedure.pages.size(), answers, today).places;
}

std::optional<FormPlace> place_after(const Procedure& procedure, FormPlace place, const Answers& answers, const Date& today) {
    for (const FormPlace other : places_asked(procedure, answers, today)) {
        if (std::pair(other.page, other.entry) > std::pair(place.page, place.entry)) return other;
    }
    return std::nullopt;
}

std::optional<FormPlace> place_before(const Procedure& procedure, FormPlace place, const Answers& answers, const Date& today) {
    std::optional<FormPlace> before;
    for (const FormPlace other : places_asked(procedure, answers, today)) {
        if (std::pair(other.page, other.entry) < std::pair(place.page, place.entry)) before = other;
    }
    return before;
}

std::string scope_of(const Procedure& procedure, FormPlace place) {
    return place.entry == 0 ? std::string() : fmt::format("{}.{}.", procedure.pages[place.page].key, place.entry);
}

FormPage page_asked(const Procedure& procedure, FormPlace place, const Answers& answers, const Date& today, const Dictionary& words) {
    const FormPage& page = procedure.pages[place.page];
    if (has_gate(page) && place.entry == 0) return gate_page(page, words);
    const std::string scope = scope_of(procedure, place);
    FormPage out{.key = page.key, .title = page.title, .fields = {}, .repeat = page.repeat};
    Answers said = ask_until(procedure, place.page, answers, today).said;
    for (const Field* field : ask_fields(page, scope, answers, today, said)) out.fields.push_back(in_full(*field, page, scope));
    return out;
}

bool may_add_entry(const FormPage& page, const Answers& answers) {
    return page.repeat && entries(page, answers) < static_cast<std::size_t>(page.repeat->most);
}

bool may_remove_entry(const FormPage& page, const Answers& answers) {
    return page.repeat && entries(page, answers) > static_cast<std::size_t>(page.repeat->least);
}

void add_entry(const FormPage& page, Answers& answers) {
    if (may_add_entry(page, answers)) set_entries(page, entries(page, answers) + 1, answers);
}

void remove_entry(const FormPage& page, std::size_t entry, Answers& answers) {
    const std::size_t before = entries(page, answers);
    if (!may_remove_entry(page, answers) || entry == 0 || entry > before) return;
    forget_entry(page, entry, answers);
    for (std::size_t later = entry + 1; later <= before; ++later) move_entry(page, later, later - 1, answers);
    set_entries(page, before - 1, answers);
    if (before == 1) answers[gate_key(page)] = Secret("no");
}

Answers relevant(const Procedure& procedure, const Answers& answers, const Date& today) {
    return ask_until(procedure, procedure.pages.size(), answers, today).said;
}

std::vector<const Paper*> papers_asked(const Procedure& procedure, const Answers& answers, const Date& today) {
    const Answers said = relevant(procedure, answers, today);
    std::vector<const Paper*> out;
    for (const Paper& paper : procedure.papers) {
        if (holds(paper.when, {said, today})) out.push_back(&paper);
    }
    return out;
}

}  // namespace kiosk::procedures
