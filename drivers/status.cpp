#include "drivers/status.h"

namespace drivers {

const char* name_of(Recovery recovery) {
    switch (recovery) {
        case Recovery::reopen: return "reopen";
        case Recovery::reset: break;
    }
    return "reset";
}

const char* name_of(Trouble trouble) {
    switch (trouble) {
        case Trouble::missing: return "missing";
        case Trouble::offline: return "offline";
        case Trouble::busy: return "busy";
        case Trouble::jammed: return "jammed";
        case Trouble::no_paper: return "no_paper";
        case Trouble::cover_open: return "cover_open";
        case Trouble::no_answer: return "no_answer";
        case Trouble::crashed: return "crashed";
        case Trouble::denied: return "denied";
        case Trouble::unplugged: return "unplugged";
        case Trouble::bad_data: return "bad_data";
        case Trouble::unsupported: return "unsupported";
        case Trouble::no_memory: return "no_memory";
        case Trouble::cancelled: return "cancelled";
        case Trouble::hardware: return "hardware";
    }
    return "hardware";
}

}  // namespace drivers
