// What who repairs the machine sees: the last findings, what is being done, how far the guided change of the roll is. While it lasts nobody
// is served.
#pragma once
#include <cstdint>
#include <optional>

#include "kiosk/care/chores.h"
#include "kiosk/care/health.h"
#include "kiosk/staff/roster.h"
#include "kiosk/visit/intent_maintenance.h"

namespace kiosk::visit {

// Each step is over when the printer itself says so.
enum class RollStep {
    none,
    open,  // until the cover is open
    fill,  // a new roll, and the cover closed: until the printer is ready
    test,  // the test page is printed
    done,
    failed  // it was not printed
};
RollStep roll_step_after(RollStep step, const care::State& printer);
// Where it goes on if this one is not needed, or the printer does not notice that it is done.
RollStep roll_step_skipped(RollStep step);

struct Maintenance {
    staff::Member member;
    care::Part device = care::Part::printer;  // whose page is shown
    std::uint64_t asked = 0;                  // of the last chore; answers to earlier ones are dropped
    std::optional<std::size_t> busy;          // the chore that is under way, by its place in care::Chore
    care::Findings found;
    RollStep roll = RollStep::none;
    bool roll_by_hand = false;  // a step was skipped: the printer is not waited for until it shows that it notices
    drivers::cabinet::Lamp lamp = drivers::cabinet::Lamp::off;  // tried
    std::optional<drivers::cabinet::State> cabinet;             // as it is; none: it does not answer, or there is none

    template <class Chore>
    bool does() const {
        return busy && *busy == care::Chore(Chore()).index();
    }
};

// Somebody wants to repair while somebody else is served.
struct MaintenanceWish {
    bool waits = false;   // the visit's end opens the sign-in
    bool warned = false;  // of what forcing does; the next press does it
    std::optional<staff::Member> forced_by;
};

}  // namespace kiosk::visit
