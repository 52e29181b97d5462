#include "kiosk/care/screen_watch.h"

#include <gtest/gtest.h>

#include <thread>

namespace kiosk::care {
namespace {

using namespace std::chrono_literals;

struct Watched : testing::Test {
    std::vector<Finding> found;
    ScreenWatch screen{[this](const Finding& finding) { found.push_back(finding); }};
    platform::SteadyTime now{1h};

    void glance(bool shows, std::chrono::milliseconds later = 0ms) {
        now += later;
        screen.look({.is_seen = true, .shows = shows, .is_test_page = false}, now);
    }
};

TEST_F(Watched, is_well_with_the_first_picture_and_says_so_once) {
    glance(true);
    glance(true, 1h);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].part, Part::screen);
    EXPECT_FALSE(found[0].ailment);
}

TEST_F(Watched, is_ill_after_some_seconds_without_a_picture_and_well_again_with_one) {
    glance(true);
    glance(false);
    glance(false, ScreenWatch::most_dark - 1ms);
    EXPECT_EQ(found.size(), 1u) << "a plug that was touched";
    glance(false, 1ms);
    glance(false, 1s);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[1].ailment, Ailment::hardware);
    glance(true, 1ms);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_FALSE(found[2].ailment);
}

TEST_F(Watched, counts_the_dark_from_its_beginning) {
    glance(true);
    for (int i = 0; i < 5; ++i) {
        glance(false, 2s);
        glance(true, 2s);
    }
    EXPECT_EQ(found.size(), 1u);
}

TEST_F(Watched, says_nothing_where_nobody_looks) {
    screen.look({}, now);
    screen.look({}, now + 1h);
    EXPECT_TRUE(found.empty());
    const auto line = screen.prove_test_page(1ms, {});
    EXPECT_EQ(line.verdict, Verdict::not_tested);
    EXPECT_EQ(line.excuse, Excuse::nobody_sees);
}

TEST_F(Watched, is_proven_by_the_page_itself_and_by_no_other) {
    screen.introduce("1080x1920, kms, processor");
    glance(true);
    const auto other = screen.prove_test_page(1ms, {});
    EXPECT_EQ(other.ailment, Ailment::hardware) << "another page";
    screen.look({.is_seen = true, .shows = false, .is_test_page = true}, now);
    EXPECT_EQ(screen.prove_test_page(1ms, {}).verdict, Verdict::failed) << "drawn, and not shown";
    std::jthread main_thread([this] { screen.look({.is_seen = true, .shows = true, .is_test_page = true}, now); });
    const auto line = screen.prove_test_page(1min, {});
    EXPECT_EQ(line.verdict, Verdict::passed);
    ASSERT_EQ(line.figures.size(), 1u);
    EXPECT_EQ(line.figures[0].value, "1080x1920, kms, processor");
}

TEST_F(Watched, is_not_waited_for_by_who_is_told_to_stop) {
    glance(false);
    std::stop_source stop;
    std::jthread leaving([&stop] { stop.request_stop(); });
    EXPECT_EQ(screen.prove_test_page(1min, stop.get_token()).excuse, Excuse::stopped);
}

}  // namespace
}  // namespace kiosk::care
