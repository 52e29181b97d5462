#include "tests/journeys/dock/desk.h"

#include "kiosk/visit/papers.h"
#include "platform/files.h"
#include "tests/journeys/post_office/site.h"
#include "tests/rigs/escl_scanner/sane_config.h"
#include "tests/rigs/visit/visit_rig.h"

namespace journeys {

using namespace kiosk::visit;
namespace fs = std::filesystem;
namespace dev = kiosk::dev;

AtTheDesk::AtTheDesk() : site_(site_in(folder_.path(), portal_)) {
    fs::create_directory(site_.paths.state);
    fs::create_directory(site_.scanner.config_dir);
    rigs::write_escl_config(site_.scanner.config_dir, scanner_.port());
    site_.screen.width = 540;
    site_.screen.height = 960;
    const auto size = dev::window_for(dev::panel_of(site_));
    auto window = platform::Window::open({.title = "desk", .width = size.width, .height = size.height, .video_driver = "dummy"});
    if (!window) throw std::runtime_error(window.error().detail);
    window_.emplace(std::move(*window));
    const dev::Rigs rigs{.citizens = TRAM_PAPERS,
                         .glass = folder_.path() / "glass.jpg",
                         .scanner_door = scanner_.port(),
                         .portal_door = portal_.control_door(),
                         .keep = folder_.path() / "kept"};
    auto bench = dev::Workbench::set_up(site_, rigs, *window_, dev::DockIs::there);
    if (!bench) throw std::runtime_error(bench.error().detail);
    bench_ = std::move(*bench);
}

bool AtTheDesk::until(const std::function<bool()>& is_so, std::chrono::seconds patience) {
    constexpr std::chrono::milliseconds look_again{20};  // at what is outside of the kiosk
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        bench_->turn(look_again);
        if (is_so()) return true;
    }
    return false;
}

void AtTheDesk::press(float x, float y) {
    window_->inject({platform::TouchEvent::Kind::down, x, y});
    window_->inject({platform::TouchEvent::Kind::up, x, y});
    bench_->turn({});
    EXPECT_TRUE(until([&] { return bench_->show().settled(); }));
}

void AtTheDesk::tap(const std::string& choice) {
    ASSERT_TRUE(until([&] { return bench_->dock()->semantics().find(choice) != nullptr; })) << choice;
    const auto middle = ui::centre(bench_->dock()->semantics().find(choice)->place);
    press(static_cast<float>(bench_->dock()->left()) + middle.x, middle.y);
    ASSERT_TRUE(until([&] { return !bench_->dock()->hungry(); }));
}

void AtTheDesk::touch(const std::string& widget) {
    ASSERT_TRUE(until([&] { return is_on_screen(widget) && bench_->show().settled(); })) << widget;
    const auto middle = ui::centre(bench_->ui().semantics().find(widget)->place);
    press(middle.x, middle.y);
}

bool AtTheDesk::is_chosen(const std::string& choice) const {
    const ui::Node* node = bench_->dock()->semantics().find(choice);
    return node != nullptr && node->checked;
}

void AtTheDesk::walk_to(Step goal) {
    for (int moves = 0; step() != goal && moves < 40; ++moves) {
        const Step before = step();
        const auto place = view().session.form;
        step_on();
        ASSERT_TRUE(until([&] { return step() != before || view().session.form != place; })) << "stands at " << name_of(before);
        ASSERT_TRUE(until([&] { return step() == goal || row_of(step()).job == Job::none; }));
    }
    ASSERT_EQ(step(), goal) << "stands at " << name_of(step());
}

// What a citizen without trouble does next. No paper is laid here: that is the dock's business.
void AtTheDesk::step_on() {
    const Session& session = view().session;
    switch (step()) {
        case Step::welcome: return intend(Begin{});
        case Step::consent: return intend(Agree{});
        case Step::place_card: return intend(ReadCard{});
        case Step::confirm_identity: return intend(ConfirmIdentity{});
        case Step::choose_procedure: return intend(ChooseProcedure{"3.000347"});
        case Step::briefing: return intend(Ready{});
        case Step::form: return intend(SubmitPage{good_answers(asked_page(view(), kiosk::visit::shipped_words()))});
        case Step::papers: {
            const auto missing = missing_papers(asked_papers(view().session, view().today), view().session);
            return missing.empty() ? intend(PapersDone{}) : intend(ScanPaper{missing.front()->key});
        }
        case Step::page_review: return intend(KeepPage{});
        case Step::delivery: return intend(SubmitDelivery{{}, true});
        case Step::fees: intend(ChoosePayWay{kiosk::dossier::PayWay::later}); return intend(FeesDone{});
        case Step::review: intend(Declare{true}); return intend(Send{});
        case Step::done:
        case Step::rating:
        case Step::goodbye: return intend(Finish{});
        default: FAIL() << "nobody waits for the citizen at " << name_of(step());
    }
}

std::string AtTheDesk::on_glass() const { return platform::read_text(folder_.path() / "glass.jpg").value_or("nothing"); }

std::string AtTheDesk::drawn(const std::string& picture) {
    return platform::read_text(fs::path(TRAM_PAPERS) / (picture + ".jpg")).value_or("not drawn");
}

}  // namespace journeys
