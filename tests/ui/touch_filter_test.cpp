#include "ui/touch_filter.h"

#include <gtest/gtest.h>

namespace ui {
namespace {

using platform::TouchEvent;
using std::chrono::milliseconds;
using Kind = TouchEvent::Kind;

struct Glass {
    TouchFilter filter;
    platform::SteadyTime start{std::chrono::hours(1)};

    TouchFilter::Outcome touch(Kind kind, std::int64_t finger, int at_ms) {
        return filter.take({kind, 10, 10, finger, start + milliseconds(at_ms)});
    }
};

TEST(TouchFilter, lets_one_finger_through) {
    Glass glass;
    EXPECT_TRUE(glass.touch(Kind::down, 1, 0).event);
    EXPECT_TRUE(glass.touch(Kind::move, 1, 20).event);
    EXPECT_TRUE(glass.touch(Kind::up, 1, 60).event);
}

TEST(TouchFilter, takes_two_fingers_at_once_for_a_palm) {
    Glass glass;
    glass.touch(Kind::down, 1, 0);
    const auto second = glass.touch(Kind::down, 2, 30);
    EXPECT_TRUE(second.cancel);
    EXPECT_FALSE(second.event);
    EXPECT_FALSE(glass.touch(Kind::up, 1, 100).event);
    EXPECT_FALSE(glass.touch(Kind::up, 2, 110).event);
    EXPECT_TRUE(glass.touch(Kind::down, 3, 400).event) << "the next press counts again";
}

TEST(TouchFilter, does_not_mind_a_second_finger_during_a_press) {
    Glass glass;
    glass.touch(Kind::down, 1, 0);
    EXPECT_FALSE(glass.touch(Kind::down, 2, 300).event);
    EXPECT_FALSE(glass.touch(Kind::up, 2, 350).event);
    EXPECT_TRUE(glass.touch(Kind::up, 1, 400).event);
}

TEST(TouchFilter, lets_a_finger_press_beside_a_resting_hand) {
    Glass glass;
    glass.touch(Kind::down, 1, 0);
    const auto finger = glass.touch(Kind::down, 2, 2000);
    EXPECT_TRUE(finger.cancel) << "what the hand lies on is not pressed when it lifts";
    EXPECT_TRUE(finger.event);
    EXPECT_FALSE(glass.touch(Kind::up, 1, 2050).event);
    EXPECT_TRUE(glass.touch(Kind::up, 2, 2100).event);
}

TEST(TouchFilter, is_deaf_for_a_moment_after_a_new_screen) {
    Glass glass;
    glass.filter.screen_changed(glass.start);
    EXPECT_FALSE(glass.touch(Kind::down, 1, 200).event) << "the second half of a double tap";
    EXPECT_FALSE(glass.touch(Kind::up, 1, 320).event);
    EXPECT_TRUE(glass.touch(Kind::down, 1, 400).event);
}

TEST(TouchFilter, always_means_what_a_program_says) {
    Glass glass;
    glass.filter.screen_changed(glass.start);
    EXPECT_TRUE(glass.filter.take({Kind::down, 10, 10}).event);
    EXPECT_TRUE(glass.filter.take({Kind::up, 10, 10}).event);
}

}  // namespace
}  // namespace ui
