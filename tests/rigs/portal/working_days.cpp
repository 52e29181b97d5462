#include "tests/rigs/portal/working_days.h"

#include <algorithm>

#include "kiosk/procedures/dates.h"
#include "kiosk/procedures/working_days.h"
#include "platform/files.h"

namespace portal {

using namespace kiosk::procedures;
using platform::Result;

namespace {

constexpr std::size_t day_length = 10;  // of "2026-11-21T15:04:05.123+07:00"

}  // namespace

Result<WorkingDays> WorkingDays::read(const std::filesystem::path& procedures) {
    const auto file = procedures / "shared/holidays.json";
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown)) return WorkingDays();
    TRY(const auto text, platform::read_text(file));
    std::vector<Mistake> mistakes;
    WorkingDays out(Holidays::parse(text, file.string(), mistakes));
    if (mistakes.empty()) return out;
    const Mistake& first = mistakes.front();
    return platform::failure(platform::Fault::malformed, first.file + " " + first.place + ": " + first.what);
}

std::string WorkingDays::after(const std::string& moment, int days) const {
    const auto day = from_iso(moment.substr(0, day_length));
    if (!day || days <= 0) return moment;
    return to_iso(add_working_days(*day, days, holidays_).day) + moment.substr(day_length);
}

int WorkingDays::between(const std::string& from, const std::string& to) const {
    const auto first = from_iso(from.substr(0, day_length)), last = from_iso(to.substr(0, day_length));
    return first && last ? std::max(0, working_days_between(*first, *last, holidays_)) : 0;
}

}  // namespace portal
