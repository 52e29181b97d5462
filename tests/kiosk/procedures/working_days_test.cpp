#include "kiosk/procedures/working_days.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "kiosk/procedures/dates.h"
#include "tests/kiosk/procedures/shipped_holidays.h"

namespace kiosk::procedures {
namespace {

using platform::Date;
using platform::WallTime;

WallTime at(const Date& day, int hour = 9, int minute = 0) { return platform::from_vietnam({day.year, day.month, day.day, hour, minute}); }

// A second calendar, made in another manner from the same file: every day from 2024 to 2029 as text, its weekday counted on from a day
// that is known to be a Monday, struck out if closed. The nth working day is then an index.
class Calendar {
public:
    Calendar() {
        const auto file = nlohmann::json::parse(shared_file("holidays.json"));
        static constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        int weekday = 0;  // 2024-01-01 was a Monday
        for (int year = 2024; year <= 2029; ++year) {
            for (int month = 1; month <= 12; ++month) {
                const int length = lengths.at(static_cast<std::size_t>(month - 1)) + (month == 2 && year % 4 == 0 ? 1 : 0);
                for (int day = 1; day <= length; ++day, weekday = (weekday + 1) % 7) {
                    char text[32];
                    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
                    days_.push_back(text);
                    if (is_open(file, text, weekday)) working_.push_back(text);
                }
            }
        }
    }
    const std::vector<std::string>& days() const { return days_; }
    std::string after(const std::string& from, int days) const {
        const auto next = days == 0 ? std::lower_bound(working_.begin(), working_.end(), from)
                                    : std::upper_bound(working_.begin(), working_.end(), from) + (days - 1);
        return *next;
    }
    int between(const std::string& from, const std::string& to) const {
        return static_cast<int>(std::upper_bound(working_.begin(), working_.end(), to) -
                                std::upper_bound(working_.begin(), working_.end(), from));
    }

private:
    static bool is_open(const nlohmann::json& file, const std::string& day, int weekday) {
        bool open = weekday < 5;
        for (const auto& yearly : file["every_year"]) {
            if (day.ends_with(yearly["day"].get<std::string>()) && std::stoi(day) >= yearly.value("from", 0)) open = false;
        }
        for (const auto& year : file["years"]) {
            for (const auto& off : year["off"]) {
                const auto first = off["first"].get<std::string>();
                if (first <= day && day <= off.value("last", first)) open = false;
            }
            for (const auto& work : year.value("work", nlohmann::json::array())) open = open || work == day;
        }
        return open;
    }
    std::vector<std::string> days_, working_;
};

TEST(WorkingDays, count_from_the_day_after) {
    const Holidays holidays = shipped_holidays();
    EXPECT_EQ(add_working_days({2026, 11, 16}, 1, holidays).day, (Date{2026, 11, 17}));
    EXPECT_EQ(add_working_days({2026, 11, 20}, 1, holidays).day, (Date{2026, 11, 23})) << "over a weekend";
    EXPECT_EQ(add_working_days({2026, 11, 20}, 2, holidays).day, (Date{2026, 11, 25})) << "and over Culture Day";
    EXPECT_EQ(add_working_days({2026, 2, 13}, 1, holidays).day, (Date{2026, 2, 23})) << "over Tết";
    EXPECT_EQ(add_working_days({2025, 12, 31}, 1, holidays).day, (Date{2026, 1, 5})) << "over New Year, and a Friday off for a Saturday";
    EXPECT_EQ(add_working_days({2026, 1, 9}, 1, holidays).day, (Date{2026, 1, 10})) << "a Saturday that is worked";
    EXPECT_EQ(add_working_days({2026, 11, 16}, 0, holidays).day, (Date{2026, 11, 16}));
    EXPECT_EQ(add_working_days({2026, 11, 21}, 0, holidays).day, (Date{2026, 11, 23}));
}

TEST(WorkingDays, are_about_while_a_years_list_is_not_verified) {
    EXPECT_TRUE(add_working_days({2031, 3, 3}, 5, shipped_holidays()).about);
    std::vector<Mistake> mistakes;
    const Holidays sure = Holidays::parse(
        R"({"sources": {"law": {"text": "law", "date": "2026-11-21", "verified": true}},
            "every_year": [{"day": "01-01", "name": {"vi": "Tết", "en": "New Year"}, "source": "law"}],
            "years": [{"year": 2026, "source": "law", "off": [{"first": "2026-02-16", "name": {"vi": "Tết", "en": "Tết"}}]}]})",
        "test.json", mistakes);
    ASSERT_TRUE(mistakes.empty());
    EXPECT_FALSE(add_working_days({2026, 3, 3}, 5, sure).about);
    EXPECT_TRUE(add_working_days({2026, 12, 30}, 5, sure).about) << "it ends in a year without a list";
}

