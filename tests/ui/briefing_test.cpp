// What people are told before they type anything, for each mode of a procedure.
#include "tests/ui/kiosk_rig.h"

namespace kiosk::visit {
namespace {

struct Briefing : ::testing::Test {
    void read(const std::string& code) {
        kiosk.lead_to(Step::choose_procedure);
        kiosk.usher.intend(ChooseProcedure{code});
        ASSERT_EQ(kiosk.step(), Step::briefing);
        for (kiosk.draw(); keep_nodes(), kiosk.find("more") != nullptr;) kiosk.tap("more");
    }
    void keep_nodes() {
        for (const ui::Node& node : kiosk.ui.semantics().nodes()) said[node.id] = node.name + " " + node.value;
    }
    bool is_said(const std::string& id) const { return said.contains(id); }
    bool holds(const std::string& id, std::string_view words) const {
        const auto found = said.find(id);
        return found != said.end() && found->second.find(words) != std::string::npos;
    }

    bool a_paper_says(std::string_view words) const {
        return std::any_of(said.begin(), said.end(),
                           [&](const auto& one) { return one.first.starts_with("paper-") && one.second.find(words) != std::string::npos; });
    }

    Kiosk kiosk{ui::test_panels[6]};
    std::map<std::string, std::string> said;  // of all parts of the page
};

TEST_F(Briefing, of_what_is_finished_here_asks_whether_all_is_at_hand) {
    read("3.000347");
    EXPECT_TRUE(holds("mode", "ngay tại máy này"));
    EXPECT_TRUE(is_said("fee") && is_said("time") && is_said("result") && is_said("level") && is_said("free-help"));
    EXPECT_TRUE(is_said("question") && is_said("not-ready"));
    EXPECT_FALSE(is_said("other-procedure"));
    kiosk.tap("ready");
    EXPECT_EQ(kiosk.step(), Step::consent);
}

TEST_F(Briefing, says_which_paper_goes_to_the_agency_and_which_is_not_always_needed) {
    read("1.001193");
    EXPECT_TRUE(a_paper_says("phải nộp bản giấy"));
    EXPECT_TRUE(a_paper_says("(nếu có)"));
}

TEST_F(Briefing, of_what_is_only_booked_here_leads_to_staff_and_not_to_the_form) {
    read("1.000894");
    EXPECT_TRUE(holds("mode", "chỉ đặt được lịch"));
    EXPECT_TRUE(is_said("where") && is_said("booking-help"));
    EXPECT_FALSE(is_said("ready") || is_said("question"));
    kiosk.tap("leave-informed");
    EXPECT_EQ(kiosk.step(), Step::goodbye);
}

TEST_F(Briefing, of_what_is_done_in_person_says_where_and_why) {
    read("2.000815");
    EXPECT_TRUE(holds("mode", "tận mắt xem bản chính"));
    EXPECT_TRUE(is_said("where"));
    EXPECT_FALSE(is_said("ready"));
    kiosk.tap("other-procedure");
    EXPECT_EQ(kiosk.step(), Step::choose_procedure);
}

TEST_F(Briefing, says_about_only_of_what_nobody_has_verified) {
    read("3.000347");
    EXPECT_TRUE(holds("fee", "khoảng 115.000"));
    EXPECT_TRUE(holds("source", "21/11/2026"));
}

TEST(Welcome, has_its_way_in_in_sight_on_every_panel) {
    for (const auto& panel : ui::test_panels) {
        for (const TextSize size : {TextSize::small, TextSize::largest}) {
            Kiosk kiosk(panel, size);
            kiosk.lead_to(Step::welcome);
            kiosk.usher.intend(SetLook{{.size = size}});
            for (const Language language : {Language::vietnamese, Language::english}) {
                kiosk.usher.intend(SetLanguage{language});
                kiosk.draw();
                ASSERT_NE(kiosk.find("begin"), nullptr) << panel.name;
                EXPECT_EQ(kiosk.find("more"), nullptr) << panel.name;
            }
            kiosk.tap("begin");
            EXPECT_EQ(kiosk.step(), Step::choose_procedure);
        }
    }
}

}  // namespace
}  // namespace kiosk::visit
