// What became of the dossiers that were filed here: asked of the portal once a day, for the statistics.
#pragma once
#include <atomic>
#include <functional>
#include <map>

#include "kiosk/care/figures.h"
#include "kiosk/portal/tallies.h"
#include "platform/worker.h"

namespace kiosk::care {

class OutcomeUpdate {
public:
    // keep: called on the worker's thread with all months that the portal told of.
    using Keep = std::function<void(std::map<Month, Outcomes>)>;
    OutcomeUpdate(portal::Tallies& tallies, const platform::Clock& clock, Keep keep);

    // Now and then, from one thread: asks when it is time to, a day after an answer, an hour after none. Returns at once, true if it asks.
    bool attend();
    const platform::Pulse& pulse() const { return worker_.pulse(); }

private:
    void ask(const std::stop_token& stop);

    portal::Tallies& tallies_;
    const platform::Clock& clock_;
    Keep keep_;
    std::optional<platform::SteadyTime> asked_;
    std::atomic<bool> answered_ = false;
    platform::Worker worker_{"outcomes", std::chrono::minutes(5)};
};

}  // namespace kiosk::care
