#include "platform/clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ctime>

#include "platform/files.h"

namespace platform {
namespace {
using namespace std::chrono;
constexpr hours vietnam_offset{7};
}  // namespace

WallTime SystemClock::now() const { return std::max(floor_, floor<milliseconds>(system_clock::now())); }

SteadyTime SystemClock::steady() const { return steady_clock::now(); }

bool SystemClock::is_dead() const { return floor<milliseconds>(system_clock::now()) < floor_; }

milliseconds since_boot() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return seconds(now.tv_sec) + floor<milliseconds>(nanoseconds(now.tv_nsec));
}

WallTime clock_floor(const std::string& file) {
    const auto text = read_text(file);
    if (!text) return build_time();
    std::int64_t saved = 0;
    const auto end = text->data() + text->size();
    if (std::from_chars(text->data(), end, saved).ec != std::errc{}) return build_time();
    const WallTime floor(milliseconds{saved});
    // One evening with a clock in the far future must not close the kiosk until then.
    constexpr days longest_service{5 * 365};
    return floor > build_time() + longest_service ? build_time() : std::max(build_time(), floor);
}

Status save_clock(const std::string& file, WallTime now) { return write_file(file, fmt::format("{}\n", now.time_since_epoch().count())); }

LocalTime vietnam_time(WallTime time) {
    const auto local = time + vietnam_offset;
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(local - day));
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()),
            static_cast<int>(clock.seconds().count())};
}

WallTime from_vietnam(const LocalTime& l) {
    const sys_days day(year(l.year) / month(static_cast<unsigned>(l.month)) / std::chrono::day(static_cast<unsigned>(l.day)));
    return WallTime(day.time_since_epoch() + hours(l.hour) + minutes(l.minute) + seconds(l.second)) - vietnam_offset;
}

std::string iso8601(WallTime time) {
    const LocalTime l = vietnam_time(time);
    const auto ms = (time.time_since_epoch().count() % 1000 + 1000) % 1000;
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}+07:00", l.year, l.month, l.day, l.hour, l.minute, l.second, ms);
}

bool is_real(const Date& d) {
    // Checked first: the calendar's own types keep the lowest eight bits only.
    return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 31 &&
           year_month_day(year(d.year), month(static_cast<unsigned>(d.month)), day(static_cast<unsigned>(d.day))).ok();
}

Date date_of(WallTime time) {
    const LocalTime l = vietnam_time(time);
    return {l.year, l.month, l.day};
}

std::string to_text(const Date& d) { return fmt::format("{:02}/{:02}/{:04}", d.day, d.month, d.year); }

Result<Date> parse_date(std::string_view text) {
    Date d;
    const bool shape = text.size() == 10 && text[2] == '/' && text[5] == '/';
    const auto number = [&](std::size_t at, std::size_t digits, int& out) {
        const char* first = text.data() + at;
        const auto [end, error] = std::from_chars(first, first + digits, out);
        return error == std::errc{} && end == first + digits && out >= 0;
    };
    if (!shape || !number(0, 2, d.day) || !number(3, 2, d.month) || !number(6, 4, d.year) || !is_real(d)) {
        return failure(Fault::malformed, "not a date dd/mm/yyyy");
    }
    return d;
}

}  // namespace platform
