#include "kiosk/procedures/answers.h"

#include "kiosk/procedures/procedure.h"

namespace kiosk::procedures {
namespace {

using identity::Identity;
using platform::Secret;

Secret date_text(const platform::Date& date) { return platform::is_real(date) ? Secret(platform::to_text(date)) : Secret(); }

Secret from_card(Prefill::Card what, const Identity& identity) {
    switch (what) {
        case Prefill::Card::id_number: return identity.id_number;
        case Prefill::Card::old_number: return identity.old_number;
        case Prefill::Card::full_name: return identity.full_name;
        case Prefill::Card::birth: return date_text(identity.birth);
        case Prefill::Card::sex: return Secret(identity.sex == drivers::card::Sex::male ? "male" : "female");
        case Prefill::Card::address: return identity.address;
        case Prefill::Card::issued: return date_text(identity.issued);
    }
    return {};
}

Secret value_of(const Prefill& prefill, const Identity& identity, const Answers& answers) {
    switch (prefill.from) {
        case Prefill::From::nothing:
        case Prefill::From::paper: return {};  // pages are not read yet
        case Prefill::From::card: return identity.proof == identity::Proof::none ? Secret() : from_card(prefill.card, identity);
        case Prefill::From::answer: {
            const auto found = answers.find(prefill.answer);
            return found == answers.end() ? Secret() : found->second;
        }
    }
    return {};
}

// A place has parts. A card knows an address of the time before the reform: it is kept word for word, for the citizen to find the
// commune of today.
void prefill_place(const Field& field, const Identity& identity, Answers& answers) {
    if (answers.contains(field.key + ".commune")) return;
    if (field.prefill.from == Prefill::From::card) {
        Secret old = value_of(field.prefill, identity, answers);
        if (!old.empty() && !answers.contains(field.key + ".old")) answers[field.key + ".old"] = std::move(old);
        return;
    }
    if (field.prefill.from != Prefill::From::answer) return;
    for (const char* part : place_parts) {
        const auto found = answers.find(field.prefill.answer + part);
        if (found != answers.end() && !found->second.empty()) answers[field.key + part] = found->second;
    }
}

}  // namespace

void prefill(const FormPage& asked, const Identity& identity, Answers& answers) {
    for (const Field& field : asked.fields) {
        if (field.kind == FieldKind::place) {
            prefill_place(field, identity, answers);
            continue;
        }
        const auto answer = answers.find(field.key);
        if (answer != answers.end() && !answer->second.empty()) continue;
        Secret value = value_of(field.prefill, identity, answers);
        if (!value.empty()) answers[field.key] = std::move(value);
    }
}

}  // namespace kiosk::procedures
