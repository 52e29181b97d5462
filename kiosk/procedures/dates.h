// Arithmetic with days, and dates as files write them (2026-11-21).
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/clock.h"

namespace kiosk::procedures {

// None unless it is a real date.
std::optional<platform::Date> from_iso(std::string_view text);
std::string to_iso(const platform::Date& date);

std::chrono::sys_days day_of(const platform::Date& date);
platform::Date date_of(std::chrono::sys_days day);
platform::Date days_later(const platform::Date& date, int days);

// A span as people say it; below 0 it looks back.
struct Span {
    enum class Unit : std::uint8_t { days, months, years };
    int count = 0;
    Unit unit = Unit::days;
};
// Months and years lead to the same day of the month; where that month has none, to its last (Civil Code 2015, article 148): a year after
// 29 February 2028 is 28 February 2029.
platform::Date later(const platform::Date& date, Span span);
bool is_weekend(const platform::Date& date);

}  // namespace kiosk::procedures
