#include "kiosk/visit/typed.h"

#include <algorithm>

#include "kiosk/procedures/kinds.h"

namespace kiosk::visit {

using procedures::Answers;
using procedures::Field;
using procedures::FieldKind;
using procedures::FormPage;

namespace {

void keep_place(Session& session, const Field& field, const Answers& typed) {
    for (const char* part : procedures::place_parts) {
        const auto found = typed.find(field.key + part);
        if (found != typed.end()) session.answers[found->first] = procedures::tidy(field, found->second);
    }
}

}  // namespace

void keep_answers(Session& session, const FormPage& asked, const Answers& typed) {
    for (const auto& field : asked.fields) {
        if (field.kind == FieldKind::place) keep_place(session, field, typed);
        const auto found = typed.find(field.key);
        if (found != typed.end()) session.answers[field.key] = procedures::tidy(field, found->second);
    }
}

void note_hands(Session& session, const Answers& typed, const std::set<std::string>& by_staff) {
    for (const auto& [key, value] : typed) {
        session.help.typed.erase(key);
        if (by_staff.contains(key)) session.help.typed.insert(key);
    }
}

void WholeForm::keep(Session& session, const Answers& typed) const {
    Answers all = typed;
    all.insert(session.answers.begin(), session.answers.end());
    for (const auto place : procedures::places_asked(*session.procedure, all, today))
        keep_answers(session, procedures::page_asked(*session.procedure, place, all, today, words), typed);
}

void WholeForm::prefill(Session& session) const {
    for (const auto place : procedures::places_asked(*session.procedure, session.answers, today)) {
        FormPage page = procedures::page_asked(*session.procedure, place, session.answers, today, words);
        std::erase_if(page.fields, [&](const Field& field) { return session.answers.contains(field.key); });
        procedures::prefill(page, session.identity, session.answers);
    }
}

std::vector<procedures::FieldError> WholeForm::errors(const Session& session) const {
    std::vector<procedures::FieldError> out;
    for (const auto place : procedures::places_asked(*session.procedure, session.answers, today)) {
        auto wrong = procedures::check(*session.procedure, place, session.answers, today, words);
        std::move(wrong.begin(), wrong.end(), std::back_inserter(out));
    }
    return out;
}

}  // namespace kiosk::visit
