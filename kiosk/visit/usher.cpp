#include "kiosk/visit/usher.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "kiosk/dossier/reference.h"
#include "kiosk/visit/bill.h"
#include "kiosk/visit/consent.h"
#include "kiosk/visit/letters.h"
#include "kiosk/visit/letters_look_up.h"
#include "kiosk/visit/papers.h"
#include "kiosk/visit/wishes.h"
#include "kiosk/visit/wishes_call.h"
#include "kiosk/visit/wishes_errands.h"
#include "kiosk/visit/wishes_look_up.h"
#include "kiosk/visit/wishes_maintenance.h"
#include "kiosk/visit/wishes_staff.h"
#include "platform/crypto/random.h"
#include "platform/log.h"

namespace kiosk::visit {

using std::chrono::ceil;
using std::chrono::seconds;

namespace {

template <typename... Parts>
struct Overloads : Parts... {
    using Parts::operator()...;
};

}  // namespace

Usher::Usher(UsherSite site, const procedures::Directory& directory, const Dictionary& words, const platform::Clock& clock, Jobs& jobs,
             const procedures::Places* places)
    : site_(std::move(site)),
      directory_(&directory),
      words_(words),
      clock_(clock),
      jobs_(jobs),
      places_(places),
      session_(new_session()),
      duty_(site_.duty),
      since_(clock.steady()),
      checked_(clock.steady()) {
    jobs_.check_health();
}

std::unique_ptr<Session> Usher::new_session() const {
    auto session = std::make_unique<Session>();
    session->look = site_.look;
    return session;
}

bool Usher::is_free() const { return row_of(step_).patience == Patience::nobody; }

bool Usher::use(const procedures::Directory& directory) {
    if (!is_free()) return false;
    directory_ = &directory;
    return true;
}

void Usher::intend(Intent intent, Hand hand) {
    touched();
    nobody_ = false;
    if (hand == Hand::staff && is_for_the_citizen(intent)) {
        overlay_ = Overlay::citizen_only;
        return;
    }
    std::visit(Overloads{Wishes{*this, *session_}, LookUpWishes{*this, *session_}, ErrandWishes{*this, *session_},
                         StaffWishes{*this, *session_}, CallWishes{*this}, MaintenanceWishes{*this}},
               intent);
}

void Usher::take(Answer answer) {
    if (const auto* news = std::get_if<HealthAnswer>(&answer)) {
        health_ = news->health;
        if (step_ == Step::welcome && !health_.is_open()) raise(Event::unfit);
        if (step_ == Step::closed && health_.is_open()) raise(Event::fit);
        follow_roll();
        return;
    }
    if (take_for_staff(answer)) return;
    if (auto* chore = std::get_if<ChoreLetter>(&answer)) return hear_of_chore(*chore);
    if (const auto* call = std::get_if<CallLetter>(&answer)) return hear_of_call(*call);
    if (const auto* news = std::get_if<CabinetLetter>(&answer)) return hear_of_cabinet(news->state);
    const Ticket ticket = std::visit(
        [](const auto& letter) -> Ticket {
            if constexpr (requires { letter.ticket; })
                return letter.ticket;
            else
                return 0;
        },
        answer);
    // A seal is not stopped half-way, so its answer counts as long as this dossier waits for it, however late it comes.
    const auto* seal = std::get_if<SealAnswer>(&answer);
    const bool awaited = seal != nullptr && session_->seal_pending && seal->dossier_id == session_->dossier_id;
    if (ticket == ticket_ || awaited) std::visit(Overloads{Letters{*this, *session_}, LookUpLetters{*this, *session_}}, answer);
}

void Usher::raise(Event event) {
    const auto to = next(step_, event);
    if (!to) return;
    platform::log(platform::Level::debug, "visit", "{} on {} to {}", name_of(step_), name_of(event), name_of(*to));
    const Job left = row_of(step_).job;
    if (left != Job::none && left != Job::seal && left != Job::send) jobs_.cancel();
    if (step_ == Step::rating) send_liking();
    if (step_ == Step::account) session_->identity = {};  // shown once, to be copied
    if (step_ == Step::welcome && event != Event::unfit && event != Event::maintain) {
        jobs_.note(JournalEvent::visit_began, site_.kiosk_id);
        jobs_.count_visit_began();
        session_->course.began = clock_.now();
    }
    if (helps() && step_ == Step::welcome) session_->help.staff.insert(duty_.member()->number);
    enter(*to);
}

void Usher::enter(Step step) {
    step_ = step;
    ++ticket_;
    overlay_ = Overlay::none;
    progress_ = 0;
    since_ = clock_.steady();
    go_on(session_->course, step);
    if (step != Step::form && step != Step::delivery) session_->errors.clear();
    if (step == Step::review) session_->editing = false;
    if (step == Step::wiping) {
        count_visit();
        const bool was_visit = !maintenance_;
        end_maintenance();
        end_duty();  // the next person begins alone
        end_call_with_visit();
        session_ = new_session();
        sign_in_ = {};
        if (was_visit) jobs_.note(JournalEvent::visit_ended, site_.kiosk_id);
    }
    if (step == Step::welcome) {
        checked_ = since_;
        jobs_.check_health();
        remember_wish();
    }
    start_job();
}

void Usher::start_job() {
    switch (row_of(step_).job) {
        case Job::none: return;
        case Job::read_card: return jobs_.read_card(ticket_);
        case Job::scan_page: return jobs_.scan_page(ticket_);
        case Job::seal: session_->seal_pending = true; return jobs_.seal(ticket_, draft());
        case Job::send: return jobs_.send(ticket_, session_->dossier_id);
        case Job::await_payment:
            session_->payment_silent = false;
            return jobs_.await_payment(ticket_, step_ == Step::paying_found ? session_->look_up.standing->id : session_->dossier_id);
        case Job::print: return jobs_.print(ticket_, sheet(), session_->language);
        case Job::read_slip: return jobs_.read_slip(ticket_);
        case Job::look_up:
            session_->look_up.trouble = LookUpTrouble::silent;  // until the portal says another
            return jobs_.look_up(ticket_, *session_->look_up.question);
        case Job::tell: {
            const LookUp& about = session_->look_up;
            return jobs_.tell(ticket_, about.message_key, about.standing->id, *about.message);
        }
        case Job::take_number: return jobs_.take_number(ticket_, *session_->errands.counter);
        case Job::self_test: return do_chore(care::RunSelfTest{session_->language});
        case Job::wipe: return jobs_.wipe(ticket_);
    }
}

void Usher::begin_filing() {
    // Every way back to the review has checked its part; this is the last look before the seal.
    const procedures::Procedure& procedure = *session_->procedure;
    for (const auto place : procedures::places_asked(procedure, session_->answers, today())) {
        auto errors = procedures::check(procedure, place, session_->answers, today(), words_);
        if (errors.empty()) continue;
        intend(EditForm{place});
        session_->errors = std::move(errors);
        return;
    }
    if (!missing_papers(asked_papers(*session_, today()), *session_).empty()) return intend(EditPapers{});
    if (!session_->delivery_kind || !delivery_errors().empty()) return intend(EditDelivery{});
    if (must_hand_over(*session_, today()) == (session_->delivery.hand_over == procedures::HandOver::none)) return intend(EditDelivery{});
    // A new name for each decision to send; a retry after a trouble keeps it, so that it cannot become a second dossier.
    session_->dossier_id = platform::crypto::uuid_v7(clock_.now());
    session_->reference = dossier::make_reference();
    session_->tracking_key = dossier::make_tracking_key();
    keep_consent(session_->consents, declaration_of(*session_->procedure, session_->language, clock_.now()));
    raise(Event::send);
}

procedures::FormPage Usher::page_asked(const procedures::Answers& typed) const {
    procedures::Answers answers = typed;
    answers.insert(session_->answers.begin(), session_->answers.end());
    return procedures::page_asked(*session_->procedure, session_->form, answers, today(), words_);
}

std::vector<procedures::FieldError> Usher::delivery_errors() const {
    const auto& postman = site_.tariffs.postal.postman;
    return procedures::check(session_->delivery, procedures::post_page(words_),
                             procedures::pickup_page(words_, postman, pick_ups(postman, clock_.now(), site_.tariffs.holidays)), today());
}

dossier::Draft Usher::draft() const {
    if (session_->look_up.supplementing) return supplement_draft();
    dossier::Draft out;
    out.id = session_->dossier_id;
    out.reference = session_->reference;
    out.tracking_key = session_->tracking_key;
    out.procedure_code = session_->procedure->code;
    out.procedure_version = session_->procedure->version;
    out.identity = session_->identity;
    out.answers = procedures::relevant(*session_->procedure, session_->answers, today());
    for (const auto* paper : asked_papers(*session_, today())) {
        if (const auto found = session_->papers.find(paper->key); found != session_->papers.end()) out.papers.insert(*found);
    }
    out.delivery = session_->delivery;
    const Bill bill = bill_of(*session_, site_.tariffs, today());
    out.exemption = session_->exemption;
    out.shown_total = bill.total;
    for (const auto& line : bill.postage.lines)
        (line.leg == procedures::Leg::return_result ? out.postage_result : out.postage_papers) = line.due;
    out.pay = session_->pay;
    out.consents = session_->consents;
    out.assistance = assistance_of(session_->help);
    out.when = clock_.now();
    out.kiosk_id = site_.kiosk_id;
    out.branch = site_.branch;
    return out;
}

receipt::Facts Usher::receipt_facts() const {
    receipt::Facts facts;
    facts.agency_line1 = site_.place.agency.in(session_->language);
    facts.agency_line2 = site_.place.branch.in(session_->language);
    facts.hotline = site_.place.hotline;
    facts.reference = session_->reference;
    facts.dossier_code = session_->dossier_code;
    facts.filing = session_->filing;
    facts.tracking_url = tracking_url();
    facts.procedure = session_->procedure;
    facts.delivery = session_->delivery.kind;
    facts.pages = session_->pages();
    const Bill bill = bill_of(*session_, site_.tariffs, today());
    facts.total = bill.total;
    facts.total_about = bill.about;
    facts.pay = session_->pay;
    facts.payment = session_->payment;
    facts.copy = session_->help.copies;
    facts.when = clock_.now();
    return facts;
}

std::string Usher::tracking_url() const {
    if (session_->reference.empty()) return {};
    return dossier::tracking_url(site_.public_base, session_->reference, session_->tracking_key);
}

void Usher::trouble(drivers::Trouble what, const char* device) {
    session_->trouble = what;
    jobs_.note(JournalEvent::device_trouble, fmt::format("{} {}", device, drivers::name_of(what)));
}

seconds Usher::patience() const {
    if (awaits_staff() && warns()) return site_.times.staff;
    switch (row_of(step_).patience) {
        case Patience::nobody:
        case Patience::duty: return seconds::max();
        case Patience::person: return site_.times.person;
        case Patience::fetching: return site_.times.fetching;
        case Patience::work: return site_.times.work;
        case Patience::waiting: return site_.times.waiting;
        case Patience::paying: return site_.times.paying;
        case Patience::result: return site_.times.result;
        case Patience::farewell: return site_.times.farewell;
        case Patience::erasing: return site_.times.erasing;
    }
    return seconds::max();
}

bool Usher::warns() const {
    const Patience kind = row_of(step_).patience;
    return kind == Patience::person || kind == Patience::fetching || kind == Patience::paying || kind == Patience::result;
}

void Usher::touched() {
    if (warns() || row_of(step_).patience == Patience::nobody) since_ = clock_.steady();
    duty_.acted(clock_.steady());
}

void Usher::tick() {
    const auto now = clock_.steady();
    ticked_ = now;
    if (const auto* member = duty_.member(); member != nullptr && duty_.ends_at() <= now) end_duty();
    tick_call(now);
    const Patience kind = row_of(step_).patience;
    if (kind == Patience::nobody) return tick_alone(now);
    if (kind == Patience::duty) return tick_health(now);
    const auto limit = patience() + (warns() ? site_.times.warning : seconds(0));
    if (now - since_ < limit) return;
    if (kind == Patience::erasing) {
        // A worker hangs and may still hold somebody's data. Only a new start is sure to be clean; what is sealed is on the disk.
        platform::log(platform::Level::error, "visit", "erasing did not end; the program starts again");
        std::abort();
    }
    if (kind == Patience::work) give_up_waiting();
    raise(Event::idle);
}

// Nobody is there: looks after the machine, and turns a language or panel that a passer-by left back to how people expect it.
void Usher::tick_alone(platform::SteadyTime now) {
    if (now - since_ >= (awaits_staff() ? site_.times.staff : site_.times.person)) {
        since_ = now;
        overlay_ = Overlay::none;
        end_call_with_visit();
        session_ = new_session();
        nobody_ = step_ == Step::welcome;
    }
    tick_health(now);
}

void Usher::tick_health(platform::SteadyTime now) {
    if (now - checked_ < site_.times.health) return;
    checked_ = now;
    jobs_.check_health();
}

// Not even the driver's own limits ended this job.
void Usher::give_up_waiting() {
    const Job job = row_of(step_).job;
    if (job == Job::read_card) session_->card_failure = CardFailure::device;
    if (job == Job::read_slip) session_->look_up.slip_failure = SlipFailure::device;
    if (job == Job::read_card || job == Job::scan_page || job == Job::read_slip) trouble(drivers::Trouble::no_answer, "scanner");
    if (job == Job::print) session_->slip = SlipState::unknown;
}

platform::SteadyTime Usher::next_tick() const {
    const auto visit = next_visit_tick();
    // While somebody waits or is warned, the seconds are shown.
    const bool counts = duty_.warned(ticked_) || (overlay_ == Overlay::sign_in && sign_in_.wait_until > ticked_);
    const auto own = counts ? ticked_ + seconds(1) : duty_.ends_at().value_or(visit);
    return std::min({visit, own, call_ ? call_->rings : visit});
}

platform::SteadyTime Usher::next_visit_tick() const {
    if (row_of(step_).patience == Patience::nobody)
        return std::min(checked_ + site_.times.health, since_ + (awaits_staff() ? site_.times.staff : site_.times.person));
    if (maintains()) return checked_ + site_.times.health;
    // By the last tick and not by now: a time that moves along with the clock would never come.
    if (!warns() || ticked_ - since_ < patience()) return since_ + patience();
    return since_ + ceil<seconds>(ticked_ - since_ + std::chrono::milliseconds(1));  // the countdown's next second
}

View Usher::view() const {
    View out{
        .step = step_, .session = *session_, .directory = *directory_, .place = site_.place, .tariffs = site_.tariffs, .places = places_};
    out.overlay = overlay_;
    out.warning_seconds = static_cast<int>(site_.times.warning.count());
    const auto waited = clock_.steady() - since_;
    if (warns() && waited >= patience()) {
        out.seconds_left = static_cast<int>(ceil<seconds>(patience() + site_.times.warning - waited).count());
    }
    if (helps() && !maintains()) out.helper = duty_.member();
    out.on_duty = duty_.member();
    if (maintenance_) out.maintenance = &*maintenance_;
    out.may_force_out = may_force_out() && duty_.may(staff::Act::force_out_visit);
    out.warned = wish_.warned;
    if (overlay_ == Overlay::tools && helps()) {
        for (const Step step : {Step::form, Step::papers, Step::delivery, Step::fees, Step::review})
            if (may_stand_at(step)) out.jumps.insert(step);
    }
    if (call_) {
        out.call = &*call_;
        out.call_minutes = static_cast<int>(std::chrono::floor<std::chrono::minutes>(clock_.steady() - call_->since).count());
    }
    out.call_lamp = call_ && cabinet_ && !cabinet_lost_;
    out.service_key = cabinet_ && !cabinet_lost_ && cabinet_->key == drivers::cabinet::Key::service;
    out.sign_in = sign_in_;
    out.guide = guide_;
    if (duty_.member() != nullptr) out.desk = &desk_;
    if (const auto left = ceil<seconds>(sign_in_.wait_until - clock_.steady()); left > seconds(0))
        out.sign_in_wait = static_cast<int>(left.count());
    if (const auto left = duty_.warned(clock_.steady())) out.helper_seconds = static_cast<int>(left->count());
    out.nobody = nobody_ && step_ == Step::welcome;
    out.progress = progress_;
    out.health = health_;
    out.now = clock_.now();
    out.today = platform::date_of(out.now);
    return out;
}

}  // namespace kiosk::visit
