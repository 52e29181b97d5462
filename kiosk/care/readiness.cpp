#include "kiosk/care/readiness.h"

#include <fmt/format.h>

namespace kiosk::care {
namespace {
constexpr std::uint64_t bytes_per_mb = 1'000'000;
using Reason = Readiness::Reason;
}  // namespace

const char* name_of(Reason reason) {
    switch (reason) {
        case Reason::ready: return "ready";
        case Reason::disk_full: return "disk_full";
        case Reason::clock_dead: return "clock_dead";
        case Reason::database: return "database";
        case Reason::settings: return "settings";
    }
    return "ready";
}

Readiness judge(const Findings& f) {
    if (!f.settings_good) return {Reason::settings, "the settings have mistakes"};
    if (!f.free_bytes) return {Reason::disk_full, "free space is unknown: " + f.free_bytes.error().detail};
    const auto least = static_cast<std::uint64_t>(f.least_free_mb) * bytes_per_mb;
    if (*f.free_bytes < least) {
        return {Reason::disk_full, fmt::format("{} MB free, {} MB needed", *f.free_bytes / bytes_per_mb, f.least_free_mb)};
    }
    if (!f.database_writes) {
        const auto& error = f.database_writes.error();
        return {error.fault == platform::Fault::no_space ? Reason::disk_full : Reason::database, error.detail};
    }
    if (f.clock_is_dead) return {Reason::clock_dead, "the machine's clock stands before the last time it showed"};
    return {};
}

platform::Status can_write(platform::Database& database, platform::WallTime now) {
    return database.transaction([&]() -> platform::Status {
        TRY_DO(database.run("CREATE TABLE IF NOT EXISTS readiness (one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL) STRICT"));
        return database.run("INSERT INTO readiness VALUES (1, ?1) ON CONFLICT DO UPDATE SET at = excluded.at",
                            {now.time_since_epoch().count()});
    });
}

}  // namespace kiosk::care
