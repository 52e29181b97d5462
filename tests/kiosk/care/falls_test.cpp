#include "kiosk/care/falls.h"

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"

namespace kiosk::care {
namespace {

using namespace std::chrono_literals;

struct FallsTest : testing::Test {
    Falls start(std::chrono::milliseconds at, const std::string& boot = "boot-1") { return {folder / "falls", boot, at}; }
    tests::TemporaryFolder folder;
};
using AProgram = FallsTest;

TEST_F(AProgram, that_fell_five_times_within_minutes_is_not_started_again_at_once) {
    for (int fall = 0; fall < Falls::too_many; ++fall) EXPECT_FALSE(start(fall * 2s).begin()) << fall;
    EXPECT_TRUE(start(12s).begin());
}

TEST_F(AProgram, is_tried_once_more_after_the_page_that_says_so_and_then_the_page_comes_again) {
    for (int fall = 0; fall < Falls::too_many; ++fall) (void)start(fall * 2s).begin();
    ASSERT_TRUE(start(12s).begin());
    EXPECT_FALSE(start(75s).begin());
    EXPECT_TRUE(start(80s).begin());
}

TEST_F(AProgram, that_stood_for_a_while_or_ended_in_peace_has_not_fallen) {
    for (int fall = 0; fall < 4; ++fall) (void)start(fall * 2s).begin();
    auto good = start(10s);
    ASSERT_FALSE(good.begin());
    good.stands();
    EXPECT_FALSE(start(80s).begin());
    EXPECT_FALSE(start(82s).begin());
}

TEST_F(AProgram, may_fall_now_and_then) {
    for (int fall = 0; fall < 20; ++fall) EXPECT_FALSE(start(fall * 2min).begin()) << fall;
}

TEST_F(AProgram, begins_anew_with_the_machine) {
    for (int fall = 0; fall < Falls::too_many; ++fall) (void)start(fall * 2s).begin();
    EXPECT_FALSE(start(12s, "boot-2").begin());
}

}  // namespace
}  // namespace kiosk::care
