// What a member of staff looks at while nobody is served: figures of the machine, or of the shift.
#pragma once
#include <cstdint>
#include <optional>

#include "kiosk/care/figures.h"
#include "kiosk/staff/shift.h"
#include "kiosk/visit/intent_staff.h"

namespace kiosk::visit {

struct Desk {
    std::uint64_t asked = 0;  // the number of the last question; answers to earlier ones are dropped
    FiguresPeriod period = FiguresPeriod::week;
    std::optional<care::Figures> figures;
    std::optional<staff::Shift> shift;
    bool failed = false;  // could not be read
    enum class Slip { none, printing, printed, failed } slip = Slip::none;
};

struct Period {
    platform::Date from, to;
};
Period days_of(FiguresPeriod period, const platform::Date& today);

}  // namespace kiosk::visit
