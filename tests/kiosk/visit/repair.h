// Somebody who repairs the machine, with a visit's jobs that only take notes.
#pragma once
#include <algorithm>

#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {

class Repair : public VisitTest {
protected:
    void answer_pin(staff::Role role) {
        usher.take(PinLetter{
            jobs.pins.back().number,
            staff::PinAnswer{staff::PinVerdict::good, std::chrono::seconds(0), {.number = 12, .name = "Lê Văn Mẫu", .role = role}}});
    }
    void sign_in(staff::Role role = staff::Role::technician) {
        usher.intend(AskSignIn{});
        usher.intend(EnterPin{12, platform::Secret("271828")});
        answer_pin(role);
    }
    void begin(staff::Role role = staff::Role::technician) {
        sign_in(role);
        usher.intend(OpenMaintenance{});
        ASSERT_EQ(step(), Step::maintenance);
    }
    void key(drivers::cabinet::Key position, std::uint32_t turns) {
        usher.take(CabinetLetter{drivers::cabinet::State{.lamp = {}, .key = position, .door = {}, .turns = turns, .openings = 0}});
    }
    void feel(std::optional<care::Ailment> printer) {
        care::Health health;
        if (printer)
            health.set_ill(care::Part::printer, *printer, clock.now());
        else
            health.set_well(care::Part::printer, clock.now());
        usher.take(HealthAnswer{health});
    }
    void wiped() { usher.take(WipeAnswer{jobs.ticket_of("wipe")}); }
    const Maintenance& all() const { return *usher.view().maintenance; }
    bool noted(JournalEvent event, const std::string& subject) const {
        return std::find(jobs.notes.begin(), jobs.notes.end(), std::pair{event, subject}) != jobs.notes.end();
    }
    template <class Chore>
    std::size_t asked_for() const {
        return static_cast<std::size_t>(std::count_if(jobs.chores.begin(), jobs.chores.end(),
                                                      [](const auto& asked) { return std::holds_alternative<Chore>(asked.chore); }));
    }
    void answer(care::Found found) { usher.take(ChoreLetter{jobs.chores.back().number, std::move(found)}); }
};

}  // namespace kiosk::visit
