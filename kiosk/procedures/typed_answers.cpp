#include "kiosk/procedures/typed_answers.h"

#include <algorithm>

#include "kiosk/procedures/file_words.h"
#include "kiosk/procedures/kinds.h"
#include "kiosk/procedures/object_reader.h"
#include "kiosk/procedures/rules.h"

namespace kiosk::procedures {
namespace {

std::string hint_for(const Field& field) {
    std::vector<std::string_view> known;
    for (const Choice& choice : field.choices) known.push_back(choice.key);
    if (field.kind == FieldKind::paper) known = {"yes", "no"};
    if (!known.empty()) return fmt::format("use one of: {}", listed(known));
    if (field.kind == FieldKind::date) return "write a date as 21/11/2026";
    return fmt::format("it is of kind {}", name_of(kind_names, field.kind));
}

// What may be answered under this key; none if nothing is.
std::optional<Field> asked_as(const Procedure& procedure, const std::string& key) {
    for (const FormPage& page : procedure.pages) {
        if (page.repeat && page.key == key)
            return Field{.key = key, .kind = FieldKind::number, .least = page.repeat->least, .most = page.repeat->most};
    }
    const Field* field = find_field(procedure, key);
    return field == nullptr ? std::nullopt : std::optional(*field);
}

std::string keys_of(const Procedure& procedure) {
    std::vector<std::string_view> keys;
    for (const FormPage& page : procedure.pages) {
        if (page.repeat) keys.push_back(page.key);
        for (const Field& field : page.fields) keys.push_back(field.key);
    }
    return keys.empty() ? "it has no form" : fmt::format("there are: {}", listed(keys));
}

}  // namespace

platform::Status add_answer(const Procedure& procedure, std::string_view pair, const platform::Date& today, Answers& out) {
    using platform::Fault;
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos) return platform::failure(Fault::malformed, fmt::format("\"{}\": write KEY=VALUE", pair));
    const std::string key(pair.substr(0, equals));
    const auto field = asked_as(procedure, key);
    if (!field) return platform::failure(Fault::malformed, fmt::format("there is no question \"{}\"; {}", key, keys_of(procedure)));
    const auto value = tidy(*field, platform::Secret(pair.substr(equals + 1)));
    Answers alone{{key, value}};
    const bool place = field->kind == FieldKind::place;  // only whether it is given can matter to a fee
    if (value.empty() || (!place && !check(FormPage{"", {}, {*field}}, alone, today).empty()))
        return platform::failure(Fault::malformed, fmt::format("\"{}\" is no answer to \"{}\"; {}", value.view(), key, hint_for(*field)));
    out[key] = value;
    return {};
}

}  // namespace kiosk::procedures
