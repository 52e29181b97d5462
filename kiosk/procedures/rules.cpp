#include "kiosk/procedures/rules.h"

#include <algorithm>
#include <charconv>

#include "drivers/card/cccd.h"
#include "kiosk/procedures/kinds.h"
#include "platform/text.h"

namespace kiosk::procedures {
namespace {

using platform::Date;
using platform::Secret;

bool is_given(const Answers& answers, const std::string& key) {
    const auto found = answers.find(key);
    return found != answers.end() && !found->second.empty();
}

bool is_choice(const Field& field, std::string_view key) {
    return std::any_of(field.choices.begin(), field.choices.end(), [&](const Choice& choice) { return choice.key == key; });
}

bool are_choices(const Field& field, std::string_view list) {
    while (true) {
        const auto comma = list.find(',');
        if (!is_choice(field, list.substr(0, comma))) return false;
        if (comma == std::string_view::npos) return true;
        list.remove_prefix(comma + 1);
    }
}

std::optional<Phrase> wrong_date(const Field& field, std::string_view answer, const Answers& answers, const Date& today) {
    constexpr int first_year = 1900;
    const auto date = platform::parse_date(answer);
    if (!date || date->year < first_year) return Word::error_date;
    if (field.past && *date > today) return Word::error_date_past;
    if (field.future && *date < today) return Word::error_date_future;
    const auto before = answers.find(field.not_before);
    if (before == answers.end()) return std::nullopt;
    const auto other = platform::parse_date(before->second.view());
    if (other && *date < *other) return Word::error_date_order;
    return std::nullopt;
}

std::optional<Phrase> wrong_number(const Field& field, std::string_view answer) {
    constexpr std::size_t most_digits = 15;  // far below what 64 bits hold
    if (!all_digits(answer) || answer.size() > most_digits) return Word::error_number;
    std::int64_t number = 0;
    std::from_chars(answer.data(), answer.data() + answer.size(), number);
    if (field.least && number < *field.least) return phrases::error_least(*field.least);
    if (field.most && number > *field.most) return phrases::error_most(*field.most);
    return std::nullopt;
}

std::optional<Phrase> wrong_kind(const Field& field, std::string_view answer, const Answers& answers, const Date& today) {
    const auto unless = [](bool good, Word word) { return good ? std::nullopt : std::optional<Phrase>(word); };
    switch (field.kind) {
        case FieldKind::text: return std::nullopt;
        case FieldKind::name: return unless(is_name(answer), Word::error_name);
        case FieldKind::date: return wrong_date(field, answer, answers, today);
        case FieldKind::choice: return unless(is_choice(field, answer), Word::error_choose);
        case FieldKind::choices: return unless(are_choices(field, answer), Word::error_choose);
        case FieldKind::phone: return unless(is_phone(answer), Word::error_phone);
        case FieldKind::email: return unless(is_email(answer), Word::error_email);
        case FieldKind::id_number: return unless(drivers::card::parse_id_number(answer).has_value(), Word::error_id_number);
        case FieldKind::licence_number: return unless(is_licence_number(answer), Word::error_licence_number);
        case FieldKind::address: return unless(is_address(answer), Word::error_address);
        case FieldKind::number:
        case FieldKind::money: return wrong_number(field, answer);
        case FieldKind::place: return std::nullopt;  // error_of_place
        case FieldKind::paper: return unless(answer == "yes" || (answer == "no" && !field.required), Word::error_paper_needed);
    }
    return std::nullopt;
}

// A place is whole when the commune is chosen and what stands before it is written.
std::optional<FieldError> error_of_place(const Field& field, const Answers& answers) {
    const bool commune = is_given(answers, field.key + ".commune");
    const bool street = is_given(answers, field.key + ".street");
    if (commune && street) return std::nullopt;
    if (!commune && !street && !field.required) return std::nullopt;
    return FieldError{field.key, commune ? Word::error_street : Word::error_commune};
}

std::optional<FieldError> error_of(const Field& field, const Answers& answers, const Date& today) {
    if (field.kind == FieldKind::place) return error_of_place(field, answers);
    if (!is_given(answers, field.key)) {
        if (!field.required) return std::nullopt;
        const bool chosen = field.kind == FieldKind::choice || field.kind == FieldKind::choices || field.kind == FieldKind::paper;
        return FieldError{field.key, chosen ? Word::error_choose : Word::error_required};
    }
    const std::string_view answer = answers.at(field.key).view();
    // First what is wrong with it, then its length: "13 digits" is better told as "exactly 12 digits".
    if (auto phrase = wrong_kind(field, answer, answers, today)) return FieldError{field.key, std::move(*phrase)};
    if (platform::count_letters(answer) > field.most_letters) return FieldError{field.key, phrases::error_too_long(field.most_letters)};
    return std::nullopt;
}

bool is_among(const std::vector<FieldError>& errors, const std::string& field) {
    return std::any_of(errors.begin(), errors.end(), [&](const FieldError& error) { return error.field == field; });
}

}  // namespace

std::vector<FieldError> check(const FormPage& asked, const Answers& answers, const Date& today) {
    std::vector<FieldError> out;
    for (const Field& field : asked.fields) {
        if (auto error = error_of(field, answers, today)) out.push_back(std::move(*error));
    }
    return out;
}

std::vector<FieldError> check(const Procedure& procedure, FormPlace place, const Answers& answers, const Date& today,
                              const Dictionary& words) {
    const FormPage asked = page_asked(procedure, place, answers, today, words);
    std::vector<FieldError> errors = check(asked, answers, today);
    const std::string scope = scope_of(procedure, place);
    const Answers said = relevant(procedure, answers, today);
    const Sight sight{said, today, scope};
    for (const Field& field : asked.fields) {
        for (const Rule& rule : procedure.rules) {
            if (scope + rule.field != field.key || is_among(errors, field.key)) continue;
            if (!is_given(answers, field.key) && !is_given(answers, field.key + ".commune")) continue;
            if (holds(rule.when, sight) && !holds(rule.must, sight)) errors.push_back({field.key, Word::error_required, rule.say});
        }
    }
    return errors;
}

}  // namespace kiosk::procedures
