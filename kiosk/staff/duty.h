// Which member of staff is at the kiosk now, and for how long still. No device, no thread: time comes in.
#pragma once
#include <chrono>
#include <optional>

#include "kiosk/staff/roster.h"
#include "platform/clock.h"

namespace kiosk::staff {

struct DutyTimes {
    std::chrono::seconds idle{180};      // without a touch
    std::chrono::seconds longest{3600};  // then the PIN is asked again, whatever is done
    std::chrono::seconds warning{30};    // shown before the end
};

class Duty {
public:
    explicit Duty(DutyTimes times) : times_(times) {}

    void begin(Member member, platform::SteadyTime now);
    void end() { at_work_.reset(); }
    void acted(platform::SteadyTime now);  // a touch or key of anybody
    // True if the time was up: it has just ended.
    bool tick(platform::SteadyTime now);

    const Member* member() const { return at_work_ ? &at_work_->member : nullptr; }
    bool may(Act act) const { return at_work_ && staff::may(at_work_->member.role, act); }
    // Seconds left, once that is worth a warning.
    std::optional<std::chrono::seconds> warned(platform::SteadyTime now) const;
    // The latest time by which tick() is wanted; nothing: nobody is there.
    std::optional<platform::SteadyTime> ends_at() const;

private:
    struct AtWork {
        Member member;
        platform::SteadyTime since, acted;
    };
    DutyTimes times_;
    std::optional<AtWork> at_work_;
};

}  // namespace kiosk::staff
