// What who repairs the machine can want; part of intent.h.
#pragma once
#include "drivers/cabinet/cabinet.h"
#include "kiosk/care/chores.h"
#include "kiosk/care/health.h"
#include "kiosk/visit/flow.h"

namespace kiosk::visit {

enum class Ending { restart_program, restart_machine, shut_down };

struct OpenMaintenance {};  // at once if nobody is served, else when they have finished
struct ForceOut {};         // ends the visit for it: the first press warns, the second does it
struct StopWaiting {};      // for the visit's end: there will be no maintenance
struct EndMaintenance {};   // back to the citizens
struct OpenPage {
    Step step;  // one of the maintenance's pages
};
struct OpenDevice {
    care::Part part;
};
struct DoChore {
    care::Chore chore;
};
struct ChangeRoll {};    // begins the guided change of the printer's roll, or ends it
struct SkipRollStep {};  // of the guided change: not needed, or a printer that does not notice
struct StopSelfTest {};
struct PrintSelfTest {};  // its result as a slip
struct TryLamp {
    drivers::cabinet::Lamp lamp;
};
struct EndProgram {
    Ending how;
};

}  // namespace kiosk::visit
