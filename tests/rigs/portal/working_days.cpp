#include "tests/rigs/portal/working_days.h"

#include <fmt/format.h>

#include <chrono>

namespace portal {
namespace {

using namespace std::chrono;

sys_days day_of(const std::string& moment) {
    const auto number = [&](std::size_t at, std::size_t length) { return std::atoi(moment.substr(at, length).c_str()); };
    return year(number(0, 4)) / number(5, 2) / number(8, 2);
}

bool is_working_day(sys_days day) {
    const weekday name(day);
    return name != Saturday && name != Sunday;
}

}  // namespace

std::string working_days_after(const std::string& moment, int days) {
    if (moment.size() < 11) return moment;
    sys_days day = day_of(moment);
    while (days > 0) {
        day += std::chrono::days(1);
        if (is_working_day(day)) --days;
    }
    const year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day())) +
           moment.substr(10);
}

int working_days_between(const std::string& from, const std::string& to) {
    if (from.size() < 11 || to.size() < 11) return 0;
    int count = 0;
    for (sys_days day = day_of(from) + days(1); day <= day_of(to); day += days(1)) count += is_working_day(day) ? 1 : 0;
    return count;
}

}  // namespace portal
