#include "platform/result.h"

namespace platform {

const char* name_of(Fault fault) {
    switch (fault) {
        case Fault::not_found: return "not_found";
        case Fault::denied: return "denied";
        case Fault::no_space: return "no_space";
        case Fault::timeout: return "timeout";
        case Fault::unreachable: return "unreachable";
        case Fault::refused: return "refused";
        case Fault::malformed: return "malformed";
        case Fault::cancelled: return "cancelled";
        case Fault::broken: return "broken";
    }
    return "broken";
}

}  // namespace platform
