// The portal's database file: one connection behind one lock, shared by all who keep something in it; and the time
// by which they do.
#pragma once
#include <functional>
#include <mutex>
#include <string>

#include "platform/clock.h"
#include "platform/database.h"
#include "tests/rigs/portal/working_days.h"

namespace portal {

// Any thread.
class Ledger {
public:
    // Opens or makes the file and its tables.
    static platform::Result<platform::Database> open(const std::string& file);
    Ledger(platform::Database database, const platform::Clock& clock, WorkingDays working_days)
        : database_(std::move(database)), clock_(clock), working_days_(std::move(working_days)) {}

    // Whatever `act` reads and writes is one transaction; its error undoes all.
    platform::Status transaction(const std::function<platform::Status(platform::Database&)>& act) {
        const std::lock_guard lock(mutex_);
        return database_.transaction([&] { return act(database_); });
    }
    platform::WallTime time() const { return clock_.now(); }
    std::string now() const { return platform::iso8601(clock_.now()); }  // texts like this one sort by time
    const WorkingDays& working_days() const { return working_days_; }

private:
    std::mutex mutex_;
    platform::Database database_;
    const platform::Clock& clock_;
    const WorkingDays working_days_;
};

}  // namespace portal
