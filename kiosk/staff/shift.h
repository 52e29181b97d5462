// What a member of staff did today, read out of the journal: numbers for the day slip. Nothing is counted twice, and nothing is stored.
#pragma once
#include <optional>

#include "platform/clock.h"
#include "platform/database.h"

namespace kiosk::staff {

struct Shift {
    int member = 0;
    platform::WallTime now{};
    std::optional<platform::WallTime> since;  // the first sign-in of the day
    int visits = 0;                           // helped
    int filed = 0;                            // of them, dossiers filed
    int calls = 0;                            // answered
    int without_card = 0, slips = 0, difficulties = 0;
};

// The day of `now`, in Vietnam's time. Errors: as Database::run.
platform::Result<Shift> read_shift(platform::Database& database, int member, platform::WallTime now);

}  // namespace kiosk::staff
