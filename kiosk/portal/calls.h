// A call for staff, as the branch sees it: which kiosk, at what, since when, and how it stands. Nothing of who calls.
#pragma once
#include <stop_token>
#include <string>
#include <variant>

#include "kiosk/portal/reply.h"
#include "platform/clock.h"

namespace kiosk::portal {

// It goes only forward.
enum class CallState {
    waiting,       // nobody has seen it
    acknowledged,  // somebody has, and will come
    on_the_way,
    here,  // beside the citizen
    done,
    withdrawn  // not needed any more, or given up
};
const char* name_of(CallState state);
inline bool is_over(CallState state) { return state == CallState::done || state == CallState::withdrawn; }

// What the citizen is about, no closer than staff must know to come prepared.
enum class CallPlace { start, card, form, papers, delivery, fees, review, end, looking_up, errands, trouble, closed };
const char* name_of(CallPlace place);

struct CallRecord {
    std::string id;     // of this call, a UUID of version 7
    std::string kiosk;  // its name
    CallPlace place = CallPlace::start;
    platform::WallTime since;
    CallState state = CallState::waiting;  // as the kiosk knows it
};

using CallReply = std::variant<CallState, Refused, Later>;

// One thread at a time; both give up within 200 ms of stop.
class Calls {
public:
    virtual ~Calls() = default;
    // Tells the branch how it stands here, and is told how it stands there; the further one of the two holds. Telling it again does no
    // harm.
    virtual CallReply tell(const CallRecord& call, std::stop_token stop) = 0;
    // How it stands there, as soon as that is another than `known`, or after `at_most` (0 to 30 s) the same.
    virtual CallReply ask(const std::string& id, CallState known, std::chrono::seconds at_most, std::stop_token stop) = 0;
};

}  // namespace kiosk::portal
