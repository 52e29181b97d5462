// kiosk staff: who works here. A PIN is told once, here, when it is made.
#include <fmt/core.h>

#include <charconv>

#include "kiosk/journal.h"
#include "kiosk/main/commands/commands.h"
#include "kiosk/staff/roster.h"

namespace kiosk::commands {
namespace {

using platform::Status;

// What the call works with. The kiosk may be running: each change is one short transaction.
struct Office {
    Arguments arguments;
    platform::Database& database;
    const platform::Clock& clock;
    staff::Roster roster;

    Status note(JournalEvent event, int number) { return write_journal(database, clock.now(), event, fmt::format("staff {:03}", number)); }
};

void tell_pin(const staff::Member& member, const platform::Secret& pin) {
    fmt::print("{:03} {}: {}\nThis PIN is not shown again.\n", member.number, staff::name_of(member.role), pin.view());
}

Status add(Office& office) {
    const auto role = staff::role_named(option(office.arguments, "--role", "clerk"));
    if (!role) return platform::failure(platform::Fault::malformed, "--role is clerk, leader or technician");
    TRY(const auto added, office.roster.add(option(office.arguments, "--name"), *role));
    TRY_DO(office.note(JournalEvent::staff_added, added.first.number));
    tell_pin(added.first, added.second);
    return {};
}

Status list(Office& office) {
    TRY(const auto members, office.roster.all());
    for (const auto& member : members) {
        fmt::print("{:03}  {:<10}  {:<7}  {:>2} wrong  {}\n", member.number, staff::name_of(member.role),
                   member.locked ? "locked" : "active", member.wrong, member.name);
    }
    return {};
}

platform::Result<int> number_of(Arguments arguments) {
    int out = 0;
    const std::string_view digits = arguments.size() < 2 ? std::string_view() : arguments[1];
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size())
        return platform::failure(platform::Fault::malformed, "whose? Give the number that `kiosk staff list` shows");
    return out;
}

Status lock(Office& office) {
    TRY(const int number, number_of(office.arguments));
    TRY_DO(office.roster.lock(number));
    TRY_DO(office.note(JournalEvent::staff_locked, number));
    fmt::print("{:03} is locked.\n", number);
    return {};
}

Status reset(Office& office) {
    TRY(const int number, number_of(office.arguments));
    TRY(const auto pin, office.roster.reset(number));
    TRY_DO(office.note(JournalEvent::staff_reset, number));
    TRY(const auto members, office.roster.all());
    for (const auto& member : members) {
        if (member.number == number) tell_pin(member, pin);
    }
    return {};
}

Status act(Arguments arguments, const Site& site) {
    TRY(auto database, platform::Database::open(site.paths.state + "/state.db"));
    TRY_DO(make_journal_table(database));
    const platform::SystemClock clock(platform::clock_floor(site.paths.state + "/clock"));
    TRY(auto roster, staff::Roster::open(database, clock));
    Office office{arguments, database, clock, std::move(roster)};
    const std::string_view verb = arguments.empty() ? std::string_view() : arguments.front();
    if (verb == "add") return add(office);
    if (verb == "list") return list(office);
    if (verb == "lock") return lock(office);
    if (verb == "reset") return reset(office);
    return platform::failure(platform::Fault::malformed, "say add, list, lock or reset");
}

}  // namespace

int staff(Arguments arguments) {
    const auto site = site_or_complain(arguments);
    if (!site) return 1;
    const auto done = act(arguments, *site);
    if (!done) fmt::print(stderr, "kiosk: {}\n", done.error().detail);
    return done ? 0 : 1;
}

}  // namespace kiosk::commands
