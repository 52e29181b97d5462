#include "kiosk/staff/roster.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/crypto/pin_hash.h"
#include "platform/crypto/random.h"

namespace kiosk::staff {

using platform::Fault;
using platform::Result;
using platform::Secret;
using platform::Status;
using std::chrono::seconds;

namespace {

constexpr int highest_number = 999;
constexpr std::size_t pin_digits = 6, longest_name = 60;

// A member with what only this file may see.
struct Kept {
    Member member;
    std::string hash;
    platform::WallTime wrong_at;
};

Kept kept_of(const platform::Row& row) {
    return {.member = {.number = static_cast<int>(row.integer(0)),
                       .name = row.text(1),
                       .role = role_named(row.text(2)).value_or(Role::clerk),
                       .wrong = static_cast<int>(row.integer(3)),
                       .locked = row.integer(4) != 0},
            .hash = row.text(5),
            .wrong_at = platform::WallTime(std::chrono::milliseconds(row.integer(6)))};
}

constexpr const char* columns = "number, name, role, wrong, locked, pin, wrong_at";

Result<std::optional<Kept>> find(platform::Database& database, int number) {
    std::optional<Kept> out;
    TRY_DO(database.run(fmt::format("SELECT {} FROM staff WHERE number = ?1", columns), {std::int64_t{number}},
                        [&](const platform::Row& row) { out = kept_of(row); }));
    return out;
}

// What is left of the wait. A clock that was set back must not make it longer than it ever was.
seconds left_of_wait(const Kept& kept, platform::WallTime now) {
    const auto whole = wait_after(kept.member.wrong);
    const auto left = std::chrono::ceil<seconds>(kept.wrong_at + whole - now);
    return std::clamp(left, seconds(0), whole);
}

Status one_changed(platform::Database& database, int number) {
    if (database.changes() == 1) return {};
    return platform::failure(Fault::not_found, fmt::format("nobody has the number {}", number));
}

}  // namespace

seconds wait_after(int wrong) {
    if (wrong < wrong_before_wait) return seconds(0);
    return first_wait * (1 << std::min(wrong - wrong_before_wait, wrong_before_lock));
}

bool is_easily_guessed(std::string_view pin) {
    const auto every_step_is = [&](int step) {
        return std::ranges::adjacent_find(pin, [&](char a, char b) { return (b - a + 10) % 10 != (step + 10) % 10; }) == pin.end();
    };
    if (every_step_is(1) || every_step_is(-1)) return true;
    for (std::size_t period = 1; period <= pin.size() / 2; ++period) {
        if (pin.size() % period == 0 && pin.substr(period) == pin.substr(0, pin.size() - period)) return true;
    }
    return false;
}

Secret make_pin() {
    while (true) {
        Secret pin;
        for (std::size_t i = 0; i < pin_digits; ++i) {
            const char digit = static_cast<char>('0' + platform::crypto::random_below(10));
            pin.append({&digit, 1});
        }
        if (!is_easily_guessed(pin.view())) return pin;
    }
}

Result<Roster> Roster::open(platform::Database& database, const platform::Clock& clock) {
    TRY_DO(
        database.run_script("CREATE TABLE IF NOT EXISTS staff (number INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL,"
                            " pin TEXT NOT NULL, wrong INTEGER NOT NULL DEFAULT 0, wrong_at INTEGER NOT NULL DEFAULT 0,"
                            " locked INTEGER NOT NULL DEFAULT 0) STRICT;"));
    return Roster(database, clock);
}

Result<std::pair<Member, Secret>> Roster::add(const std::string& name, Role role) {
    if (name.empty() || name.size() > longest_name)
        return platform::failure(Fault::malformed, fmt::format("a name has 1 to {} bytes", longest_name));
    Secret pin = make_pin();
    TRY(const auto hash, platform::crypto::hash_pin(pin));
    Member member{.name = name, .role = role};
    // Numbers are not given twice, not even that of somebody who has left: the journal names people by them.
    TRY_DO(
        database_->run("INSERT INTO staff (number, name, role, pin) SELECT COALESCE(MAX(number), 0) + 1, ?1, ?2, ?3 FROM staff"
                       " HAVING COALESCE(MAX(number), 0) < ?4 RETURNING number",
                       {name, std::string(name_of(role)), hash, std::int64_t{highest_number}},
                       [&](const platform::Row& row) { member.number = static_cast<int>(row.integer(0)); }));
    if (member.number == 0) return platform::failure(Fault::refused, "no number is left");
    return std::pair{std::move(member), std::move(pin)};
}

Result<std::vector<Member>> Roster::all() {
    std::vector<Member> out;
    TRY_DO(database_->run(fmt::format("SELECT {} FROM staff ORDER BY number", columns), {},
                          [&](const platform::Row& row) { out.push_back(kept_of(row).member); }));
    return out;
}

Status Roster::lock(int number) {
    TRY_DO(database_->run("UPDATE staff SET locked = 1 WHERE number = ?1", {std::int64_t{number}}));
    return one_changed(*database_, number);
}

Result<Secret> Roster::reset(int number) {
    Secret pin = make_pin();
    TRY(const auto hash, platform::crypto::hash_pin(pin));
    TRY_DO(database_->run("UPDATE staff SET pin = ?2, wrong = 0, locked = 0 WHERE number = ?1", {std::int64_t{number}, hash}));
    TRY_DO(one_changed(*database_, number));
    return pin;
}

Result<PinAnswer> Roster::check(int number, const Secret& pin) {
    TRY(auto kept, find(*database_, number));
    if (!kept) return PinAnswer{PinVerdict::unknown};
    if (kept->member.locked) return PinAnswer{PinVerdict::locked};
    if (const auto left = left_of_wait(*kept, clock_->now()); left > seconds(0)) return PinAnswer{PinVerdict::wait, left};
    Member& member = kept->member;
    ++member.wrong;
    member.locked = member.wrong >= wrong_before_lock;
    TRY_DO(database_->run(
        "UPDATE staff SET wrong = ?2, wrong_at = ?3, locked = ?4 WHERE number = ?1",
        {std::int64_t{number}, std::int64_t{member.wrong}, clock_->now().time_since_epoch().count(), std::int64_t{member.locked}}));
    TRY(const bool good, platform::crypto::is_pin(pin, kept->hash));
    if (!good && member.locked) return PinAnswer{PinVerdict::locked};
    if (!good) return PinAnswer{PinVerdict::wrong, wait_after(member.wrong)};
    TRY_DO(database_->run("UPDATE staff SET wrong = 0, locked = 0 WHERE number = ?1", {std::int64_t{number}}));
    member.wrong = 0;
    member.locked = false;
    return PinAnswer{PinVerdict::good, seconds(0), member};
}

}  // namespace kiosk::staff
