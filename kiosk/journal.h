// The audit: what and when; never a citizen's data. Lines go into state.db in the transaction of the act they tell of.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/clock.h"
#include "platform/database.h"

namespace kiosk {

enum class JournalEvent {
    started,
    stopped,
    visit_began,
    visit_ended,
    dossier_sealed,
    dossier_accepted,
    dossier_refused,
    dossier_delayed,
    slip_printed,
    slip_failed,
    staff_called,
    device_trouble,
    clock_dead,
    rated,
    staff_added,
    staff_locked,
    staff_reset,
    staff_came,         // somebody's PIN was right: "007 clerk", and the visit's reference once it has one
    staff_left,         // by a press, by time or with the visit: "007", and the reference
    staff_refused,      // a wrong PIN, or one that is not looked at now: "007 wrong"
    staff_helped,       // a visit ended in which somebody helped: "007 filed" or "007 visit"
    staff_did,          // "007 repeat_slip 4TTA-N6Q8-P"
    call_acknowledged,  // "papers 35": somebody saw the call after that many seconds
    call_reached,       // "papers 90": and stood there after so many
    call_ended,         // "papers done 300"
    key_turned,         // to service: a technician is at the machine
    door_opened,
    health_ill,   // "printer jammed"
    health_well,  // "printer"
    health_tried  // "printer reset no_answer", and what came of it: "well", "still", or a trouble that kept it from being tried
};
const char* name_of(JournalEvent event);

// What a technician looks for.
enum class JournalKind { all, machine, staff, visits };
JournalKind kind_of(std::string_view event);
struct JournalLine {
    platform::WallTime at;
    std::string event, subject;
};
// Of one day, newest first, at most so many.
platform::Result<std::vector<JournalLine>> read_journal(platform::Database& database, JournalKind kind, const platform::Date& day,
                                                        std::size_t most);

platform::Status make_journal_table(platform::Database& database);
// subject: a dossier reference, a device or trouble name; at most 80 bytes of ASCII, anything else is refused (malformed).
platform::Status write_journal(platform::Database& database, platform::WallTime when, JournalEvent event, std::string_view subject);

}  // namespace kiosk
