// The machine is repaired: how that begins without disturbing anybody, what is done meanwhile, and how it ends. Part of the Usher.
#include <fmt/format.h>

#include "kiosk/visit/usher.h"
#include "platform/crypto/digest.h"

namespace kiosk::visit {

RollStep roll_step_after(RollStep step, const care::State& printer) {
    const bool open = printer.is_ill() && printer.ailment == care::Ailment::cover_open;
    if (step == RollStep::open && open) return RollStep::fill;
    if (step == RollStep::fill && printer.kind == care::State::Kind::well) return RollStep::test;
    return step;
}

RollStep roll_step_skipped(RollStep step) {
    switch (step) {
        case RollStep::open: return RollStep::fill;
        case RollStep::fill: return RollStep::test;
        case RollStep::test: return RollStep::none;
        default: return step;
    }
}

namespace {

// Which procedures, in which versions: the same on two machines that have the same ones.
std::string mark_of(const procedures::Catalogue& catalogue) {
    std::string all;
    for (const auto& procedure : catalogue.all()) all += fmt::format("{} {}\n", procedure.code, procedure.version);
    constexpr std::size_t shown = 12;
    return platform::hex(platform::crypto::sha256(platform::bytes_of(all))).substr(0, shown);
}

}  // namespace

void Usher::begin_maintenance() {
    const auto* member = duty_.member();
    if (member == nullptr || !is_free()) return;
    wish_ = {};
    maintenance_ = Maintenance{.member = *member, .asked = ++chores_asked_};
    if (!cabinet_lost_) maintenance_->cabinet = cabinet_;
    note_act(staff::Act::open_maintenance);
    if (call_ && call_->record.state < portal::CallState::here)
        move_call(portal::CallState::here);  // nobody is served, and whom a machine in trouble calls for is there
    raise(Event::maintain);
}

void Usher::end_maintenance() {
    if (!maintenance_) return;
    if (maintenance_->lamp != drivers::cabinet::Lamp::off) jobs_.light(drivers::cabinet::Lamp::off);
    jobs_.cancel();
    maintenance_.reset();
}

// A dossier that is being sealed or sent is never cut, nor a slip that is being printed.
bool Usher::may_force_out() const {
    if (is_free() || maintains() || session_->seal_pending) return false;
    return next(step_, Event::leave).has_value() || step_ == Step::done || step_ == Step::goodbye;
}

void Usher::force_out() {
    note_act(staff::Act::force_out_visit);
    wish_ = {.waits = true, .warned = false, .forced_by = *duty_.member()};
    if (step_ != Step::goodbye) raise(next(step_, Event::leave) ? Event::leave : Event::idle);
    if (step_ == Step::goodbye) raise(Event::finish);
}

// The visit is over and wiped. Who waited is asked for the PIN again: they may have gone.
void Usher::remember_wish() {
    if (!wish_.waits) return;
    if (const auto member = wish_.forced_by) {
        wish_ = {};
        duty_.begin(*member, clock_.steady());
        return begin_maintenance();
    }
    wish_ = {};
    sign_in_ = {};
    overlay_ = Overlay::sign_in;
}

// The key alone opens nothing but the question for a PIN, and that only where nobody is served.
void Usher::key_was_turned() {
    if (!is_free() || overlay_ != Overlay::none) return;
    if (duty_.may(staff::Act::open_maintenance)) return begin_maintenance();
    sign_in_ = {};
    overlay_ = Overlay::sign_in;
}

void Usher::do_chore(const care::Chore& chore) {
    if (!maintenance_ || !duty_.may(care::act_of(chore))) return;
    const auto act = care::act_of(chore);
    const bool only_looks =
        act == staff::Act::open_maintenance || act == staff::Act::see_logs || std::holds_alternative<care::ReadSettings>(chore);
    if (!only_looks) note_act(act);
    maintenance_->asked = ++chores_asked_;
    maintenance_->busy = chore.index();
    if (std::holds_alternative<care::RunSelfTest>(chore)) {
        maintenance_->found.self_test.reset();
        desk_ = {.asked = desk_.asked + 1};  // the slip of the one before
    }
    jobs_.do_chore(maintenance_->asked, chore);
}

void Usher::hear_of_chore(ChoreLetter& letter) {
    if (!maintenance_ || letter.number != maintenance_->asked) return;
    const auto* test = std::get_if<care::SelfTestReading>(&letter.found);
    if (test == nullptr || test->is_over) maintenance_->busy.reset();
    const auto* page = std::get_if<care::TestPage>(&letter.found);
    if (page != nullptr && maintenance_->roll == RollStep::test) maintenance_->roll = page->printed ? RollStep::done : RollStep::failed;
    if (auto* versions = std::get_if<care::Versions>(&letter.found)) {
        versions->procedures = directory_->catalogue().all().size();
        versions->catalogue = mark_of(directory_->catalogue());
    }
    maintenance_->found.take(std::move(letter.found));
}

void Usher::follow_roll() {
    if (!maintenance_) return;
    if (health_.of(care::Part::printer).is_ill()) maintenance_->roll_by_hand = false;
    if (maintenance_->roll_by_hand) return;
    const auto was = std::exchange(maintenance_->roll, roll_step_after(maintenance_->roll, health_.of(care::Part::printer)));
    if (was != maintenance_->roll && maintenance_->roll == RollStep::test) do_chore(care::PrintTestPage{});
}

void Usher::note_act(staff::Act act) {
    const auto* member = duty_.member();
    jobs_.note(JournalEvent::staff_did,
               fmt::format("{:03} {} {}", member == nullptr ? 0 : member->number, staff::name_of(act), session_->reference));
}

}  // namespace kiosk::visit
