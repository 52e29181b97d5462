#include "kiosk/visit/usher.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/dossier/reference.h"
#include "kiosk/visit/consent.h"
#include "kiosk/visit/papers.h"
#include "platform/crypto/random.h"
#include "platform/log.h"

namespace kiosk::visit {

using std::chrono::ceil;
using std::chrono::seconds;

// What each wish leads to in the step where it is made. A wish that does not fit the step changes nothing: the tables have no such move.
struct Usher::Wishes {
    Usher& usher;
    Session& session;

    void operator()(const Begin&) const {
        if (usher.step_ != Step::welcome) return;
        usher.raise(usher.readiness_.is_ready() ? Event::begin : Event::unfit);
    }
    void operator()(const SetLanguage& wish) const { session.language = wish.language; }
    void operator()(const Agree&) const {
        if (usher.step_ != Step::consent) return;
        session.consents = {consent_to_visit(usher.words_, session.language, usher.clock_.now())};
        usher.raise(Event::agree);
    }
    void operator()(const Disagree&) const { usher.raise(Event::disagree); }
    void operator()(const Retry&) const { usher.raise(Event::retry); }
    void operator()(const Finish&) const { usher.raise(Event::finish); }
    void operator()(const ReadCard&) const { usher.raise(Event::read); }
    void operator()(const WithoutCard&) const {
        session.identity = {};
        usher.raise(Event::without_card);
    }
    void operator()(const ConfirmIdentity&) const { usher.raise(Event::confirm); }
    void operator()(const NotMe&) const {
        session.identity = {};
        usher.raise(Event::not_me);
    }
    void operator()(const ChooseProcedure& wish) const {
        const auto* chosen = usher.catalogue_.find(wish.code);
        if (chosen == nullptr || usher.step_ != Step::choose_procedure) return;
        if (session.procedure != chosen) {
            session.answers.clear();
            session.papers.clear();
        }
        session.procedure = chosen;
        usher.raise(Event::chosen);
    }
    void operator()(const Ready&) const {
        if (usher.step_ != Step::briefing || session.procedure->mode != procedures::Mode::here) return;
        procedures::prefill(*session.procedure, session.identity, session.answers);
        session.form_page = 0;
        usher.raise(Event::ready);
    }
    void operator()(SubmitPage& wish) const {
        if (usher.step_ != Step::form) return;
        const auto& page = session.procedure->pages[session.form_page];
        keep(page, wish.answers);
        session.errors = procedures::check(page, session.answers, platform::date_of(usher.clock_.now()));
        if (!session.errors.empty()) return;
        if (session.editing) return usher.raise(Event::edited);
        if (session.form_page + 1 == session.procedure->pages.size()) return usher.raise(Event::form_done);
        ++session.form_page;
        usher.raise(Event::page_done);
    }
    void operator()(LeavePage& wish) const {
        if (usher.step_ != Step::form) return;
        session.errors.clear();
        if (session.editing) return usher.raise(Event::edited);  // as it was
        keep(session.procedure->pages[session.form_page], wish.answers);
        if (session.form_page == 0) return usher.raise(Event::back);
        --session.form_page;
        usher.raise(Event::back_page);
    }
    void operator()(const ScanPaper& wish) const {
        const auto* paper = session.procedure == nullptr ? nullptr : find_paper(*session.procedure, wish.key);
        if (usher.step_ != Step::papers || paper == nullptr) return;
        if (static_cast<int>(session.papers[wish.key].size()) >= paper->most_pages) return;
        session.paper = wish.key;
        usher.raise(Event::scan);
    }
    void operator()(const DropPages& wish) const {
        if (usher.step_ == Step::papers) session.papers.erase(wish.key);
    }
    void operator()(const KeepPage&) const {
        if (keep_page()) usher.raise(Event::kept);
    }
    void operator()(const KeepPageAndScanMore&) const {
        if (!keep_page()) return;
        const auto* paper = find_paper(*session.procedure, session.paper);
        const bool full = static_cast<int>(session.papers[session.paper].size()) >= paper->most_pages;
        usher.raise(full ? Event::kept : Event::more);
    }
    void operator()(const ScanAgain&) const {
        session.page.reset();
        usher.raise(Event::again);
    }
    void operator()(const PapersDone&) const {
        if (usher.step_ != Step::papers) return;
        session.papers_missing = !missing_papers(*session.procedure, session.papers).empty();
        if (!session.papers_missing) usher.raise(session.editing ? Event::edited : Event::papers_done);
    }
    void operator()(SubmitDelivery& wish) const {
        if (usher.step_ != Step::delivery) return;
        session.delivery_kind.reset();
        if (wish.chosen) session.delivery_kind = wish.delivery.kind;
        session.delivery = std::move(wish.delivery);
        tidy_delivery();
        session.errors = procedures::check(session.delivery, platform::date_of(usher.clock_.now()));
        if (wish.chosen && session.errors.empty()) usher.raise(Event::delivery_done);
    }
    void operator()(const EditForm& wish) const {
        if (usher.step_ != Step::review || wish.page >= session.procedure->pages.size()) return;
        session.form_page = wish.page;
        edit(Event::edit_form);
    }
    void operator()(const EditPapers&) const { edit(Event::edit_papers); }
    void operator()(const EditDelivery&) const { edit(Event::edit_delivery); }
    void operator()(const Declare& wish) const {
        session.declared = wish.yes;
        if (wish.yes) session.declaration_missing = false;
    }
    void operator()(const Send&) const {
        if (usher.step_ != Step::review) return;
        session.declaration_missing = !session.declared;
        if (session.declared) usher.begin_filing();
    }
    void operator()(const Back&) const {
        if (usher.step_ == Step::page_review) session.page.reset();
        if (usher.step_ == Step::papers && session.editing) return (*this)(PapersDone{});
        if (usher.step_ == Step::papers) session.form_page = session.procedure->pages.size() - 1;
        if (usher.step_ == Step::delivery && session.editing) return usher.raise(Event::delivery_done);
        usher.raise(Event::back);
    }
    void operator()(const StillHere&) const {}
    void operator()(const CallStaff&) const {
        usher.overlay_ = Overlay::staff;
        if (!session.staff_called) usher.jobs_.note(JournalEvent::staff_called, name_of(usher.step_));
        session.staff_called = true;
    }
    void operator()(const AskLeave&) const {
        if (next(usher.step_, Event::leave)) usher.overlay_ = Overlay::leave;
    }
    void operator()(const Leave&) const { usher.raise(Event::leave); }
    void operator()(const CloseOverlay&) const { usher.overlay_ = Overlay::none; }

private:
    void edit(Event event) const {
        if (usher.step_ != Step::review) return;
        session.editing = true;
        usher.raise(event);
    }
    void keep(const procedures::FormPage& page, procedures::Answers& typed) const {
        for (const auto& field : page.fields) {
            if (const auto found = typed.find(field.key); found != typed.end()) {
                session.answers[field.key] = procedures::tidy(field, found->second);
            }
        }
    }
    bool keep_page() const {
        if (usher.step_ != Step::page_review || !session.page) return false;
        session.papers[session.paper].push_back(std::move(*session.page));
        session.page.reset();
        session.papers_missing = false;
        return true;
    }
    void tidy_delivery() const {
        procedures::Delivery& delivery = session.delivery;
        if (delivery.kind == procedures::DeliveryKind::collect) delivery = {};
        const auto page = procedures::post_page(usher.words_);
        for (const auto& field : page.fields) {
            platform::Secret& answer = field.key == "receiver" ? delivery.receiver
                                       : field.key == "phone"  ? delivery.phone
                                                               : delivery.address;
            answer = procedures::tidy(field, answer);
        }
    }
};

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

void Usher::intend(Intent intent) {
    touched();
    std::visit(Wishes{*this, *session_}, intent);
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
