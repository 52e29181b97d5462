#include "kiosk/visit/usher.h"

#include <fmt/format.h>

#include "kiosk/dossier/reference.h"
#include "kiosk/visit/consent.h"
#include "kiosk/visit/papers.h"
#include "platform/crypto/random.h"
#include "platform/log.h"

namespace kiosk::visit {

using std::chrono::ceil;
using std::chrono::seconds;

// What each answer leads to. Answers with an old ticket do not come this far.
struct Usher::Letters {
    Usher& usher;
    Session& session;

    void operator()(CardAnswer& letter) const {
        session.card_failure = letter.failure;
        if (letter.failure == CardFailure::device) usher.trouble(letter.trouble, "scanner");
        if (letter.failure != CardFailure::none) return usher.raise(Event::card_failed);
        session.identity = std::move(letter.identity);
        session.answers.clear();
        usher.raise(Event::card_read);
    }
    void operator()(PageAnswer& letter) const {
        if (!letter.page) {
            usher.trouble(letter.page.error().trouble, "scanner");
            return usher.raise(Event::scan_failed);
        }
        session.page = std::move(*letter.page);
        usher.raise(Event::scanned);
    }
    void operator()(const ProgressAnswer& letter) const { usher.progress_ = letter.done; }
    void operator()(const SealAnswer& letter) const {
        if (!letter.stored) {
            platform::log(platform::Level::error, "visit", "dossier not stored: {}", letter.stored.error().detail);
            usher.jobs_.note(JournalEvent::device_trouble, fmt::format("store {}", platform::name_of(letter.stored.error().fault)));
            return usher.raise(Event::seal_failed);
        }
        session.filing = Filing::kept;
        usher.raise(Event::sealed);
    }
    void operator()(const SendAnswer& letter) const {
        session.filing = letter.accepted ? Filing::accepted : Filing::refused;
        session.dossier_code = letter.dossier_code;
        usher.raise(letter.accepted ? Event::sent : Event::refused);
    }
    void operator()(const PrintAnswer& letter) const {
        session.slip = letter.state;
        session.slip_picture = letter.picture;
        if (letter.state == SlipState::failed) usher.trouble(letter.trouble, "printer");
        usher.jobs_.note(letter.state == SlipState::failed ? JournalEvent::slip_failed : JournalEvent::slip_printed, session.reference);
        usher.raise(Event::printed);
    }
    void operator()(const WipeAnswer&) const { usher.raise(Event::wiped); }
    void operator()(const ReadinessAnswer&) const {}  // has no ticket: Usher::take deals with it
};

Usher::Usher(UsherSite site, const procedures::Catalogue& catalogue, const Dictionary& words, const platform::Clock& clock, Jobs& jobs)
    : site_(std::move(site)),
      catalogue_(catalogue),
      words_(words),
      clock_(clock),
      jobs_(jobs),
      session_(std::make_unique<Session>()),
      since_(clock.steady()),
      checked_(clock.steady()) {
    jobs_.check_readiness();
}

void Usher::take(Answer answer) {
    if (const auto* news = std::get_if<ReadinessAnswer>(&answer)) {
        readiness_ = news->readiness;
        if (step_ == Step::welcome && !readiness_.is_ready()) raise(Event::unfit);
        if (step_ == Step::closed && readiness_.is_ready()) raise(Event::fit);
        return;
    }
    const Ticket ticket = std::visit(
        [](const auto& letter) -> Ticket {
            if constexpr (requires { letter.ticket; })
                return letter.ticket;
            else
                return 0;
        },
        answer);
    if (ticket == ticket_) std::visit(Letters{*this, *session_}, answer);
}

void Usher::raise(Event event) {
    const auto to = next(step_, event);
    if (!to) return;
    platform::log(platform::Level::debug, "visit", "{} on {} to {}", name_of(step_), name_of(event), name_of(*to));
    const Job left = row_of(step_).job;
    if (left == Job::read_card || left == Job::scan_page || left == Job::print) jobs_.cancel();
    if (step_ == Step::welcome && event == Event::begin) jobs_.note(JournalEvent::visit_began, site_.kiosk_id);
    enter(*to);
}

void Usher::enter(Step step) {
    step_ = step;
    ++ticket_;
    overlay_ = Overlay::none;
    progress_ = 0;
    since_ = clock_.steady();
    if (step != Step::form && step != Step::delivery) session_->errors.clear();
    if (step == Step::review) session_->editing = false;
    if (step == Step::wiping) {
        session_ = std::make_unique<Session>();
        jobs_.note(JournalEvent::visit_ended, site_.kiosk_id);
    }
    if (step == Step::welcome) {
        checked_ = since_;
        jobs_.check_readiness();
    }
    start_job();
}

void Usher::start_job() {
    switch (row_of(step_).job) {
        case Job::none: return;
        case Job::read_card: return jobs_.read_card(ticket_);
        case Job::scan_page: return jobs_.scan_page(ticket_);
        case Job::seal: return jobs_.seal(ticket_, draft());
        case Job::send: return jobs_.send(ticket_, session_->dossier_id);
        case Job::print: return jobs_.print(ticket_, receipt_facts(), session_->language);
        case Job::wipe: return jobs_.wipe(ticket_);
    }
}

void Usher::begin_filing() {
    const auto today = platform::date_of(clock_.now());
    // Every way back to the review has checked its part; this is the last look before the seal.
    for (std::size_t page = 0; page < session_->procedure->pages.size(); ++page) {
        auto errors = procedures::check(session_->procedure->pages[page], session_->answers, today);
        if (errors.empty()) continue;
        intend(EditForm{page});
        session_->errors = std::move(errors);
        return;
    }
    if (!missing_papers(*session_->procedure, session_->papers).empty()) return intend(EditPapers{});
    if (!session_->delivery_kind) return intend(EditDelivery{});
    // A new name for each decision to send; a retry after a trouble keeps it, so that it cannot become a second dossier.
    session_->dossier_id = platform::crypto::uuid_v7(clock_.now());
    session_->reference = dossier::make_reference();
    session_->tracking_key = dossier::make_tracking_key();
    session_->consents.resize(1);
    session_->consents.push_back(declaration_of(*session_->procedure, session_->language, clock_.now()));
    raise(Event::send);
}

dossier::Draft Usher::draft() const {
    dossier::Draft out;
    out.id = session_->dossier_id;
    out.reference = session_->reference;
    out.tracking_key = session_->tracking_key;
    out.procedure_code = session_->procedure->code;
    out.procedure_version = session_->procedure->version;
    out.identity = session_->identity;
    out.answers = session_->answers;
    out.papers = session_->papers;
    out.delivery = session_->delivery;
    out.consents = session_->consents;
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
    facts.tracking_url = tracking_url();
    facts.procedure = session_->procedure;
    facts.delivery = session_->delivery.kind;
    facts.pages = session_->pages();
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
    switch (row_of(step_).patience) {
        case Patience::nobody: return seconds::max();
        case Patience::person: return site_.times.person;
        case Patience::fetching: return site_.times.fetching;
        case Patience::work: return site_.times.work;
        case Patience::waiting: return site_.times.waiting;
        case Patience::farewell: return site_.times.farewell;
    }
    return seconds::max();
}

bool Usher::warns() const {
    const Patience kind = row_of(step_).patience;
    return kind == Patience::person || kind == Patience::fetching;
}

void Usher::touched() {
    if (warns()) since_ = clock_.steady();
}

void Usher::tick() {
    const auto now = clock_.steady();
    if (row_of(step_).patience == Patience::nobody) {
        if (step_ != Step::wiping && now - checked_ >= site_.times.readiness) {
            checked_ = now;
            jobs_.check_readiness();
        }
        return;
    }
    const auto limit = patience() + (warns() ? site_.times.warning : seconds(0));
    if (now - since_ < limit) return;
    give_up();
    raise(Event::idle);
}

// A worker that never answered could not say what is wrong either.
void Usher::give_up() {
    switch (row_of(step_).job) {
        case Job::read_card: session_->card_failure = CardFailure::device; return trouble(drivers::Trouble::no_answer, "scanner");
        case Job::scan_page: return trouble(drivers::Trouble::no_answer, "scanner");
        case Job::print: session_->slip = SlipState::unknown; return trouble(drivers::Trouble::no_answer, "printer");
        default: return;
    }
}

platform::SteadyTime Usher::next_tick() const {
    if (row_of(step_).patience == Patience::nobody) return checked_ + site_.times.readiness;
    const auto now = clock_.steady();
    if (!warns() || now - since_ < patience()) return since_ + patience();
    return since_ + ceil<seconds>(now - since_ + std::chrono::milliseconds(1));  // the countdown's next second
}

View Usher::view() const {
    View out{.step = step_, .session = *session_, .catalogue = catalogue_, .place = site_.place};
    out.overlay = overlay_;
    out.warning_seconds = static_cast<int>(site_.times.warning.count());
    const auto waited = clock_.steady() - since_;
    if (warns() && waited >= patience()) {
        out.seconds_left = static_cast<int>(ceil<seconds>(patience() + site_.times.warning - waited).count());
    }
    out.progress = progress_;
    out.readiness = readiness_;
    out.today = platform::date_of(clock_.now());
    return out;
}

}  // namespace kiosk::visit
