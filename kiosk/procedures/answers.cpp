#include "kiosk/procedures/answers.h"

namespace kiosk::procedures {
namespace {

using identity::Identity;
using platform::Secret;

Secret date_text(const platform::Date& date) { return platform::is_real(date) ? Secret(platform::to_text(date)) : Secret(); }

Secret from_card(Prefill what, const Identity& identity) {
    switch (what) {
        case Prefill::none: return {};
        case Prefill::id_number: return identity.id_number;
        case Prefill::old_number: return identity.old_number;
        case Prefill::full_name: return identity.full_name;
        case Prefill::birth: return date_text(identity.birth);
        case Prefill::sex: return Secret(identity.sex == drivers::card::Sex::male ? "male" : "female");
        case Prefill::address: return identity.address;
        case Prefill::issued: return date_text(identity.issued);
    }
    return {};
}

}  // namespace

void prefill(const Procedure& procedure, const Identity& identity, Answers& answers) {
    if (identity.proof == identity::Proof::none) return;
    for (const FormPage& page : procedure.pages) {
        for (const Field& field : page.fields) {
            const auto answer = answers.find(field.key);
            if (answer != answers.end() && !answer->second.empty()) continue;
            Secret value = from_card(field.prefill, identity);
            if (!value.empty()) answers[field.key] = std::move(value);
        }
    }
}

}  // namespace kiosk::procedures
