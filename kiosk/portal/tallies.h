// How the dossiers that were sent from here fare at the agencies, counted by month: the portal's word, of nobody in particular.
#pragma once
#include <stop_token>
#include <variant>
#include <vector>

#include "kiosk/portal/reply.h"
#include "platform/clock.h"

namespace kiosk::portal {

// One month's dossiers by the day they were received, in Vietnam. Every dossier is in one of the counts.
struct Tally {
    int year = 0, month = 0;
    std::int64_t in_time = 0, late = 0;  // there is a result
    std::int64_t open = 0, overdue = 0;  // not yet
    std::int64_t stopped = 0;            // not accepted, withdrawn or stopped
    friend bool operator==(const Tally&, const Tally&) = default;
};
using TallyReply = std::variant<std::vector<Tally>, Later>;

class Tallies {
public:
    virtual ~Tallies() = default;
    // The months from that of `since` on in which this kiosk sent something, oldest first. Blocks up to its own time limit; one thread at a
    // time; Later within 200 ms of stop.
    virtual TallyReply fetch(const platform::Date& since, std::stop_token stop) = 0;
};

}  // namespace kiosk::portal
