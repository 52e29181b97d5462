// The clock's battery is dead: the machine believes that it is earlier than it was.
#include "platform/files.h"
#include "tests/journeys/post_office/post_office.h"

namespace journeys {
namespace {

class DeadClock : public PostOffice {};

TEST_F(DeadClock, closes_the_kiosk) {
    const auto tomorrow = platform::SystemClock(platform::build_time()).now() + std::chrono::hours(24);
    ASSERT_TRUE(platform::save_clock(site_.paths.state + "/clock", tomorrow));
    open();
    ASSERT_TRUE(comes_to(Step::closed));
    EXPECT_EQ(view().health.service().reason, kiosk::care::Part::clock);
    intend(kiosk::visit::Begin{});
    EXPECT_EQ(step(), Step::closed);
}

TEST_F(DeadClock, does_not_close_it_when_the_clock_only_went_on) {
    const auto yesterday = platform::SystemClock(platform::build_time()).now() - std::chrono::hours(24);
    ASSERT_TRUE(platform::save_clock(site_.paths.state + "/clock", yesterday));
    open();
    walk_to(Step::consent);
}

}  // namespace
}  // namespace journeys
