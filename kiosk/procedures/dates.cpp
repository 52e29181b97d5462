#include "kiosk/procedures/dates.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::procedures {

using platform::Date;

std::optional<Date> from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto date = platform::parse_date(fmt::format("{}/{}/{}", text.substr(8, 2), text.substr(5, 2), text.substr(0, 4)));
    return date ? std::optional(*date) : std::nullopt;
}

std::string to_iso(const Date& date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

std::chrono::sys_days day_of(const Date& date) {
    return std::chrono::year(date.year) / static_cast<int>(date.month) / static_cast<int>(date.day);
}

Date date_of(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Date days_later(const Date& date, int days) { return date_of(day_of(date) + std::chrono::days(days)); }

Date later(const Date& date, Span span) {
    if (span.unit == Span::Unit::days) return days_later(date, span.count);
    const auto month =
        std::chrono::year(date.year) / date.month + (span.unit == Span::Unit::years ? 12 : 1) * std::chrono::months(span.count);
    const auto last = (month / std::chrono::last).day();
    return date_of(month / std::min(std::chrono::day(static_cast<unsigned>(date.day)), last));
}

bool is_weekend(const Date& date) {
    const std::chrono::weekday day(day_of(date));
    return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

}  // namespace kiosk::procedures
