#include "kiosk/procedures/sense.h"

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/procedures/condition_sense.h"

namespace kiosk::procedures {
namespace {

// "3.000347": one digit, a dot, six digits.
bool is_procedure_code(std::string_view code) {
    constexpr std::string_view shape = "d.dddddd";
    return code.size() == shape.size() && std::equal(code.begin(), code.end(), shape.begin(), [](char c, char wanted) {
               return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted;
           });
}

// "15:00"
bool is_hour(std::string_view text) {
    constexpr std::string_view shape = "dd:dd", latest = "23:59";
    const bool shaped = text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(), [](char c, char wanted) {
                            return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted;
                        });
    return shaped && text <= latest && text[3] < '6';
}

bool fits(Prefill::Card what, FieldKind kind) {
    switch (what) {
        case Prefill::Card::id_number: return kind == FieldKind::id_number || kind == FieldKind::text;
        case Prefill::Card::old_number: return kind == FieldKind::text;
        case Prefill::Card::full_name: return kind == FieldKind::name || kind == FieldKind::text;
        case Prefill::Card::birth:
        case Prefill::Card::issued: return kind == FieldKind::date;
        case Prefill::Card::sex: return kind == FieldKind::choice;
        case Prefill::Card::address: return kind == FieldKind::address || kind == FieldKind::text || kind == FieldKind::place;
    }
    return false;
}

constexpr std::size_t most_questions = 6;  // on a page

bool is_chosen(FieldKind kind) { return kind == FieldKind::choice || kind == FieldKind::choices; }

class Inspector {
public:
    Inspector(const Procedure& procedure, MistakeList& mistakes)
        : procedure_(procedure), mistakes_(mistakes), conditions_(procedure, mistakes) {}

    void look() {
        if (!procedure_.code.empty() && !is_procedure_code(procedure_.code)) {
            mistakes_.add("/code", "is not a procedure code", "write it as 3.000347, without the agency behind it");
        }
        constexpr std::size_t longest_version = 32;
        if (procedure_.version.size() > longest_version)
            mistakes_.add("/version", fmt::format("is longer than {} letters", longest_version), "the date will do: 2026-11-22");
        look_at_events();
        for (std::size_t i = 0; i < procedure_.pages.size(); ++i) look_at_page(i);
        for (std::size_t i = 0; i < procedure_.papers.size(); ++i) look_at_paper(procedure_.papers[i], fmt::format("/papers/{}", i));
        for (std::size_t i = 0; i < procedure_.rules.size(); ++i) look_at_rule(procedure_.rules[i], fmt::format("/rules/{}", i));
        look_at_deliveries();
        look_at_paper_fields();
        look_at_mode();
        look_at_time();
        look_at_fees();
    }

private:
    void look_at_page(std::size_t page) {
        const FormPage& form = procedure_.pages[page];
        const std::string at = fmt::format("/pages/{}", page);
        once(page_keys_, form.key, at + "/key");
        if (form.fields.size() > most_questions)
            mistakes_.add(at + "/fields", fmt::format("asks {} questions", form.fields.size()),
                          fmt::format("at most {}: make two pages of it, one idea each", most_questions));
        look_at_condition(form.when, at + "/when");
        if (form.repeat && form.repeat->least > form.repeat->most) {
            mistakes_.add(at + "/repeat/least", "is more than \"most\"", "make it smaller, or \"most\" larger");
        }
        const auto outside = before_;
        for (std::size_t i = 0; i < form.fields.size(); ++i) {
            const Field& field = form.fields[i];
            const std::string place = fmt::format("{}/fields/{}", at, i);
            look_at_field(field, place);
            before_[field.key] = mistakes_.tells_of(place + "/kind") ? std::nullopt : std::optional(field.kind);
        }
        if (!form.repeat) return;
        before_ = outside;  // from without, an entry's answers have no name of their own; how many there are does
        before_[form.key] = FieldKind::number;
    }

    void look_at_field(const Field& field, const std::string& place) {
        once(field_keys_, field.key, place + "/key");
        look_at_condition(field.when, place + "/when");
        if (mistakes_.tells_of(place + "/kind")) return;  // nothing fits a kind that is not known
        look_at_choices(field, place);
        look_at_dates(field, place);
        look_at_limits(field, place);
        look_at_prefill(field, place);
    }

    void look_at_events() {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < procedure_.events.size(); ++i) {
            if (!seen.insert(procedure_.events[i]).second)
                mistakes_.add(fmt::format("/events/{}", i), "stands here twice", "keep one of them");
        }
    }

