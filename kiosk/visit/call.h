// Staff was called to this machine. Not a part of the Session: it holds nothing of a person.
#pragma once
#include "kiosk/portal/calls.h"
#include "kiosk/visit/flow.h"
#include "platform/clock.h"

namespace kiosk::visit {

// Does the branch know?
enum class Branch { asked, knows, silent };

struct Call {
    portal::CallRecord record;
    platform::SteadyTime since, rings;  // begun; when the chime is due again
    Branch branch = Branch::asked;
    bool stays = false;  // also when the citizen has gone: the machine itself needs somebody
};

portal::CallPlace call_place(Step step);

}  // namespace kiosk::visit
