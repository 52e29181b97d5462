// What staff can want, and what a citizen can want of staff beside them; part of intent.h.
#pragma once
#include <string>

#include "kiosk/visit/flow.h"
#include "platform/secret.h"

namespace kiosk::visit {

enum class FiguresPeriod { week, month, last_month };

struct AskSignIn {};
struct EnterPin {
    int number;
    platform::Secret pin;
};
struct SignOut {};    // by the member of staff, or by the citizen who wants to be alone
struct OpenTools {};  // what staff may do here
struct StartWithoutCard {};
struct JumpTo {
    Step step;  // form, papers, delivery, fees, review
};
struct RepeatSlip {};
struct FinishLeft {};  // nobody is here any more: wipe
struct NoteDifficulty {
    std::string what;  // of `difficulties`
};
// Figures of the machine, and of the shift of who is on duty; while nobody is served.
struct SeeFigures {
    FiguresPeriod period = FiguresPeriod::week;
};
struct SeeShift {};
struct PrintAside {};  // what is seen, as a slip
struct ShowToStaff {
    std::string key;  // of a sensitive field; once more takes it back
};

}  // namespace kiosk::visit
