// Staff beside the citizen: coming, going, and what is theirs to press. Part of the Usher.
#include <fmt/format.h>

#include "kiosk/visit/bill.h"
#include "kiosk/visit/papers.h"
#include "kiosk/visit/usher.h"
#include "kiosk/visit/wishes_maintenance.h"

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

Period days_of(FiguresPeriod period, const platform::Date& today) {
    using namespace std::chrono;
    const sys_days last = year(today.year) / today.month / today.day;
    const auto date = [](const year_month_day& day) {
        return platform::Date{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                              static_cast<int>(static_cast<unsigned>(day.day()))};
    };
    const year_month month = year_month_day(last).year() / year_month_day(last).month();
    switch (period) {
        case FiguresPeriod::week: return {date(last - days(6)), today};
        case FiguresPeriod::month: return {date(month / 1), today};
        case FiguresPeriod::last_month: break;
    }
    const year_month before = month - months(1);
    return {date(before / 1), date(year_month_day(before / std::chrono::last))};
}

bool Usher::take_for_staff(Answer& answer) {
    if (const auto* letter = std::get_if<PinLetter>(&answer)) {
        if (letter->number != sign_in_number_ || sign_in_.state != SignIn::State::checking) return true;
        if (letter->answer)
            take_pin(*letter->answer);
        else
            sign_in_.state = SignIn::State::broken;
        return true;
    }
    const auto take_in = [&](const auto& letter, auto& place, auto& read) {
        if (letter.number != desk_.asked) return;
        desk_.failed = !read;
        if (read) place = *read;
    };
    if (auto* letter = std::get_if<FiguresLetter>(&answer)) return take_in(*letter, desk_.figures, letter->figures), true;
    if (auto* letter = std::get_if<ShiftLetter>(&answer)) return take_in(*letter, desk_.shift, letter->shift), true;
    const auto* letter = std::get_if<AsideLetter>(&answer);
    if (letter == nullptr) return false;
    if (letter->number == desk_.asked) desk_.slip = letter->printed ? Desk::Slip::printed : Desk::Slip::failed;
    return true;
}

// For the statistics, and for the shift of each who helped.
void Usher::count_visit() {
    if (!session_->course.began) return;
    const auto visit = end_of(*session_);
    const bool filed = visit.reached && visit.errand == care::Errand::file;
    for (const int number : session_->help.staff)
        jobs_.note(JournalEvent::staff_helped, fmt::format("{:03} {}", number, filed ? "filed" : "visit"));
    jobs_.count_visit(visit);
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
    desk_ = {.asked = desk_.asked + 1};
    duty_.begin(member, clock_.steady());
    jobs_.note(JournalEvent::staff_came, fmt::format("{:03} {} {}", member.number, staff::name_of(member.role), session_->reference));
    if (helps() && !is_free()) session_->help.staff.insert(member.number);
    if (call_ && duty_.may(staff::Act::answer_call)) {
        jobs_.note(JournalEvent::staff_did, fmt::format("{:03} {}", member.number, staff::name_of(staff::Act::answer_call)));
        move_call(portal::CallState::here);
    }
    overlay_ = Overlay::tools;
    const bool key_is_turned = cabinet_ && !cabinet_lost_ && cabinet_->key == drivers::cabinet::Key::service;
    if (key_is_turned && duty_.may(staff::Act::open_maintenance)) MaintenanceWishes{*this}(OpenMaintenance{});
}

void Usher::end_duty() {
    const auto* member = duty_.member();
    if (member == nullptr) return;
    jobs_.note(JournalEvent::staff_left, fmt::format("{:03} {}", member->number, session_->reference));
    duty_.end();
    desk_ = {.asked = desk_.asked + 1};
    if (call_ && call_->record.state == portal::CallState::here) move_call(portal::CallState::done);
    session_->help.shown.clear();
    if (maintains()) raise(Event::idle);
    switch (overlay_) {
        case Overlay::tools:
        case Overlay::figures:
        case Overlay::shift:
        case Overlay::quick:
        case Overlay::remedy:
        case Overlay::guide:
        case Overlay::maintenance_wait:
        case Overlay::citizen_only: overlay_ = Overlay::none; break;
        default: break;
    }
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
