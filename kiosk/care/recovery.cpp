#include "kiosk/care/recovery.h"

namespace kiosk::care {

const char* name_of(Means means) {
    switch (means) {
        case Means::reopen: return "reopen";
        case Means::reset: return "reset";
        case Means::restart_program: break;
    }
    return "restart";
}

bool can_be_mended(Ailment ailment) {
    switch (ailment) {
        case Ailment::offline:
        case Ailment::no_answer:
        case Ailment::crashed:
        case Ailment::bad_data:
        case Ailment::no_memory:
        case Ailment::hardware: return true;
        default: return false;
    }
}

RecoveryPlan::RecoveryPlan(std::optional<platform::SteadyTime> restarted) {
    if (restarted) tries_.back().in_this_hour.push_back(*restarted);
}

std::optional<Means> RecoveryPlan::next(std::optional<Ailment> found, platform::SteadyTime now) {
    if (!found || !can_be_mended(*found)) {
        ill_since_.reset();
        for (Tries& tries : tries_) tries.in_this_illness = false;
        return std::nullopt;
    }
    if (!ill_since_) ill_since_ = now;
    for (std::size_t i = 0; i < means_rows.size(); ++i) {
        const MeansRow& row = means_rows[i];
        Tries& tries = tries_[i];
        while (!tries.in_this_hour.empty() && now - tries.in_this_hour.front() >= std::chrono::hours(1)) tries.in_this_hour.pop_front();
        const bool is_due = now - *ill_since_ >= row.ill_for && !tries.in_this_illness;
        if (!is_due || static_cast<int>(tries.in_this_hour.size()) >= row.times_an_hour) continue;
        tries.in_this_illness = true;
        tries.in_this_hour.push_back(now);
        return row.means;
    }
    return std::nullopt;
}

}  // namespace kiosk::care