    void look_at_deliveries() {
        std::set<DeliveryKind> seen;
        for (std::size_t i = 0; i < procedure_.deliveries.size(); ++i) {
            if (!seen.insert(procedure_.deliveries[i]).second)
                mistakes_.add(fmt::format("/deliveries/kinds/{}", i), "stands here twice", "keep one of them");
        }
    }

    // Nobody would ever be asked it.
    void look_at_mode() {
        if (procedure_.mode == Mode::here || mistakes_.tells_of("/mode") || mistakes_.tells_of("/mode/is")) return;
        for (const auto& [there, key] : {std::pair(!procedure_.pages.empty(), "pages"),
                                         {!procedure_.rules.empty(), "rules"},
                                         {!procedure_.deliveries.empty(), "deliveries"},
                                         {!procedure_.declaration.vi.empty(), "declaration"}}) {
            if (there)
                mistakes_.add(fmt::format("/{}", key), "a procedure that is not finished here has no form",
                              "take it out, or write \"mode\": { \"is\": \"here\", … }");
        }
    }

    void look_at_condition(const Condition& condition, const std::string& place) { conditions_.look(condition, before_, place); }

    void look_at_rule(const Rule& rule, const std::string& place) {
        const FormPage* repeating = nullptr;
        const Field* field = find_field(procedure_, rule.field);
        for (const FormPage& page : procedure_.pages) {
            if (page.repeat && field >= page.fields.data() && field < page.fields.data() + page.fields.size()) repeating = &page;
        }
        if (field == nullptr)
            mistakes_.add(place + "/field", fmt::format("there is no field \"{}\"", rule.field), "name a field of the form");
        const auto outside = before_;
        if (repeating != nullptr) {
            for (const Field& other : repeating->fields) before_[other.key] = other.kind;
        }
        look_at_condition(rule.when, place + "/when");
        look_at_condition(rule.must, place + "/must");
        before_ = outside;
        conditions_.look_at_rule(rule, place);
    }

    void look_at_prefill(const Field& field, const std::string& place) {
        const Prefill& prefill = field.prefill;
        if (prefill.from == Prefill::From::card && !fits(prefill.card, field.kind)) {
            mistakes_.add(place + "/prefill", "does not fit this kind of field", "change \"kind\", or take \"prefill\" out");
        }
        if (prefill.from == Prefill::From::answer) {
            const auto found = before_.find(prefill.answer);
            if (found == before_.end() || (found->second && *found->second != field.kind)) {
                mistakes_.add(place + "/prefill",
                              fmt::format("no question before this one of the same kind has the key \"{}\"", prefill.answer),
                              "name an earlier field of the same kind");
            }
        }
        if (prefill.from == Prefill::From::paper && find_paper(procedure_, prefill.paper) == nullptr) {
            mistakes_.add(place + "/prefill", fmt::format("there is no paper \"{}\"", prefill.paper), "name a paper of this procedure");
        }
    }

    void look_at_limits(const Field& field, const std::string& place) {
        const bool counts = field.kind == FieldKind::number || field.kind == FieldKind::money;
        if (!counts && (field.least || field.most)) {
            mistakes_.add(place, "only kinds \"number\" and \"money\" have \"least\" and \"most\"", "take them out");
        }
        if (field.least && field.most && *field.least > *field.most) {
            mistakes_.add(place + "/least", "is more than \"most\"", "make it smaller, or \"most\" larger");
        }
    }

    // "I have it here" must lead to a paper that is scanned.
    void look_at_paper_fields() {
        for (std::size_t page = 0; page < procedure_.pages.size(); ++page) {
            const auto& fields = procedure_.pages[page].fields;
            for (std::size_t i = 0; i < fields.size(); ++i) {
                if (fields[i].kind != FieldKind::paper || find_paper(procedure_, fields[i].key) != nullptr) continue;
                mistakes_.add(fmt::format("/pages/{}/fields/{}/key", page, i), fmt::format("there is no paper \"{}\"", fields[i].key),
                              "give the field the key of the paper that it asks for");
            }
        }
    }

