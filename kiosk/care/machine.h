// What the machine itself may lack: room, a database that can be written, the right time, memory, a cool place, certificates that last.
// A citizen must not learn of a full disk after ten minutes' work.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/care/health.h"
#include "platform/crypto/keys.h"
#include "platform/database.h"
#include "platform/result.h"

namespace kiosk::care {

// What was measured, to be judged.
struct Measured {
    platform::Result<std::uint64_t> free_bytes;  // of the state folder
    int least_free_mb = 0;                       // care.least_free_mb
    platform::Status database_writes;            // can_write
    bool clock_is_dead = false;                  // platform::SystemClock::is_dead
    std::optional<int> free_memory_mb{};         // none: not known here
    std::optional<int> degrees{};                // Celsius, of the hottest place
};
// Of disk, database and clock in any case; of memory and temperature where they are known.
std::vector<Finding> judge(const Measured& measured);
// Of one of the three certificate parts. Expiring: fewer than 30 days are left.
Finding judge_certificate(Part part, const platform::crypto::Certificate& certificate, platform::WallTime now);

// Commits one small row: only a write that reached the disk proves that the next dossier can be kept. Blocks for a sync (some 10 ms); not
// on the UI thread. Errors: as Database::run.
platform::Status can_write(platform::Database& database, platform::WallTime now);

// Of /proc/meminfo's text: what programs may still have (proc(5), MemAvailable).
std::optional<int> free_memory_mb(std::string_view meminfo);
// Of /sys/class/thermal: the hottest of all zones.
std::optional<int> hottest_degrees(const std::filesystem::path& thermal_zones);

}  // namespace kiosk::care
