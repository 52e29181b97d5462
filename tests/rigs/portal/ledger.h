// The portal's database file: one connection behind one lock, shared by all who keep something in it.
#pragma once
#include <functional>
#include <mutex>
#include <string>

#include "platform/clock.h"
#include "platform/database.h"

namespace portal {

// Any thread.
class Ledger {
public:
    // Opens or makes the file and its tables.
    static platform::Result<platform::Database> open(const std::string& file);
    Ledger(platform::Database database, const platform::Clock& clock) : database_(std::move(database)), clock_(clock) {}

    // Whatever `act` reads and writes is one transaction; its error undoes all.
    platform::Status transaction(const std::function<platform::Status(platform::Database&)>& act) {
        const std::lock_guard lock(mutex_);
        return database_.transaction([&] { return act(database_); });
    }
    platform::WallTime time() const { return clock_.now(); }
    std::string now() const { return platform::iso8601(clock_.now()); }  // texts like this one sort by time

private:
    std::mutex mutex_;
    platform::Database database_;
    const platform::Clock& clock_;
};

}  // namespace portal
