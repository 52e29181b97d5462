// The guides on the machine: who gets which, and that reading one leads back.
#include <gtest/gtest.h>

#include <set>

#include "tests/ui/kiosk_rig.h"

namespace kiosk::visit {
namespace {

struct Reader : Kiosk {
    Reader(const ui::TestPanel& of, staff::Role role) : Kiosk(of) {
        usher.intend(AskSignIn{});
        usher.intend(EnterPin{12, platform::Secret("271828")});
        usher.take(PinLetter{
            work().pins.back().number,
            staff::PinAnswer{staff::PinVerdict::good, std::chrono::seconds(0), {.number = 12, .name = "Lê Văn Mẫu", .role = role}}});
        draw();
    }
    std::string read() const { return usher.view().guide == nullptr ? "" : usher.view().guide->name; }
};

TEST(GuideScreen, is_the_clerks_for_clerk_and_leader_in_the_middle_of_a_visit) {
    for (const auto& panel : ui::test_panels) {
        Reader kiosk(panel, panel.width_mm > 200 ? staff::Role::clerk : staff::Role::leader);
        kiosk.open("open-guide");
        EXPECT_EQ(kiosk.read(), "clerk") << panel.name;
        ASSERT_NE(kiosk.find("guide-lead"), nullptr) << panel.name;
        expect_good_controls(kiosk, panel.name);
        kiosk.open("guide-end");
        EXPECT_EQ(kiosk.usher.view().overlay, Overlay::tools) << panel.name;
        EXPECT_EQ(kiosk.step(), Step::form) << panel.name;
    }
}

TEST(GuideScreen, is_left_by_back_too) {
    Reader kiosk(ui::test_panels[6], staff::Role::clerk);
    kiosk.open("open-guide");
    kiosk.tap("more");
    kiosk.tap("back");
    EXPECT_EQ(kiosk.usher.view().overlay, Overlay::guide) << "the first part again";
    kiosk.tap("back");
    EXPECT_EQ(kiosk.usher.view().overlay, Overlay::tools);
}

TEST(GuideScreen, has_every_step_of_every_part) {
    Reader kiosk(ui::test_panels[0], staff::Role::clerk);
    kiosk.open("open-guide");
    const auto* guide = kiosk.usher.view().guide;
    ASSERT_NE(guide, nullptr);
    std::set<std::string> seen;
    for (int part = 0; part < 60; ++part) {
        kiosk.draw();
        for (const auto& node : kiosk.ui.semantics().nodes()) seen.insert(node.id);
        if (kiosk.find("more") == nullptr) break;
        kiosk.tap("more");
    }
    for (std::size_t i = 0; i < guide->parts.size(); ++i) {
        EXPECT_TRUE(seen.contains("guide-part-" + std::to_string(i + 1)));
        for (std::size_t k = 0; k < guide->parts[i].steps.size(); ++k)
            EXPECT_TRUE(seen.contains("guide-" + std::to_string(i + 1) + "-" + std::to_string(k + 1))) << i << " " << k;
    }
}

TEST(GuideScreen, of_the_technician_opens_from_the_tools_and_from_the_dashboard) {
    Reader kiosk(ui::test_panels[6], staff::Role::technician);
    kiosk.usher.intend(OpenTools{});
    kiosk.open("open-guide");
    EXPECT_EQ(kiosk.read(), "technician");
    kiosk.open("guide-end");
    EXPECT_EQ(kiosk.usher.view().overlay, Overlay::tools);
    kiosk.usher.intend(OpenMaintenance{});
    kiosk.usher.intend(ForceOut{});
    kiosk.usher.intend(ForceOut{});
    kiosk.usher.take(WipeAnswer{kiosk.work().ticket_of("wipe")});
    ASSERT_EQ(kiosk.step(), Step::maintenance);
    kiosk.open("open-guide");
    EXPECT_EQ(kiosk.read(), "technician");
    EXPECT_EQ(kiosk.step(), Step::maintenance);
    kiosk.open("guide-end");
    EXPECT_EQ(kiosk.usher.view().overlay, Overlay::none);
    EXPECT_EQ(kiosk.step(), Step::maintenance);
    EXPECT_NE(kiosk.find("open-guide"), nullptr) << "where it was left";
}

}  // namespace
}  // namespace kiosk::visit
