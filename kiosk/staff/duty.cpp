#include "kiosk/staff/duty.h"

#include <algorithm>

namespace kiosk::staff {

void Duty::begin(Member member, platform::SteadyTime now) { at_work_ = AtWork{std::move(member), now, now}; }

void Duty::acted(platform::SteadyTime now) {
    if (at_work_) at_work_->acted = now;
}

std::optional<platform::SteadyTime> Duty::ends_at() const {
    if (!at_work_) return std::nullopt;
    return std::min(at_work_->acted + times_.idle, at_work_->since + times_.longest);
}

bool Duty::tick(platform::SteadyTime now) {
    const auto end_time = ends_at();
    if (!end_time || now < *end_time) return false;
    end();
    return true;
}

std::optional<std::chrono::seconds> Duty::warned(platform::SteadyTime now) const {
    const auto end_time = ends_at();
    if (!end_time || now < *end_time - times_.warning) return std::nullopt;
    return std::max(std::chrono::ceil<std::chrono::seconds>(*end_time - now), std::chrono::seconds(0));
}

}  // namespace kiosk::staff
