// What staff can want, and what a citizen can want of staff beside them; part of intent.h.
#pragma once
#include <set>
#include <string>

#include "kiosk/procedures/answers.h"
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
struct OpenQuickForm {};  // all pages of the form as one, for the staff's keyboard
struct FillQuickForm {
    procedures::Answers answers;       // what was typed, of any page
    std::set<std::string> by_staff{};  // of them, those whose last key was the staff's
    enum class Then {
        stay,        // only keep it
        add_entry,   // one more child, partner, copy
        drop_entry,  // the last one
        leave,       // back to the page that the citizen had
        check        // and go on, if all of it is right
    } then = Then::stay;
    std::size_t page = 0;  // whose entry
};
struct OpenRemedy {};  // what is broken now, and how to mend it
struct OpenGuide {
    std::string name;  // "clerk", "technician"
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
