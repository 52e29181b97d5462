#include "kiosk/procedures/sense.h"

#include <algorithm>
#include <set>

#include "platform/clock.h"

namespace kiosk::procedures {
namespace {

// "3.000347": one digit, a dot, six digits.
bool is_procedure_code(std::string_view code) {
    constexpr std::string_view shape = "d.dddddd";
    return code.size() == shape.size() && std::equal(code.begin(), code.end(), shape.begin(), [](char c, char wanted) {
               return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted;
           });
}

bool fits(Prefill prefill, FieldKind kind) {
    switch (prefill) {
        case Prefill::none: return true;
        case Prefill::id_number: return kind == FieldKind::id_number || kind == FieldKind::text;
        case Prefill::old_number: return kind == FieldKind::text;
        case Prefill::full_name: return kind == FieldKind::name || kind == FieldKind::text;
        case Prefill::birth:
        case Prefill::issued: return kind == FieldKind::date;
        case Prefill::sex: return kind == FieldKind::choice;
        case Prefill::address: return kind == FieldKind::address || kind == FieldKind::text;
    }
    return false;
}

class Inspector {
public:
    Inspector(const Procedure& procedure, MistakeList& mistakes) : procedure_(procedure), mistakes_(mistakes) {}

    void look() {
        if (!procedure_.code.empty() && !is_procedure_code(procedure_.code)) {
            mistakes_.add("/code", "is not a procedure code", "write it as 3.000347, without the agency behind it");
        }
        for (std::size_t i = 0; i < procedure_.pages.size(); ++i) look_at_page(i);
        for (std::size_t i = 0; i < procedure_.papers.size(); ++i) look_at_paper(procedure_.papers[i], fmt::format("/papers/{}", i));
        std::set<DeliveryKind> deliveries;
        for (std::size_t i = 0; i < procedure_.deliveries.size(); ++i) {
            if (!deliveries.insert(procedure_.deliveries[i]).second) {
                mistakes_.add(fmt::format("/deliveries/{}", i), "stands here twice", "keep one of them");
            }
        }
    }

private:
    void look_at_page(std::size_t page) {
        const FormPage& form = procedure_.pages[page];
        once(page_keys_, form.key, fmt::format("/pages/{}/key", page));
        for (std::size_t i = 0; i < form.fields.size(); ++i) {
            const std::string place = fmt::format("/pages/{}/fields/{}", page, i);
            once(field_keys_, form.fields[i].key, place + "/key");
            look_at_choices(form.fields[i], place);
            look_at_dates(form.fields[i], place);
            if (!fits(form.fields[i].prefill, form.fields[i].kind)) {
                mistakes_.add(place + "/prefill", "does not fit this kind of field", "change \"kind\", or take \"prefill\" out");
            }
        }
    }

    void look_at_choices(const Field& field, const std::string& place) {
        constexpr std::size_t least_choices = 2;
        if (field.kind != FieldKind::choice) {
            if (!field.choices.empty())
                mistakes_.add(place + "/choices", "only kind \"choice\" has choices", "change \"kind\", or take them out");
            return;
        }
        if (field.choices.size() < least_choices) mistakes_.add(place + "/choices", "leaves nothing to choose", "add at least two choices");
        std::set<std::string> keys;
        for (std::size_t i = 0; i < field.choices.size(); ++i) once(keys, field.choices[i].key, fmt::format("{}/choices/{}/key", place, i));
        if (field.prefill == Prefill::sex && !(keys.contains("male") && keys.contains("female"))) {
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
        if (paper.least_pages > paper.most_pages) {
            mistakes_.add(place + "/least_pages", "is more than \"most_pages\"", "make it smaller, or \"most_pages\" larger");
        }
    }

    void once(std::set<std::string>& seen, const std::string& key, const std::string& place) {
        if (!key.empty() && !seen.insert(key).second)
            mistakes_.add(place, fmt::format("\"{}\" is used twice", key), "give it a name of its own");
    }

    const Field* find(std::string_view key) const {
        for (const FormPage& page : procedure_.pages) {
            for (const Field& field : page.fields) {
                if (field.key == key) return &field;
            }
        }
        return nullptr;
    }

    bool goes_in_circles(const Field& start) const {
        std::set<std::string> visited;
        const Field* field = find(start.not_before);
        while (field != nullptr && field->key != start.key && visited.insert(field->key).second) field = find(field->not_before);
        return field != nullptr && field->key == start.key;
    }

    const Procedure& procedure_;
    MistakeList& mistakes_;
    std::set<std::string> page_keys_, field_keys_, paper_keys_;
};

}  // namespace

void find_nonsense(const Procedure& procedure, MistakeList& mistakes) { Inspector(procedure, mistakes).look(); }

bool is_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    return platform::parse_date(fmt::format("{}/{}/{}", text.substr(8, 2), text.substr(5, 2), text.substr(0, 4))).has_value();
}

}  // namespace kiosk::procedures
