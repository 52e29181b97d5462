// Working days of an agency, by the kiosk's own rules and list of holidays: what a slip promises and what the agency promises are one day.
#pragma once
#include <filesystem>
#include <string>

#include "kiosk/procedures/holidays.h"
#include "platform/result.h"

namespace portal {

class WorkingDays {
public:
    WorkingDays() = default;  // knows weekends only
    explicit WorkingDays(kiosk::procedures::Holidays holidays) : holidays_(std::move(holidays)) {}
    // procedures: the folder in which shared/holidays.json lies; weekends only if it does not. malformed: the file has mistakes.
    static platform::Result<WorkingDays> read(const std::filesystem::path& procedures);

    // Moments as platform::iso8601 writes them; what is none comes back as it is. The same hour so many working days later; for 0 this very
    // moment, whatever day it is.
    std::string after(const std::string& moment, int days) const;
    // Working days that ended between the two, 0 if `to` is the earlier one.
    int between(const std::string& from, const std::string& to) const;

private:
    kiosk::procedures::Holidays holidays_;
};

}  // namespace portal