    void look_at_fees() {
        std::vector<std::string_view> fields, papers;
        for (const FormPage& page : procedure_.pages) {
            if (page.repeat) fields.push_back(page.key);  // how many there are
            for (const Field& field : page.fields) fields.push_back(field.key);
        }
        for (const Paper& paper : procedure_.papers) papers.push_back(paper.key);
        look_at_condition(procedure_.fees.local_when, "/fees/local_when");
        for (std::size_t i = 0; i < procedure_.fees.rules.size(); ++i)
            look_at_condition(procedure_.fees.rules[i].when, fmt::format("/fees/rules/{}/when", i));
        check_keys(procedure_.fees, nlohmann::json::json_pointer("/fees"), fields, papers, mistakes_);
    }

    void look_at_time() {
        const ProcessingTime& time = procedure_.processing;
        if (!time.same_day_before.empty() && !is_hour(time.same_day_before))
            mistakes_.add("/time/same_day_before", "is not an hour", "write it as 15:00");
        const int ways = (time.working_days.value_or(0) > 0 ? 1 : 0) + (time.days ? 1 : 0) + (time.same_day_before.empty() ? 0 : 1);
        if (ways > 1) mistakes_.add("/time", "is told in two ways", "keep one of working_days, days, same_day_before");
    }

    void look_at_choices(const Field& field, const std::string& place) {
        constexpr std::size_t least_choices = 2;
        if (!is_chosen(field.kind)) {
            if (!field.choices.empty())
                mistakes_.add(place + "/choices", "only kinds \"choice\" and \"choices\" have choices",
                              "change \"kind\", or take them out");
            return;
        }
        if (field.choices.size() < least_choices) mistakes_.add(place + "/choices", "leaves nothing to choose", "add at least two choices");
        std::map<std::string, std::string> keys;
        for (std::size_t i = 0; i < field.choices.size(); ++i) once(keys, field.choices[i].key, fmt::format("{}/choices/{}/key", place, i));
        const bool sex = field.prefill.from == Prefill::From::card && field.prefill.card == Prefill::Card::sex;
        if (sex && !(keys.contains("male") && keys.contains("female"))) {
            mistakes_.add(place + "/choices", "the card says \"male\" or \"female\"", "add choices with these two keys");
        }
    }

    void look_at_dates(const Field& field, const std::string& place) {
        if (field.kind != FieldKind::date) {
            for (const auto& [used, key] :
                 {std::pair(field.past, "past"), {field.future, "future"}, {!field.not_before.empty(), "not_before"}}) {
                if (used) mistakes_.add(fmt::format("{}/{}", place, key), "only kind \"date\" has this rule", "take it out");
            }
            return;
        }
        if (field.past && field.future) mistakes_.add(place, "a date cannot be both \"past\" and \"future\"", "keep one of them");
        if (field.not_before.empty()) return;
        const Field* other = find(field.not_before);
        if (other == nullptr || other->kind != FieldKind::date) {
            mistakes_.add(place + "/not_before", fmt::format("there is no date field \"{}\"", field.not_before),
                          "name another date field of this form");
        } else if (goes_in_circles(field)) {
            mistakes_.add(place + "/not_before", "these dates wait for each other", "take one \"not_before\" out");
        }
    }

    void look_at_paper(const Paper& paper, const std::string& place) {
        once(paper_keys_, paper.key, place + "/key");
        look_at_condition(paper.when, place + "/when");
        if (paper.least_pages > paper.most_pages) {
            mistakes_.add(place + "/least_pages", "is more than \"most_pages\"", "make it smaller, or \"most_pages\" larger");
        }
    }

    void once(std::map<std::string, std::string>& seen, const std::string& key, const std::string& place) {
        if (key.empty()) return;
        const auto [first, is_new] = seen.insert({key, place});
        if (!is_new) mistakes_.add(place, fmt::format("\"{}\" is used twice", key), "give it a name of its own", first->second);
    }

    const Field* find(std::string_view key) const { return find_field(procedure_, key); }

    bool goes_in_circles(const Field& start) const {
        std::set<std::string> visited;
        const Field* field = find(start.not_before);
        while (field != nullptr && field->key != start.key && visited.insert(field->key).second) field = find(field->not_before);
        return field != nullptr && field->key == start.key;
    }

    const Procedure& procedure_;
    MistakeList& mistakes_;
    ConditionSense conditions_;
    std::map<std::string, std::string> page_keys_, field_keys_, paper_keys_;  // with their places
    ConditionSense::Before before_;
};

}  // namespace

void find_nonsense(const Procedure& procedure, MistakeList& mistakes) { Inspector(procedure, mistakes).look(); }

}  // namespace kiosk::procedures
