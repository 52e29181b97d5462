// The branch's staff and their PINs, in state.db. A PIN is six digits made by the program, told once, kept as a hash.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/staff/access.h"
#include "platform/clock.h"
#include "platform/database.h"
#include "platform/secret.h"

namespace kiosk::staff {

struct Member {
    int number = 0;    // on the badge: 1 to 999
    std::string name;  // as on the badge, UTF-8
    Role role = Role::clerk;
    int wrong = 0;        // PINs in a row
    bool locked = false;  // by somebody, or by too many wrong PINs
};

// How guessing is slowed down. Wrong PINs are counted on the disk, before each is looked at: neither a restart nor a pulled plug gives
// free guesses.
inline constexpr int wrong_before_wait = 5;  // then 15 s, doubled by each further one
inline constexpr std::chrono::seconds first_wait{15};
inline constexpr int wrong_before_lock = 15;
std::chrono::seconds wait_after(int wrong);

enum class PinVerdict { good, wrong, wait, locked, unknown };
struct PinAnswer {
    PinVerdict verdict = PinVerdict::unknown;
    std::chrono::seconds wait{0};  // until a PIN is looked at again: if wait, and after a wrong one that brought one about
    Member member;                 // if good
};

// One thread, and not that of the UI: looking at a PIN takes about 0.1 s. Errors: as Database::run.
class Roster {
public:
    static platform::Result<Roster> open(platform::Database& database, const platform::Clock& clock);

    // A new member and the PIN. malformed: no name, or one longer than 60 bytes; refused: 999 are there.
    platform::Result<std::pair<Member, platform::Secret>> add(const std::string& name, Role role);
    platform::Result<std::vector<Member>> all();  // by number
    // not_found: no such number.
    platform::Status lock(int number);
    platform::Result<platform::Secret> reset(int number);  // unlocks, and gives a new PIN
    platform::Result<PinAnswer> check(int number, const platform::Secret& pin);

private:
    Roster(platform::Database& database, const platform::Clock& clock) : database_(&database), clock_(&clock) {}
    platform::Database* database_;
    const platform::Clock* clock_;
};

// Six digits that are not among the first guesses: no run (123456, 987654), no repetition (111111, 121212, 123123).
platform::Secret make_pin();
bool is_easily_guessed(std::string_view pin);

}  // namespace kiosk::staff
