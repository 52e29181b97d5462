#include "tests/journeys/post_office/post_office.h"

#include <fstream>
#include <sstream>

#include "drivers/printer/escpos.h"
#include "kiosk/visit/papers.h"
#include "tests/journeys/post_office/site.h"
#include "tests/rigs/escl_scanner/sane_config.h"
#include "tests/rigs/visit/visit_rig.h"

namespace journeys {
namespace {

using namespace kiosk::visit;
namespace fs = std::filesystem;

constexpr const char* procedure = "3.000347";
constexpr int most_moves = 200;

// Also where the machine waits for somebody who pays.
bool waits_for_a_person(Step step) {
    const Job job = row_of(step).job;
    return job == Job::none || job == Job::await_payment;
}

}  // namespace

PostOffice::PostOffice(const PortalOffer& offer) : portal_(folder_.path(), offer), site_(site_in(folder_.path(), portal_)) {
    fs::create_directory(site_.paths.state);
    fs::create_directory(site_.scanner.config_dir);
    plug_scanner_in();
}

void PostOffice::open() {
    kiosk::BroughtAlong brought;
    brought.printer = std::make_unique<drivers::printer::EscposPrinter>(drivers::printer::sim::cable_to(printer_));
    brought.before_clock = [this](const platform::Clock& machine) { return std::make_unique<kiosk::dev::TurnedClock>(machine, ahead_); };
    const auto wake = [this] {
        const std::lock_guard hold(mutex_);
        wake_ = true;
        woken_.notify_all();
    };
    auto opened = kiosk::Appliance::open(site_, wake, std::move(brought));
    ASSERT_TRUE(opened) << opened.error().detail;
    kiosk_ = std::move(*opened);
}

void PostOffice::close() { kiosk_.reset(); }

bool PostOffice::until(const std::function<bool()>& is_so, std::chrono::seconds patience) {
    constexpr std::chrono::milliseconds look_again{20};  // at what is outside of the kiosk
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        kiosk_->attend();
        if (is_so()) return true;
        std::unique_lock hold(mutex_);
        woken_.wait_for(hold, look_again, [this] { return wake_; });
        wake_ = false;
    }
    return false;
}

bool PostOffice::comes_to(Step goal, std::chrono::seconds patience) {
    const bool came = until([&] { return step() == goal; }, patience);
    EXPECT_TRUE(came) << "stands at " << name_of(step()) << ", not at " << name_of(goal);
    return came;
}

void PostOffice::walk_to(Step goal) {
    for (int moves = 0; step() != goal && moves < most_moves; ++moves) {
        const Step before = step();
        const auto place = session().form;
        step_on();
        const bool moved = until([&] { return step() != before || session().form != place; });
        ASSERT_TRUE(moved) << "stands still at " << name_of(before);
        ASSERT_TRUE(until([&] { return step() == goal || waits_for_a_person(step()); }));
    }
    ASSERT_EQ(step(), goal) << "stands at " << name_of(step());
}

void PostOffice::pay() {
    ASSERT_TRUE(until([&] { return session().payment || step() != Step::paying; }));
    if (step() == Step::paying) portal_.money_arrives(session().dossier_id);
}

void PostOffice::step_on() {
    switch (step()) {
        case Step::welcome: return intend(Begin{});
        case Step::consent: return intend(Agree{});
        case Step::place_card: lay("card_2021_front"); return intend(ReadCard{});
        case Step::confirm_identity: return intend(ConfirmIdentity{});
        case Step::choose_procedure: return intend(ChooseProcedure{procedure});
        case Step::briefing: return intend(Ready{});
        case Step::form: return intend(SubmitPage{good_answers(asked_page(view(), kiosk::visit::shipped_words()))});
        case Step::papers: return scan_papers();
        case Step::page_review: return intend(KeepPage{});
        case Step::delivery: return intend(SubmitDelivery{{}, true});
        case Step::fees: intend(ChoosePayWay{kiosk::dossier::PayWay::later}); return intend(FeesDone{});
        case Step::review: intend(Declare{true}); return intend(Send{});
        case Step::paying: return intend(PayLater{});
        case Step::card_trouble: lay("card_2021_front"); return intend(Retry{});
        case Step::scan_trouble:
        case Step::seal_trouble: return intend(Retry{});
        case Step::done:
        case Step::rating:
        case Step::goodbye: return intend(Finish{});
        default: FAIL() << "nobody waits for the citizen at " << name_of(step());
    }
}

// The next page that is missing, or on when none is.
void PostOffice::scan_papers() {
    const auto missing = missing_papers(asked_papers(view().session, view().today), view().session);
    if (missing.empty()) return intend(PapersDone{});
    lay("certificate");
    intend(ScanPaper{missing.front()->key});
}

void PostOffice::lay(const std::string& paper) {
    const fs::path glass = folder_ / "glass.jpg", beside = folder_ / "glass.new";
    fs::copy_file(fs::path(TRAM_PAPERS) / (paper + ".jpg"), beside, fs::copy_options::overwrite_existing);
    fs::rename(beside, glass);
}

void PostOffice::plug_scanner_in() {
    scanner_.emplace(rigs::EsclScanner::Setup{.port = scanner_port_, .glass = folder_ / "glass.jpg"});
    scanner_port_ = scanner_->port();
    rigs::write_escl_config(site_.scanner.config_dir, scanner_port_);
}

void PostOffice::pull_scanners_plug() { scanner_.reset(); }

pid_t PostOffice::scan_worker() const {
    for (const auto& thread : fs::directory_iterator("/proc/self/task")) {
        std::ifstream children(thread.path() / "children");
        for (pid_t child = -1; children >> child;) {
            std::stringstream command;
            command << std::ifstream("/proc/" + std::to_string(child) + "/cmdline").rdbuf();
            if (command.str().find("scan-worker") != std::string::npos) return child;
        }
    }
    return -1;
}

std::vector<kiosk::dossier::OutboxRow> PostOffice::outbox() const {
    auto database = platform::Database::open_read_only(site_.paths.state + "/state.db");
    if (!database) return {};
    return kiosk::dossier::outbox_rows(*database).value_or(std::vector<kiosk::dossier::OutboxRow>{});
}

bool PostOffice::is_delivered(const std::string& id) const {
    const auto rows = outbox();
    return rows.size() == 1 && rows[0].id == id && rows[0].state == kiosk::dossier::OutboxState::accepted;
}

void PostOffice::expect_delivered_once(const std::string& id) {
    EXPECT_TRUE(until([&] { return is_delivered(id); }));
    const auto counts = portal_.counts();
    EXPECT_EQ(counts["dossiers"], 1);
    EXPECT_EQ(counts["codes"], 1);
    EXPECT_GE(portal_.submissions_of(id), 1);
}

}  // namespace journeys
