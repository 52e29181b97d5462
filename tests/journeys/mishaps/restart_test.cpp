// The kiosk is switched off between storing a dossier and delivering it.
#include "tests/journeys/post_office/post_office.h"
#include "tests/journeys/post_office/site.h"

namespace journeys {
namespace {

class Restart : public PostOffice {};

TEST_F(Restart, delivers_what_was_stored_before) {
    site_.portal.wait_s = soon_s;
    open();
    walk_to(Step::review);
    portal_.order("refuse");
    walk_to(Step::done);
    const auto id = session().dossier_id;
    EXPECT_EQ(session().filing, Filing::kept);
    close();
    ASSERT_EQ(outbox().size(), 1u);
    portal_.order("none");
    open();
    EXPECT_EQ(step(), Step::welcome);
    expect_delivered_once(id);
}

TEST_F(Restart, while_the_portal_is_answering_delivers_no_second_dossier) {
    open();
    walk_to(Step::review);
    portal_.order("cut_before_answer");
    walk_to(Step::sending);
    const auto id = session().dossier_id;
    ASSERT_TRUE(until([&] { return portal_.dossiers() == 1; }));
    close();
    portal_.order("none");
    open();
    expect_delivered_once(id);
}

}  // namespace
}  // namespace journeys
