// The portal does not take the dossier while the citizen waits. It stays in the outbox, the slip says so, and it is delivered later, once.
#include "tests/journeys/post_office/post_office.h"
#include "tests/journeys/post_office/site.h"

namespace journeys {
namespace {

class PortalAway : public PostOffice {
protected:
    // Files a dossier while the portal has this trouble; its id.
    std::string file_during(const std::string& fault) {
        site_.portal.wait_s = soon_s;
        open();
        walk_to(Step::review);
        portal_.order(fault);
        walk_to(Step::done);
        EXPECT_EQ(session().filing, Filing::kept);
        EXPECT_EQ(session().dossier_code, "");
        EXPECT_NE(session().reference, "");
        EXPECT_EQ(session().slip, SlipState::printed) << "there is a slip, with the kiosk's own reference";
        EXPECT_EQ(printer_.slips().size(), 1u);
        return session().dossier_id;
    }
    void expect_delivered_after(const std::string& fault) {
        const auto id = file_during(fault);
        EXPECT_FALSE(is_delivered(id));
        portal_.order("none");
        expect_delivered_once(id);
    }
};

TEST_F(PortalAway, because_nobody_listens) { expect_delivered_after("refuse"); }

TEST_F(PortalAway, because_it_is_busy) { expect_delivered_after("unavailable=1"); }

TEST_F(PortalAway, because_a_web_page_answers_in_its_place) { expect_delivered_after("nonsense"); }

TEST_F(PortalAway, because_the_line_breaks_while_the_dossier_goes) { expect_delivered_after("cut_in_body"); }

TEST_F(PortalAway, although_it_took_the_dossier_and_only_the_answer_was_lost) {
    const auto id = file_during("cut_before_answer");
    EXPECT_EQ(portal_.dossiers(), 1) << "the portal has it, the kiosk does not know";
    EXPECT_FALSE(is_delivered(id));
    portal_.order("none");
    expect_delivered_once(id);
    EXPECT_GE(portal_.submissions_of(id), 2);
}

TEST_F(PortalAway, because_it_is_slower_than_the_citizen_should_wait) {
    constexpr const char* slower_than_the_wait = "slow=5000";
    const auto id = file_during(slower_than_the_wait);
    expect_delivered_once(id);
    EXPECT_EQ(portal_.submissions_of(id), 1) << "the late answer counts";
}

TEST_F(PortalAway, because_it_is_slower_than_the_courier_waits) {
    site_.portal.patience_s = 1;
    const auto id = file_during("slow=2500");
    portal_.order("none");
    expect_delivered_once(id);
    EXPECT_GE(portal_.submissions_of(id), 2);
}

}  // namespace
}  // namespace journeys
