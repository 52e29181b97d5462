// What a developer taps in the dock really happens to the kiosk.
#include "platform/picture.h"
#include "tests/journeys/dock/desk.h"

namespace journeys {
namespace {

using namespace kiosk::visit;
using drivers::Trouble;

class DevDock : public AtTheDesk {};

TEST_F(DevDock, lays_a_chosen_paper_on_the_glass_straight_or_upside_down) {
    EXPECT_EQ(on_glass(), "nothing");
    tap("glass-licence_back");
    EXPECT_TRUE(on_glass() == drawn("licence_back"));
    tap("glass-upside-down");
    EXPECT_TRUE(on_glass() == drawn("licence_back.turned"));
    tap("glass-nothing");
    EXPECT_EQ(on_glass(), "nothing");
    EXPECT_FALSE(is_chosen("glass-by-itself"));
}

TEST_F(DevDock, lays_the_right_paper_by_itself_until_another_is_chosen) {
    walk_to(Step::place_card);
    EXPECT_TRUE(on_glass() == drawn("card_2021_front"));
    walk_to(Step::papers);
    EXPECT_TRUE(on_glass() == drawn("licence_front"));
    tap("glass-blank");
    walk_to(Step::page_review);
    EXPECT_TRUE(on_glass() == drawn("blank"));
}

TEST_F(DevDock, jams_the_scanner_and_mends_it) {
    tap("scanner-jam");
    walk_to(Step::place_card);
    intend(ReadCard{});
    ASSERT_TRUE(until([&] { return step() == Step::card_trouble; }));
    EXPECT_EQ(view().session.card_failure, CardFailure::device);
    tap("scanner-none");
    intend(Retry{});
    EXPECT_TRUE(until([&] { return step() == Step::confirm_identity; }));
}

TEST_F(DevDock, opens_the_printers_cover_and_closes_it) {
    tap("printer-cover");
    EXPECT_TRUE(until([&] { return is_chosen("printer-cover") && !is_chosen("printer-works"); }));
    walk_to(Step::done);
    EXPECT_EQ(view().session.trouble, Trouble::cover_open);
    EXPECT_EQ(view().session.slip, SlipState::failed);
    tap("printer-works");
    intend(Retry{});
    EXPECT_TRUE(until([&] { return view().session.slip == SlipState::printed; }));
    EXPECT_TRUE(std::filesystem::exists(folder_.path() / "kept" / "receipt.png"));
}

TEST_F(DevDock, cuts_the_line_so_that_the_dossier_is_kept_and_sends_it_when_the_clock_is_turned) {
    tap("network-cut");
    walk_to(Step::sending);
    tap("clock-idle");  // the citizen waits no longer
    ASSERT_TRUE(until([&] { return step() == Step::done; }));
    EXPECT_EQ(view().session.filing, Filing::kept);
    EXPECT_EQ(portal_.dossiers(), 0);
    tap("network-good");
    tap("clock-hour");
    EXPECT_TRUE(until([&] { return portal_.dossiers() == 1; }));
}

TEST_F(DevDock, turns_the_clock_to_the_idle_warning_which_a_touch_ends) {
    walk_to(Step::consent);
    tap("clock-idle");
    EXPECT_TRUE(view().seconds_left);
    tap("printer-works");  // a tap in the dock is none of the kiosk's
    EXPECT_TRUE(view().seconds_left);
    touch("still-here");
    EXPECT_TRUE(until([&] { return !view().seconds_left; }));
    EXPECT_EQ(step(), Step::consent);
    tap("clock-hour");
    EXPECT_TRUE(until([&] { return step() != Step::consent; })) << "nobody is there, and the visit goes on";
}

TEST_F(DevDock, changes_the_panel_at_once_and_loses_nothing) {
    walk_to(Step::consent);
    touch("consent");
    tap("screen-lying");
    EXPECT_TRUE(until([&] { return bench_->dock()->left() == 960; }));
    EXPECT_EQ(window_->width(), 960 + ui::dev_dock::Dock::width);
    EXPECT_EQ(step(), Step::consent);
    tap("screen-10.1-inch");
    tap("screen-upright");
    EXPECT_TRUE(until([&] { return bench_->dock()->left() == 540; }));
    EXPECT_TRUE(is_chosen("screen-10.1-inch"));
}

TEST_F(DevDock, changes_language_letters_and_colours) {
    tap("look-en");
    tap("look-size-4");
    tap("look-yellow");
    EXPECT_EQ(view().session.language, kiosk::Language::english);
    EXPECT_EQ(view().session.look.size, kiosk::TextSize::largest);
    EXPECT_EQ(view().session.look.contrast, kiosk::Contrast::yellow_on_black);
    EXPECT_TRUE(until([&] { return is_chosen("look-yellow") && !is_chosen("look-light"); }));
}

TEST_F(DevDock, photographs_the_kiosk_without_itself) {
    tap("camera-shoot");
    const auto picture = platform::read_png(folder_.path() / "kept" / "001-welcome.png");
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->width, 540);
    EXPECT_EQ(picture->height, 960);
}

}  // namespace
}  // namespace journeys
