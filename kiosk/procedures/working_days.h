// When an answer is due. The day on which a dossier is accepted does not count, nor does one on which offices are closed; while the
// citizen supplements papers or pays, the clock stands still.
#pragma once
#include <optional>
#include <span>

#include "kiosk/procedures/holidays.h"
#include "platform/clock.h"

namespace kiosk::procedures {

struct DueDay {
    platform::Date day;
    bool about = false;  // the holidays of a year between are not sure
};

// The nth working day after this day; for 0 this day itself, or the first working day after it.
DueDay add_working_days(const platform::Date& from, int days, const Holidays& holidays);
// How many working days come after `from` up to `to`, that day included; negative if `to` comes before: so many days overdue.
int working_days_between(const platform::Date& from, const platform::Date& to, const Holidays& holidays);

struct Term {
    enum class Kind {
        working_days,
        calendar_days,  // one that ends on a day off ends on the next working day
        same_day,       // if accepted until cut_off, else the next working day
        hours           // of the clock, by day and night
    };
    Kind kind = Kind::working_days;
    int amount = 0;                         // days or hours
    std::chrono::minutes cut_off{15 * 60};  // after midnight
};

// From when the agency asks until the citizen has done it; without `until` he still has to. They may overlap, in any order. Counted in
// days, the day of asking still counts, that of the answer does not.
struct Pause {
    platform::WallTime from;
    std::optional<platform::WallTime> until;
};

struct Deadline {
    bool stopped = false;  // the clock stands still now: nobody can say a day
    platform::Date day;
    std::optional<platform::WallTime> hour;  // of a term in hours
    bool about = false;
};

Deadline deadline(const Term& term, platform::WallTime accepted, std::span<const Pause> pauses, const Holidays& holidays);

}  // namespace kiosk::procedures
