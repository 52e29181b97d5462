#include "kiosk/staff/shift.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "kiosk/journal.h"
#include "kiosk/staff/access.h"

namespace kiosk::staff {
namespace {

// What the journal says of an act: the word after the member's number.
struct Counted {
    JournalEvent event;
    std::string_view word;
    int Shift::*number;
};
const std::array counted{
    Counted{JournalEvent::staff_helped, "visit", &Shift::visits},
    Counted{JournalEvent::staff_helped, "filed", &Shift::filed},
    Counted{JournalEvent::staff_did, name_of(Act::answer_call), &Shift::calls},
    Counted{JournalEvent::staff_did, name_of(Act::start_without_card), &Shift::without_card},
    Counted{JournalEvent::staff_did, name_of(Act::repeat_slip), &Shift::slips},
    Counted{JournalEvent::staff_did, name_of(Act::note_difficulty), &Shift::difficulties},
};

void take(Shift& shift, platform::WallTime at, std::string_view event, std::string_view word) {
    if (event == name_of(JournalEvent::staff_came) && !shift.since) shift.since = at;
    for (const auto& one : counted)
        if (event == name_of(one.event) && word == one.word) ++(shift.*one.number);
    if (event == name_of(JournalEvent::staff_helped) && word == "filed") ++shift.visits;
}

}  // namespace

platform::Result<Shift> read_shift(platform::Database& database, int member, platform::WallTime now) {
    const auto today = platform::date_of(now);
    const auto midnight = platform::from_vietnam({today.year, today.month, today.day, 0, 0, 0});
    Shift out{.member = member, .now = now, .since = {}};
    const std::string number = fmt::format("{:03} ", member);
    TRY_DO(database.run("SELECT at, event, subject FROM journal WHERE at BETWEEN ?1 AND ?2 AND event LIKE 'staff_%' ORDER BY number",
                        {midnight.time_since_epoch().count(), now.time_since_epoch().count()}, [&](const platform::Row& row) {
                            const std::string subject = row.text(2);
                            if (!subject.starts_with(number)) return;
                            const auto rest = std::string_view(subject).substr(number.size());
                            take(out, platform::WallTime(std::chrono::milliseconds(row.integer(0))), row.text(1),
                                 rest.substr(0, rest.find(' ')));
                        }));
    return out;
}

}  // namespace kiosk::staff
