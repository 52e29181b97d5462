// May a visit begin? Asked before the welcome screen lets anyone start: a citizen must not learn of a full disk after ten minutes' work.
#pragma once
#include <cstdint>
#include <string>

#include "platform/clock.h"
#include "platform/database.h"
#include "platform/result.h"

namespace kiosk::care {

struct Readiness {
    enum class Reason { ready, disk_full, clock_dead, database, settings };
    Reason reason = Reason::ready;
    std::string detail;  // for the log and the staff, in English
    bool is_ready() const { return reason == Reason::ready; }
};
const char* name_of(Readiness::Reason reason);

// What was found, to be judged.
struct Findings {
    bool settings_good = true;
    platform::Result<std::uint64_t> free_bytes;  // of the state folder
    int least_free_mb = 0;                       // care.least_free_mb
    platform::Status database_writes;            // can_write
    bool clock_is_dead = false;                  // platform::SystemClock::is_dead
};
// The first reason not to begin, the one that hides the others first: settings, disk_full, database, clock_dead.
Readiness judge(const Findings& findings);

// Commits one small row: only a write that reached the disk proves that the next dossier can be kept. Blocks for a sync (some 10 ms); not
// on the UI thread. Errors: as Database::run.
platform::Status can_write(platform::Database& database, platform::WallTime now);

}  // namespace kiosk::care
