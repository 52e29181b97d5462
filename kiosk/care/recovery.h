// What to try about a device that does not come back by itself, and how often: first the gentle, then the rough. A pure plan; who carries
// it out is in diagnosis.h.
#pragma once
#include <array>
#include <chrono>
#include <deque>
#include <optional>

#include "kiosk/care/health.h"

namespace kiosk::care {

enum class Means : std::uint8_t { reopen, reset, restart_program };
const char* name_of(Means means);

// Could it help? Not against an empty roll, a jam or a plug that is out: those need people.
bool can_be_mended(Ailment ailment);

struct MeansRow {
    Means means;
    std::chrono::seconds ill_for;  // before it is tried
    int times_an_hour;
};
inline constexpr std::array means_rows{MeansRow{Means::reopen, std::chrono::seconds(2), 6},
                                       MeansRow{Means::reset, std::chrono::seconds(6), 3},
                                       MeansRow{Means::restart_program, std::chrono::minutes(3), 1}};

// Of one device.
class RecoveryPlan {
public:
    // restarted: when the program was last started anew for a device's sake: that counts, too.
    explicit RecoveryPlan(std::optional<platform::SteadyTime> restarted = {});
    // The device was looked at. What to try now; none: nothing.
    std::optional<Means> next(std::optional<Ailment> found, platform::SteadyTime now);

private:
    struct Tries {
        bool in_this_illness = false;
        std::deque<platform::SteadyTime> in_this_hour;
    };
    std::array<Tries, means_rows.size()> tries_;
    std::optional<platform::SteadyTime> ill_since_;
};

}  // namespace kiosk::care
