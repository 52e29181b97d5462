// Arithmetic with days, and dates as files write them (2026-11-21).
#pragma once
#include <chrono>
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
bool is_weekend(const platform::Date& date);

}  // namespace kiosk::procedures
