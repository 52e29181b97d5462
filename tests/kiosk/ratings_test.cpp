#include "kiosk/ratings.h"

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"

namespace kiosk {
namespace {

TEST(Ratings, wait_until_they_are_due_and_stay_until_they_are_dropped) {
    tests::TemporaryFolder folder;
    auto database = *platform::Database::open(folder / "state.db");
    ASSERT_TRUE(make_rating_table(database));
    const auto now = platform::from_vietnam({2026, 11, 22, 9, 0, 0});
    const KeptRating kept{"KEY", {.stars = 4, .reasons = {"clear", "fast"}, .kiosk = "kiosk-0001", .day = {2026, 11, 22}}};
    ASSERT_TRUE(keep_rating(database, kept, now + std::chrono::minutes(20)));
    EXPECT_FALSE(*due_rating(database, now));
    const auto due = *due_rating(database, now + std::chrono::minutes(20));
    ASSERT_TRUE(due);
    EXPECT_EQ(due->key, "KEY");
    EXPECT_EQ(due->rating.stars, 4);
    EXPECT_EQ(due->rating.reasons, kept.rating.reasons);
    EXPECT_EQ(due->rating.day, kept.rating.day);
    ASSERT_TRUE(drop_rating(database, "KEY"));
    EXPECT_FALSE(*due_rating(database, now + std::chrono::hours(9)));
}

}  // namespace
}  // namespace kiosk
