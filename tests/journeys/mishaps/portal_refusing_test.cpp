// The portal says no: because it cannot open the dossier, or because it does not know this kiosk (any more).
#include "tests/journeys/post_office/post_office.h"
#include "tests/journeys/post_office/site.h"
#include "tests/rigs/pki/pki.h"

namespace journeys {
namespace {

class PortalRefusing : public PostOffice {};

TEST_F(PortalRefusing, is_told_to_the_citizen_on_paper_and_keeps_the_dossier_for_staff) {
    site_.portal.seal_certificate = rigs::certificate_file("stranger");  // sealed for somebody else
    open();
    walk_to(Step::done);
    EXPECT_EQ(session().filing, Filing::refused);
    EXPECT_EQ(printer_.slips().size(), 1u);
    const auto rows = outbox();
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].state, kiosk::dossier::OutboxState::refused);
    EXPECT_EQ(rows[0].reason, "unreadable");
    EXPECT_EQ(portal_.dossiers(), 0);
}

TEST_F(PortalRefusing, waits_until_an_office_has_mended_its_list_of_kiosks) {
    site_.portal.wait_s = soon_s;
    portal_.withdraw(rigs::certificate("kiosk").fingerprint());
    open();
    walk_to(Step::done);
    EXPECT_EQ(session().filing, Filing::kept);
    const auto id = session().dossier_id;
    EXPECT_EQ(portal_.dossiers(), 0);
    portal_.admit(rigs::certificate("kiosk").fingerprint());
    expect_delivered_once(id);
}

}  // namespace
}  // namespace journeys
