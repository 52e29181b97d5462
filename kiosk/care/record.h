// The machine's health record: everybody who looks at a part tells it here, from any thread; whoever wants to know reads a copy.
#pragma once
#include <functional>
#include <mutex>

#include "kiosk/care/health.h"

namespace kiosk::care {

struct Change {
    Part part;
    State::Kind was;
};

class Record {
public:
    // Called after each change, on the thread of the one who found it, with all parts as they are then.
    using Told = std::function<void(const Health& health, const Change& change)>;
    Record(const platform::Clock& clock, Told told) : clock_(clock), told_(std::move(told)) {}

    void found(const Finding& finding);
    void absent(Part part);  // none in the settings
    Health health() const;

private:
    void keep(Part part, State state);

    const platform::Clock& clock_;
    Told told_;
    mutable std::mutex mutex_;
    Health health_;
};

}  // namespace kiosk::care
