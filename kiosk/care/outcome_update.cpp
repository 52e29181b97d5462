#include "kiosk/care/outcome_update.h"

#include "platform/log.h"

namespace kiosk::care {
namespace {

// The slowest procedures take months, and what was late a year ago is history.
constexpr std::chrono::days asked_back{365};

Outcomes outcomes_of(const portal::Tally& tally) {
    return {.filed = tally.in_time + tally.late + tally.open + tally.overdue + tally.stopped,
            .in_time = tally.in_time,
            .late = tally.late,
            .open = tally.open,
            .overdue = tally.overdue,
            .stopped = tally.stopped};
}

}  // namespace

OutcomeUpdate::OutcomeUpdate(portal::Tallies& tallies, const platform::Clock& clock, Keep keep)
    : tallies_(tallies), clock_(clock), keep_(std::move(keep)) {}

bool OutcomeUpdate::attend() {
    using namespace std::chrono_literals;
    const auto now = clock_.steady();
    if (asked_ && now - *asked_ < (answered_ ? 24h : 1h)) return false;
    asked_ = now;
    answered_ = false;
    worker_.submit([this](const std::stop_token& stop) { ask(stop); });
    return true;
}

void OutcomeUpdate::ask(const std::stop_token& stop) {
    const auto reply = tallies_.fetch(platform::date_of(clock_.now() - asked_back), stop);
    if (const auto* later = std::get_if<portal::Later>(&reply)) {
        platform::log(platform::Level::info, "outcomes", "later: {}", later->why);
        return;
    }
    std::map<Month, Outcomes> months;
    for (const auto& tally : std::get<std::vector<portal::Tally>>(reply)) months[{tally.year, tally.month}] = outcomes_of(tally);
    answered_ = true;
    keep_(std::move(months));
}

}  // namespace kiosk::care
