#include "kiosk/journal.h"

#include <algorithm>

namespace kiosk {

const char* name_of(JournalEvent event) {
    switch (event) {
        case JournalEvent::started: return "started";
        case JournalEvent::stopped: return "stopped";
        case JournalEvent::visit_began: return "visit_began";
        case JournalEvent::visit_ended: return "visit_ended";
        case JournalEvent::dossier_sealed: return "dossier_sealed";
        case JournalEvent::dossier_accepted: return "dossier_accepted";
        case JournalEvent::dossier_refused: return "dossier_refused";
        case JournalEvent::dossier_delayed: return "dossier_delayed";
        case JournalEvent::slip_printed: return "slip_printed";
        case JournalEvent::slip_failed: return "slip_failed";
        case JournalEvent::staff_called: return "staff_called";
        case JournalEvent::device_trouble: return "device_trouble";
        case JournalEvent::clock_dead: return "clock_dead";
        case JournalEvent::rated: return "rated";
        case JournalEvent::staff_added: return "staff_added";
        case JournalEvent::staff_locked: return "staff_locked";
        case JournalEvent::staff_reset: return "staff_reset";
        case JournalEvent::staff_came: return "staff_came";
        case JournalEvent::staff_left: return "staff_left";
        case JournalEvent::staff_refused: return "staff_refused";
        case JournalEvent::staff_helped: return "staff_helped";
        case JournalEvent::staff_did: return "staff_did";
        case JournalEvent::call_acknowledged: return "call_acknowledged";
        case JournalEvent::call_reached: return "call_reached";
        case JournalEvent::call_ended: return "call_ended";
        case JournalEvent::key_turned: return "key_turned";
        case JournalEvent::door_opened: return "door_opened";
        case JournalEvent::health_ill: return "health_ill";
        case JournalEvent::health_well: return "health_well";
        case JournalEvent::health_tried: return "health_tried";
    }
    return "unknown";
}

JournalKind kind_of(std::string_view event) {
    for (const char* start : {"staff_", "call_", "key_", "door_"})
        if (event.starts_with(start)) return JournalKind::staff;
    for (const char* start : {"visit_", "dossier_", "slip_", "rated"})
        if (event.starts_with(start)) return JournalKind::visits;
    return JournalKind::machine;
}

platform::Result<std::vector<JournalLine>> read_journal(platform::Database& database, JournalKind kind, const platform::Date& day,
                                                        std::size_t most) {
    const auto from = platform::from_vietnam({day.year, day.month, day.day, 0, 0, 0}).time_since_epoch();
    const auto to = from + std::chrono::hours(24);
    std::vector<JournalLine> out;
    TRY_DO(database.run("SELECT at, event, subject FROM journal WHERE at >= ?1 AND at < ?2 ORDER BY number DESC",
                        {from.count(), to.count()}, [&](const platform::Row& row) {
                            const std::string event = row.text(1);
                            if (out.size() >= most || (kind != JournalKind::all && kind_of(event) != kind)) return;
                            out.push_back({platform::WallTime(std::chrono::milliseconds(row.integer(0))), event, row.text(2)});
                        }));
    return out;
}

platform::Status make_journal_table(platform::Database& database) {
    return database.run_script(
        "CREATE TABLE IF NOT EXISTS journal ("
        " number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, event TEXT NOT NULL, subject TEXT NOT NULL) STRICT;");
}

platform::Status write_journal(platform::Database& database, platform::WallTime when, JournalEvent event, std::string_view subject) {
    constexpr std::size_t most = 80;
    const bool plain = subject.size() <= most && std::all_of(subject.begin(), subject.end(), [](char c) { return c >= ' ' && c <= '~'; });
    if (!plain) return platform::failure(platform::Fault::malformed, "journal subject is not a short ASCII name");
    return database.run("INSERT INTO journal (at, event, subject) VALUES (?1, ?2, ?3)",
                        {when.time_since_epoch().count(), std::string(name_of(event)), std::string(subject)});
}

}  // namespace kiosk
