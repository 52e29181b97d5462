// What each wish of staff leads to; part of usher.cpp. What somebody may not do changes nothing (kiosk/staff/access.h).
#pragma once
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/visit/papers.h"
#include "kiosk/visit/typed.h"
#include "kiosk/visit/usher.h"

namespace kiosk::visit {

struct Usher::StaffWishes {
    Usher& usher;
    Session& session;

    void operator()(const AskSignIn&) const {
        usher.sign_in_ = {};
        usher.overlay_ = Overlay::sign_in;
    }
    void operator()(EnterPin& wish) const {
        if (usher.overlay_ != Overlay::sign_in || usher.sign_in_.state == SignIn::State::checking) return;
        usher.sign_in_.state = SignIn::State::checking;
        usher.sign_in_.member = wish.number;
        usher.jobs_.check_pin(++usher.sign_in_number_, wish.number, std::move(wish.pin));
    }
    void operator()(const SignOut&) const { usher.end_duty(); }
    void operator()(const OpenTools&) const {
        if (usher.duty_.member() != nullptr) usher.overlay_ = Overlay::tools;
    }
    void operator()(const StartWithoutCard&) const {
        if (usher.step_ != Step::welcome || !usher.health_.is_open() || !did(staff::Act::start_without_card)) return;
        session.help.without_card = true;
        usher.raise(Event::begin);
    }
    void operator()(const JumpTo& wish) const {
        const auto event = jump_to(wish.step);
        if (!event || !next(usher.step_, *event) || !usher.may_stand_at(wish.step) || !did(staff::Act::jump_to_step)) return;
        session.editing = false;
        session.declared = false;
        if (wish.step == Step::form) session.form = procedures::places_asked(*session.procedure, session.answers, usher.today()).front();
        usher.raise(*event);
    }
    void operator()(const OpenQuickForm&) const {
        const bool there = usher.step_ == Step::form;
        if ((!there && !next(usher.step_, Event::jump_to_form)) || !usher.may_stand_at(Step::form) || !did(staff::Act::quick_form)) return;
        if (!there) {
            session.editing = session.declared = false;
            session.form = procedures::places_asked(*session.procedure, session.answers, usher.today()).front();
            usher.raise(Event::jump_to_form);
        }
        whole_form().prefill(session);
        usher.overlay_ = Overlay::quick;
    }
    void operator()(const FillQuickForm& wish) const {
        using Then = FillQuickForm::Then;
        if (usher.overlay_ != Overlay::quick || usher.step_ != Step::form || !usher.duty_.may(staff::Act::quick_form)) return;
        whole_form().keep(session, wish.answers);
        note_hands(session, wish.answers, wish.by_staff);
        if (wish.then == Then::add_entry || wish.then == Then::drop_entry) change_entries(wish);
        whole_form().prefill(session);
        if (wish.then == Then::leave) leave_quick_form();
        if (wish.then == Then::check) check_quick_form();
    }
    void operator()(const OpenRemedy&) const {
        if (usher.duty_.member() == nullptr) return;
        usher.jobs_.check_health();
        usher.overlay_ = Overlay::remedy;
    }
    void operator()(const OpenGuide& wish) const {
        if (usher.duty_.member() == nullptr) return;
        const auto found = usher.site_.guides.find(wish.name);
        usher.guide_ = found == usher.site_.guides.end() ? nullptr : &found->second;
        usher.overlay_ = Overlay::guide;
    }
    void operator()(const RepeatSlip&) const {
        const bool printed = session.slip == SlipState::printed || session.slip == SlipState::unknown;
        if (usher.step_ != Step::done || !printed || !did(staff::Act::repeat_slip)) return;
        ++session.help.copies;
        usher.raise(Event::copy);
    }
    void operator()(const FinishLeft&) const {
        const Event event = next(usher.step_, Event::leave) ? Event::leave : Event::finish;
        if (session.seal_pending || !next(usher.step_, event) || !did(staff::Act::finish_left_visit)) return;
        usher.raise(event);
    }
    void operator()(const NoteDifficulty& wish) const {
        if (std::find(difficulties.begin(), difficulties.end(), wish.what) == difficulties.end()) return;
        if (session.help.noted.contains(wish.what) || !did(staff::Act::note_difficulty)) return;
        session.help.noted.insert(wish.what);
    }
    void operator()(const SeeFigures& wish) const {
        if (!usher.is_free() || !did(staff::Act::see_statistics)) return;
        begin_desk(Overlay::figures);
        usher.desk_.period = wish.period;
        const Period days = days_of(wish.period, usher.today());
        usher.jobs_.read_figures(usher.desk_.asked, days.from, days.to);
    }
    void operator()(const SeeShift&) const {
        if (!usher.is_free() || !did(staff::Act::see_shift)) return;
        begin_desk(Overlay::shift);
        usher.jobs_.read_shift(usher.desk_.asked, usher.duty_.member()->number);
    }
    void operator()(const PrintAside&) const {
        Desk& desk = usher.desk_;
        if (!usher.is_free() || desk.slip == Desk::Slip::printing) return;
        const bool has_figures = usher.overlay_ == Overlay::figures && desk.figures && did(staff::Act::export_statistics);
        const bool has_shift = !has_figures && usher.overlay_ == Overlay::shift && desk.shift && did(staff::Act::see_shift);
        if (!has_figures && !has_shift) return;
        desk.slip = Desk::Slip::printing;
        const receipt::Sheet sheet = has_figures ? receipt::Sheet(receipt::FiguresSlip{usher.office(), *desk.figures})
                                                 : receipt::Sheet(receipt::ShiftSlip{usher.office(), *desk.shift});
        usher.jobs_.print_aside(desk.asked, sheet, session.language);
    }
    void operator()(const ShowToStaff& wish) const {
        if (session.help.shown.erase(wish.key) == 0) session.help.shown.insert(wish.key);
    }

private:
    WholeForm whole_form() const { return {usher.words_, usher.today()}; }
    void change_entries(const FillQuickForm& wish) const {
        if (wish.page >= session.procedure->pages.size()) return;
        const procedures::FormPage& page = session.procedure->pages[wish.page];
        const std::size_t last = procedures::entries(page, session.answers);
        if (wish.then == FillQuickForm::Then::add_entry && last > 0) return procedures::add_entry(page, session.answers);
        if (wish.then == FillQuickForm::Then::drop_entry && last > 1) procedures::remove_entry(page, last, session.answers);
    }
    // The citizen's page may have gone: another answer has made it pointless.
    void leave_quick_form() const {
        session.errors.clear();
        const auto places = procedures::places_asked(*session.procedure, session.answers, usher.today());
        if (std::find(places.begin(), places.end(), session.form) == places.end()) session.form = places.front();
        usher.overlay_ = Overlay::none;
    }
    void check_quick_form() const {
        session.errors = whole_form().errors(session);
        if (!session.errors.empty()) return;
        if (session.editing) return usher.raise(Event::edited);
        usher.raise(asked_papers(session, usher.today()).empty() ? Event::papers_done : Event::form_done);
    }
    void begin_desk(Overlay overlay) const {
        usher.desk_ = {.asked = usher.desk_.asked + 1};
        usher.overlay_ = overlay;
    }
    // May somebody who is on duty do this? Then it stands in the journal.
    bool did(staff::Act act) const {
        if (!usher.duty_.may(act)) return false;
        usher.jobs_.note(JournalEvent::staff_did,
                         fmt::format("{:03} {} {}", usher.duty_.member()->number, staff::name_of(act), session.reference));
        return true;
    }
    static std::optional<Event> jump_to(Step step) {
        switch (step) {
            case Step::form: return Event::jump_to_form;
            case Step::papers: return Event::jump_to_papers;
            case Step::delivery: return Event::jump_to_delivery;
            case Step::fees: return Event::jump_to_fees;
            case Step::review: return Event::jump_to_review;
            default: return std::nullopt;
        }
    }
};

}  // namespace kiosk::visit
