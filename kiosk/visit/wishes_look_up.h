// What each wish leads to in the journey "look a dossier up"; part of usher.cpp.
#pragma once
#include "kiosk/dossier/reference.h"
#include "kiosk/procedures/kinds.h"
#include "kiosk/visit/usher.h"

namespace kiosk::visit {

struct Usher::LookUpWishes {
    Usher& usher;
    Session& session;

    void operator()(const OpenLookUp&) const { usher.raise(usher.health_.is_open() ? Event::open_look_up : Event::unfit); }
    void operator()(const BySlip&) const { usher.raise(Event::by_slip); }
    void operator()(const ByCode&) const { usher.raise(Event::by_code); }
    void operator()(const ReadSlip&) const {
        if (usher.step_ == Step::place_slip) usher.raise(Event::read);
    }
    void operator()(SubmitAnswers& wish) const {
        switch (usher.step_) {
            case Step::type_code: return ask(std::move(wish.answers));
            case Step::call_back: return tell(call_back_page(usher.words_), wish.answers, [](const auto& a) { return call_back_of(a); });
            case Step::complaint: return tell(complaint_page(usher.words_), wish.answers, [](const auto& a) { return complaint_of(a); });
            case Step::papers_list: return list(std::move(wish.answers));
            default: return;
        }
    }
    void operator()(const CallMe&) const { usher.raise(Event::call_me); }
    void operator()(const Complain&) const { usher.raise(Event::complain); }
    void operator()(const Supply&) const {
        if (usher.step_ != Step::dossier || session.look_up.supplement.empty()) return;
        session.look_up.supplementing = true;
        usher.raise(Event::supply);
    }
    void operator()(const Print&) const {
        if (usher.step_ == Step::dossier) usher.raise(Event::print);
    }

private:
    void ask(procedures::Answers answers) const {
        LookUp& about = session.look_up;
        about.typed = std::move(answers);
        session.errors = check_code(usher.words_, about.typed, usher.today());
        if (!session.errors.empty()) return;
        about.question = code_asked(about.typed);
        usher.raise(Event::ask);
    }
    // A new key for each decision to send; a retry keeps it, so that it cannot become a second message.
    template <typename Read>
    void tell(const procedures::FormPage& page, procedures::Answers& answers, Read read) const {
        for (const auto& field : page.fields) answers[field.key] = procedures::tidy(field, answers[field.key]);
        session.errors = procedures::check(page, answers, usher.today());
        if (!session.errors.empty()) return;
        session.look_up.message = read(answers);
        session.look_up.message_key = dossier::make_tracking_key();
        session.look_up.told = Told::silent;
        usher.raise(Event::tell);
    }
    void list(procedures::Answers answers) const {
        Errands& errands = session.errands;
        const auto page = papers_list_page(usher.words_, errands.service);
        errands.sheets = std::move(answers);
        session.errors = procedures::check(page, errands.sheets, usher.today());
        if (!session.errors.empty()) return;
        errands.nothing_listed = papers_listed(page, errands.sheets, errands.scanned).empty();
        if (!errands.nothing_listed) usher.raise(Event::print);
    }
};

}  // namespace kiosk::visit
