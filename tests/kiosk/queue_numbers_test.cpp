#include "kiosk/queue_numbers.h"

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"

namespace kiosk {
namespace {

constexpr platform::Date today{2026, 11, 22}, tomorrow{2026, 11, 23};

TEST(QueueNumbers, count_each_counter_by_itself_and_begin_anew_each_day) {
    tests::TemporaryFolder folder;
    auto database = *platform::Database::open(folder / "state.db");
    ASSERT_TRUE(make_queue_table(database));
    EXPECT_EQ(*take_queue_number(database, today, "filing"), 1);
    EXPECT_EQ(*take_queue_number(database, today, "filing"), 2);
    EXPECT_EQ(*take_queue_number(database, today, "post"), 1);
    EXPECT_EQ(*take_queue_number(database, tomorrow, "filing"), 1);
}

TEST(QueueNumbers, go_on_after_a_restart) {
    tests::TemporaryFolder folder;
    for (const int number : {1, 2, 3}) {
        auto database = *platform::Database::open(folder / "state.db");
        ASSERT_TRUE(make_queue_table(database));
        EXPECT_EQ(*take_queue_number(database, today, "filing"), number);
    }
}

}  // namespace
}  // namespace kiosk
