// Staff beside the citizen: coming, going, and what is theirs to press. Part of the Usher.
#include <fmt/format.h>

#include "kiosk/visit/bill.h"
#include "kiosk/visit/papers.h"
#include "kiosk/visit/usher.h"

namespace kiosk::visit {

bool is_for_the_citizen(const Intent& intent) {
    // A consent, a declaration, "this is me" and "send" are a person's own word; and nobody else decides what staff may see.
    if (const auto* delivery = std::get_if<SubmitDelivery>(&intent)) return delivery->shared;
    if (const auto* declare = std::get_if<Declare>(&intent)) return declare->yes;
    if (std::holds_alternative<Rate>(intent) || std::holds_alternative<GiveReason>(intent)) return true;  // no judge in one's own cause
    return std::holds_alternative<Agree>(intent) || std::holds_alternative<ConfirmIdentity>(intent) ||
           std::holds_alternative<Send>(intent) || std::holds_alternative<ShowToStaff>(intent);
}

dossier::Assistance assistance_of(const Help& help) {
    return {.staff = {help.staff.begin(), help.staff.end()},
            .typed_by_staff = {help.typed.begin(), help.typed.end()},
            .without_card = help.without_card};
}

const char* SignIn::name_of(State state) {
    constexpr std::array names{"ready", "checking", "wrong", "wait", "locked", "unknown", "broken"};
    return names[static_cast<std::size_t>(state)];
}

void Usher::take_pin(const staff::PinAnswer& answer) {
    using staff::PinVerdict;
    using enum SignIn::State;
    sign_in_.wait_until = clock_.steady() + answer.wait;
    switch (answer.verdict) {
        case PinVerdict::good: return begin_duty(answer.member);
        case PinVerdict::wrong: sign_in_.state = wrong; break;
        case PinVerdict::wait: sign_in_.state = wait; break;
        case PinVerdict::locked: sign_in_.state = locked; break;
        case PinVerdict::unknown: sign_in_.state = unknown; break;
    }
    jobs_.note(JournalEvent::staff_refused, fmt::format("{:03} {}", sign_in_.member, SignIn::name_of(sign_in_.state)));
}

void Usher::begin_duty(const staff::Member& member) {
    if (duty_.member() != nullptr) end_duty();
    sign_in_ = {};
    duty_.begin(member, clock_.steady());
    jobs_.note(JournalEvent::staff_came, fmt::format("{:03} {} {}", member.number, staff::name_of(member.role), session_->reference));
    if (helps() && !is_free()) session_->help.staff.insert(member.number);
    if (call_ && duty_.may(staff::Act::answer_call)) {
        jobs_.note(JournalEvent::staff_did, fmt::format("{:03} {}", member.number, staff::name_of(staff::Act::answer_call)));
        move_call(portal::CallState::here);
    }
    overlay_ = Overlay::tools;
}

void Usher::end_duty() {
    const auto* member = duty_.member();
    if (member == nullptr) return;
    jobs_.note(JournalEvent::staff_left, fmt::format("{:03} {}", member->number, session_->reference));
    duty_.end();
    if (call_ && call_->record.state == portal::CallState::here) move_call(portal::CallState::done);
    session_->help.shown.clear();
    if (overlay_ == Overlay::tools || overlay_ == Overlay::citizen_only) overlay_ = Overlay::none;
}

// Is all there that this page builds upon?
bool Usher::may_stand_at(Step step) const {
    if (session_->procedure == nullptr || session_->consents.empty() || session_->look_up.supplementing) return false;
    if (step == Step::form) return true;
    for (const auto place : procedures::places_asked(*session_->procedure, session_->answers, today())) {
        if (!procedures::check(*session_->procedure, place, session_->answers, today(), words_).empty()) return false;
    }
    const auto asked = asked_papers(*session_, today());
    if (step == Step::papers) return !asked.empty();
    if (!missing_papers(asked, *session_).empty()) return false;
    if (step == Step::delivery) return true;
    if (!session_->delivery_kind || !delivery_errors().empty()) return false;
    if (step == Step::fees) return true;
    return bill_of(*session_, site_.tariffs, today()).total.value_or(0) == 0 || session_->pay.has_value();
}

}  // namespace kiosk::visit
