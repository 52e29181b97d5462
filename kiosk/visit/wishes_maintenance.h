// What each wish of who repairs the machine leads to; part of usher.cpp.
#pragma once
#include <fmt/format.h>

#include "kiosk/visit/usher.h"

namespace kiosk::visit {

struct Usher::MaintenanceWishes {
    Usher& usher;

    void operator()(const OpenMaintenance&) const {
        if (!usher.duty_.may(staff::Act::open_maintenance) || usher.maintains()) return;
        if (usher.is_free()) return usher.begin_maintenance();
        usher.wish_.waits = true;
        usher.overlay_ = Overlay::maintenance_wait;
    }
    void operator()(const StopWaiting&) const {
        usher.wish_ = {};
        if (usher.overlay_ == Overlay::maintenance_wait) usher.overlay_ = Overlay::tools;
    }
    void operator()(const ForceOut&) const {
        const bool may = usher.duty_.may(staff::Act::force_out_visit);
        if (usher.overlay_ != Overlay::maintenance_wait || !may || !usher.may_force_out()) return;
        if (!usher.wish_.warned) {
            usher.wish_.warned = true;
            return;
        }
        usher.force_out();
    }
    void operator()(const EndMaintenance&) const {
        if (usher.maintains()) usher.raise(Event::leave);
    }
    void operator()(const OpenPage& wish) const {
        if (!usher.maintains()) return;
        if (const auto event = opens(wish.step)) open(*event);
    }
    void operator()(const OpenDevice& wish) const {
        if (usher.step_ != Step::maintenance) return;
        usher.maintenance_->device = wish.part;
        open(Event::open_device);
    }
    void operator()(const DoChore& wish) const {
        const bool has_own_page = std::holds_alternative<care::RunSelfTest>(wish.chore);
        if (has_own_page ? usher.step_ == Step::maintain_self_test : usher.maintains()) usher.do_chore(wish.chore);
    }
    void operator()(const ChangeRoll&) const {
        if (usher.step_ != Step::maintain_device || !usher.duty_.may(staff::Act::test_device)) return;
        auto& roll = usher.maintenance_->roll;
        const bool goes_on = roll == RollStep::open || roll == RollStep::fill || roll == RollStep::test;
        roll = goes_on ? RollStep::none : RollStep::open;
        usher.maintenance_->roll_by_hand = false;
        if (roll == RollStep::open) usher.note_act(staff::Act::test_device);
        usher.follow_roll();
    }
    void operator()(const SkipRollStep&) const {
        if (usher.step_ != Step::maintain_device || !usher.duty_.may(staff::Act::test_device)) return;
        auto& all = *usher.maintenance_;
        const RollStep next = roll_step_skipped(all.roll);
        all.roll_by_hand = next == RollStep::fill;
        if (std::exchange(all.roll, next) != RollStep::test && next == RollStep::test) usher.do_chore(care::PrintTestPage{});
    }
    void operator()(const StopSelfTest&) const {
        if (usher.step_ == Step::maintain_self_test) usher.jobs_.cancel();
    }
    void operator()(const PrintSelfTest&) const {
        Desk& desk = usher.desk_;
        if (usher.step_ != Step::maintain_self_test || desk.slip == Desk::Slip::printing) return;
        const auto& reading = usher.maintenance_->found.self_test;
        if (!usher.duty_.may(staff::Act::run_self_test) || !reading || !reading->is_over) return;
        desk = {.asked = desk.asked + 1};
        desk.slip = Desk::Slip::printing;
        usher.jobs_.print_aside(desk.asked, receipt::SelfTestSlip{usher.office(), reading->lines, reading->is_ready},
                                usher.session_->language);
    }
    void operator()(const TryLamp& wish) const {
        if (usher.step_ != Step::maintain_device || !usher.duty_.may(staff::Act::test_device)) return;
        usher.maintenance_->lamp = wish.lamp;
        usher.jobs_.light(wish.lamp);
    }
    void operator()(const EndProgram& wish) const {
        const auto act = wish.how == Ending::shut_down ? staff::Act::shut_down : staff::Act::restart;
        if (usher.step_ != Step::maintain_power || !usher.duty_.may(act)) return;
        usher.note_act(act);
        usher.ending_ = wish.how;
    }

private:
    // What the page shows is asked for as it opens.
    void open(Event event) const {
        if (event == Event::open_journal && !usher.duty_.may(staff::Act::see_logs)) return;
        if (event == Event::open_self_test && !usher.duty_.may(staff::Act::run_self_test)) return;
        if (event == Event::open_settings && !usher.duty_.may(staff::Act::change_settings)) return;
        usher.raise(event);
        switch (usher.step_) {
            case Step::maintain_network: return usher.do_chore(care::MeasureLine{});
            case Step::maintain_settings: return usher.do_chore(care::ReadSettings{});
            case Step::maintain_outbox: return usher.do_chore(care::CountOutbox{});
            case Step::maintain_journal: return usher.do_chore(care::ReadJournal{JournalKind::all, usher.today()});
            case Step::maintain_versions: return usher.do_chore(care::ReadVersions{});
            default: return;
        }
    }
    static std::optional<Event> opens(Step step) {
        switch (step) {
            case Step::maintain_network: return Event::open_network;
            case Step::maintain_settings: return Event::open_settings;
            case Step::maintain_outbox: return Event::open_outbox;
            case Step::maintain_journal: return Event::open_journal;
            case Step::maintain_versions: return Event::open_versions;
            case Step::maintain_power: return Event::open_power;
            case Step::maintain_self_test: return Event::open_self_test;
            default: return std::nullopt;
        }
    }
};

}  // namespace kiosk::visit
