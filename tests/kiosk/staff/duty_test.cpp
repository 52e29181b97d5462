#include "kiosk/staff/duty.h"

#include <gtest/gtest.h>

namespace kiosk::staff {
namespace {

using namespace std::chrono_literals;

class DutyTest : public testing::Test {
protected:
    static Member clerk() { return {.number = 7, .name = "Trần Thị Thử", .role = Role::clerk}; }
    platform::SteadyTime start_{1h};
    Duty duty_{DutyTimes{.idle = 180s, .longest = 3600s, .warning = 30s}};
};

TEST_F(DutyTest, lets_nobody_do_anything_while_nobody_is_there) {
    EXPECT_EQ(duty_.member(), nullptr);
    for (int i = 0; i < act_count; ++i) EXPECT_FALSE(duty_.may(static_cast<Act>(i)));
    EXPECT_FALSE(duty_.ends_at());
    EXPECT_FALSE(duty_.tick(start_));
}

TEST_F(DutyTest, lets_a_clerk_do_what_clerks_may) {
    duty_.begin(clerk(), start_);
    EXPECT_TRUE(duty_.may(Act::join_visit));
    EXPECT_FALSE(duty_.may(Act::change_settings));
}

TEST_F(DutyTest, ends_when_nothing_was_touched_for_long) {
    duty_.begin(clerk(), start_);
    EXPECT_FALSE(duty_.tick(start_ + 179s));
    duty_.acted(start_ + 179s);
    EXPECT_FALSE(duty_.tick(start_ + 358s));
    EXPECT_TRUE(duty_.tick(start_ + 359s));
    EXPECT_EQ(duty_.member(), nullptr);
    EXPECT_FALSE(duty_.tick(start_ + 360s)) << "it ends once";
}

TEST_F(DutyTest, ends_after_an_hour_whatever_is_done) {
    duty_.begin(clerk(), start_);
    for (auto at = start_; at < start_ + 3600s; at += 60s) {
        EXPECT_FALSE(duty_.tick(at));
        duty_.acted(at);
    }
    EXPECT_TRUE(duty_.tick(start_ + 3600s));
}

TEST_F(DutyTest, ends_at_one_press) {
    duty_.begin(clerk(), start_);
    duty_.end();
    EXPECT_EQ(duty_.member(), nullptr);
}

TEST_F(DutyTest, warns_before_it_ends) {
    duty_.begin(clerk(), start_);
    EXPECT_FALSE(duty_.warned(start_ + 149s));
    EXPECT_EQ(duty_.warned(start_ + 150s), 30s);
    EXPECT_EQ(duty_.warned(start_ + 179s + 500ms), 1s);
    EXPECT_EQ(duty_.ends_at(), start_ + 180s);
}

}  // namespace
}  // namespace kiosk::staff
