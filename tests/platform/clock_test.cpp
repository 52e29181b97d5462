#include "platform/clock.h"

#include <gtest/gtest.h>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace platform {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

TEST(SystemClock, shows_the_machines_time) {
    const SystemClock clock(WallTime{});
    const auto before = floor<milliseconds>(system_clock::now());
    const auto now = clock.now();
    EXPECT_GE(now, before);
    EXPECT_LE(now, system_clock::now());
    EXPECT_FALSE(clock.is_dead());
}

TEST(SystemClock, never_shows_a_time_before_its_floor_and_says_that_it_is_dead) {
    const auto floor_time = floor<milliseconds>(system_clock::now()) + 24h;
    const SystemClock clock(floor_time);
    EXPECT_EQ(clock.now(), floor_time);
    EXPECT_TRUE(clock.is_dead());
}

TEST(ClockFloor, is_the_later_of_the_build_and_the_saved_time) {
    const tests::TemporaryFolder folder;
    const std::string file = folder / "clock";
    EXPECT_EQ(clock_floor(file), build_time()) << "no file yet";
    ASSERT_TRUE(save_clock(file, build_time() + 1h));
    EXPECT_EQ(clock_floor(file), build_time() + 1h);
    ASSERT_TRUE(save_clock(file, build_time() - 1h));
    EXPECT_EQ(clock_floor(file), build_time());
    ASSERT_TRUE(write_file(file, std::string_view("not a time")));
    EXPECT_EQ(clock_floor(file), build_time());
    EXPECT_FALSE(save_clock(folder / "no/clock", build_time()));
    ASSERT_TRUE(save_clock(file, build_time() + 24h * 365 * 9));
    EXPECT_EQ(clock_floor(file), build_time()) << "one evening in the far future must not close the kiosk until then";
}

TEST(BuildTime, lies_in_the_past_but_not_before_this_program_was_thought_of) {
    EXPECT_LT(build_time(), system_clock::now());
    EXPECT_GT(build_time(), from_vietnam({2025, 1, 1, 0, 0, 0}));
}

TEST(HandClock, moves_only_by_hand) {
    HandClock clock(from_vietnam({2026, 11, 21, 8, 0, 0}));
    const auto steady = clock.steady();
    clock.turn(90s);
    EXPECT_EQ(clock.now(), from_vietnam({2026, 11, 21, 8, 1, 30}));
    EXPECT_EQ(clock.steady() - steady, 90s);
}

TEST(VietnamTime, is_seven_hours_ahead_and_knows_the_next_day) {
    const WallTime evening = sys_days(2026y / December / 31) + 17h + 5min + 9s + 123ms;
    const LocalTime local = vietnam_time(evening);
    EXPECT_EQ(local, (LocalTime{2027, 1, 1, 0, 5, 9}));
    EXPECT_EQ(from_vietnam(local), floor<seconds>(evening));
    EXPECT_EQ(date_of(evening), (Date{2027, 1, 1}));
}

TEST(VietnamTime, is_written_as_iso_8601_with_milliseconds) {
    EXPECT_EQ(iso8601(from_vietnam({2026, 11, 21, 15, 4, 5}) + 123ms), "2026-11-21T15:04:05.123+07:00");
    EXPECT_EQ(iso8601(WallTime(-1ms)), "1970-01-01T06:59:59.999+07:00");
}

TEST(Date, is_read_and_written_as_people_here_write_it) {
    EXPECT_EQ(to_text({2000, 2, 29}), "29/02/2000");
    EXPECT_EQ(parse_date("29/02/2000"), (Date{2000, 2, 29}));
    EXPECT_EQ(parse_date("01/12/1990"), (Date{1990, 12, 1}));
}

TEST(Date, is_malformed_unless_it_is_a_real_day) {
    for (const char* text : {"29/02/2001", "31/04/2020", "00/01/2020", "01/13/2020", "1/1/2020", "01-01-2020", "01/01/20", "", "+1/01/2020",
                             "-1/01/2020", "01/01/0000", "01/01/2020 ", "aa/bb/cccc"}) {
        const auto date = parse_date(text);
        ASSERT_FALSE(date) << text;
        EXPECT_EQ(date.error().fault, Fault::malformed) << text;
    }
}

TEST(Date, is_not_real_beyond_its_ranges) {
    EXPECT_TRUE(is_real({2024, 2, 29}));
    EXPECT_FALSE(is_real({1900, 2, 29}));
    EXPECT_FALSE(is_real({2024, 257, 1})) << "a number that fits only after losing its high bits";
    EXPECT_FALSE(is_real({2024, 1, 257}));
}

TEST(Date, is_ordered_by_time) {
    EXPECT_LT((Date{2020, 12, 31}), (Date{2021, 1, 1}));
    EXPECT_LT((Date{2020, 1, 31}), (Date{2020, 2, 1}));
}

}  // namespace
}  // namespace platform