TEST(WorkingDays, agree_with_a_second_calendar) {
    const Holidays holidays = shipped_holidays();
    const Calendar calendar;
    std::mt19937 random(1);
    const auto check = [&](const std::string& from, int days) {
        const std::string expected = calendar.after(from, days);
        ASSERT_EQ(to_iso(add_working_days(*from_iso(from), days, holidays).day), expected) << from << " + " << days;
        ASSERT_EQ(working_days_between(*from_iso(from), *from_iso(expected), holidays), calendar.between(from, expected));
        ASSERT_EQ(working_days_between(*from_iso(expected), *from_iso(from), holidays), -calendar.between(from, expected));
    };
    // Every start of four years, then any: both include all year ends and each Tết.
    for (std::size_t i = 0; i < 4 * 365; ++i) check(calendar.days()[i], std::uniform_int_distribution<int>(0, 40)(random));
    for (int i = 0; i < 10'000; ++i)
        check(calendar.days()[std::uniform_int_distribution<std::size_t>(0, 5 * 365)(random)],
              std::uniform_int_distribution<int>(0, 200)(random));
}

TEST(Deadline, in_calendar_days_ends_on_a_working_day) {
    const Holidays holidays = shipped_holidays();
    const Term ten{Term::Kind::calendar_days, 10};
    EXPECT_EQ(deadline(ten, at({2026, 11, 2}), {}, holidays).day, (Date{2026, 11, 12}));
    EXPECT_EQ(deadline(ten, at({2026, 11, 11}), {}, holidays).day, (Date{2026, 11, 23})) << "a Saturday moves to Monday";
    EXPECT_EQ(deadline(ten, at({2026, 2, 6}), {}, holidays).day, (Date{2026, 2, 23})) << "Tết moves to the day after";
}

TEST(Deadline, of_the_same_day_depends_on_the_hour) {
    const Holidays holidays = shipped_holidays();
    const Term today{Term::Kind::same_day};
    EXPECT_EQ(deadline(today, at({2026, 11, 20}, 9), {}, holidays).day, (Date{2026, 11, 20}));
    EXPECT_EQ(deadline(today, at({2026, 11, 20}, 15), {}, holidays).day, (Date{2026, 11, 20}));
    EXPECT_EQ(deadline(today, at({2026, 11, 20}, 15, 1), {}, holidays).day, (Date{2026, 11, 23})) << "the next working day";
    EXPECT_EQ(deadline(today, at({2026, 11, 21}, 9), {}, holidays).day, (Date{2026, 11, 23})) << "a Saturday";
    EXPECT_EQ(deadline(today, at({2026, 11, 23}, 16), {}, holidays).day, (Date{2026, 11, 25})) << "tomorrow is a holiday";
    const Pause asked{at({2026, 11, 20}, 10), at({2026, 11, 25}, 16)};
    EXPECT_EQ(deadline(today, at({2026, 11, 20}, 9), std::array{asked}, holidays).day, (Date{2026, 11, 26}));
    EXPECT_TRUE(deadline(today, at({2026, 11, 20}, 9), std::array{Pause{at({2026, 11, 20}, 10), {}}}, holidays).stopped);
}

TEST(Deadline, in_hours_runs_by_day_and_night) {
    const Holidays holidays = shipped_holidays();
    const Term day{Term::Kind::hours, 24};
    EXPECT_EQ(deadline(day, at({2026, 12, 31}, 9, 30), {}, holidays).hour, at({2027, 1, 1}, 9, 30));
    EXPECT_EQ(deadline(day, at({2026, 12, 31}, 9, 30), {}, holidays).day, (Date{2027, 1, 1}));
    const Pause two_hours{at({2026, 12, 31}, 12), at({2026, 12, 31}, 14)};
    EXPECT_EQ(deadline(day, at({2026, 12, 31}, 9, 30), std::array{two_hours}, holidays).hour, at({2027, 1, 1}, 11, 30));
    EXPECT_EQ(deadline(day, at({2026, 12, 31}, 9, 30), std::array{two_hours, two_hours}, holidays).hour, at({2027, 1, 1}, 11, 30))
        << "one pause told twice";
    const Pause too_late{at({2027, 1, 1}, 9, 30), {}};
    EXPECT_EQ(deadline(day, at({2026, 12, 31}, 9, 30), std::array{too_late}, holidays).hour, at({2027, 1, 1}, 9, 30));
}

TEST(Deadline, waits_while_the_citizen_supplements_or_pays) {
    const Holidays holidays = shipped_holidays();
    const Term five{Term::Kind::working_days, 5};
    const auto due = [&](std::vector<Pause> pauses) { return deadline(five, at({2026, 11, 2}), pauses, holidays); };  // a Monday
    EXPECT_EQ(due({}).day, (Date{2026, 11, 9}));
    EXPECT_EQ(due({{at({2026, 11, 3}), at({2026, 11, 5})}}).day, (Date{2026, 11, 11})) << "Wednesday and Thursday do not count";
    EXPECT_EQ(due({{at({2026, 11, 3}, 9), at({2026, 11, 3}, 16)}}).day, (Date{2026, 11, 9})) << "answered the same day";
    EXPECT_EQ(due({{at({2026, 11, 3}), at({2026, 11, 5})}, {at({2026, 11, 4}), at({2026, 11, 6})}}).day, (Date{2026, 11, 12}))
        << "overlapping";
    EXPECT_TRUE(due({{at({2026, 11, 3}), {}}}).stopped);
    EXPECT_EQ(due({{at({2026, 11, 9}), {}}}).day, (Date{2026, 11, 9})) << "asked on the last day: it was due all the same";
    EXPECT_EQ(due({{at({2026, 10, 1}), at({2026, 11, 1})}}).day, (Date{2026, 11, 9})) << "before it was accepted";
}

// Each paused working day that would have counted moves the end by one: more pauses never make it earlier, and what is between the start
// and the end, less the paused, is the term.
TEST(Deadline, moves_by_exactly_the_paused_working_days) {
    const Holidays holidays = shipped_holidays();
    std::mt19937 random(4);
    const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    for (int i = 0; i < 5000; ++i) {
        const WallTime start = at({2025 + below(3), 1 + below(12), 1 + below(28)}, below(24));
        const Term term{Term::Kind::working_days, 1 + below(30)};
        std::vector<Pause> pauses;
        std::set<Date> paused;
        for (int n = below(4); n > 0; --n) {
            const WallTime from = start + std::chrono::hours(below(1200) - 100);
            const WallTime until = from + std::chrono::hours(below(300));
            pauses.push_back({from, until});
            for (Date day = days_later(platform::date_of(from), 1); day <= platform::date_of(until); day = days_later(day, 1))
                paused.insert(day);
        }
        const Deadline due = deadline(term, start, pauses, holidays);
        const auto counted = [&](const Date& day) { return holidays.is_working(day) && !paused.contains(day); };
        int days = 0;
        for (Date day = days_later(platform::date_of(start), 1); day <= due.day; day = days_later(day, 1)) days += counted(day) ? 1 : 0;
        ASSERT_EQ(days, term.amount);
        ASSERT_TRUE(counted(due.day));
        std::shuffle(pauses.begin(), pauses.end(), random);
        ASSERT_EQ(deadline(term, start, pauses, holidays).day, due.day) << "in any order";
        ASSERT_GE(due.day, deadline(term, start, {}, holidays).day);
    }
}

}  // namespace
}  // namespace kiosk::procedures
