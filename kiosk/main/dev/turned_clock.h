// The machine's clock, some time ahead: for whoever does not want to wait until a kiosk is idle or a dossier is tried again.
#pragma once
#include <atomic>

#include "platform/clock.h"

namespace kiosk::dev {

// The owner of the shift turns it and outlives the clock. Wall time and steady time go ahead together.
class TurnedClock final : public platform::Clock {
public:
    using Shift = std::atomic<std::chrono::milliseconds>;
    TurnedClock(const platform::Clock& machine, const Shift& shift) : machine_(machine), shift_(shift) {}
    platform::WallTime now() const override { return machine_.now() + shift_.load(); }
    platform::SteadyTime steady() const override { return machine_.steady() + shift_.load(); }

private:
    const platform::Clock& machine_;
    const Shift& shift_;
};

}  // namespace kiosk::dev
