// The portal says no, and asking again will not help: this kiosk's right to send was withdrawn.
#include "tests/journeys/mishaps/post_office.h"
#include "tests/rigs/pki/pki.h"

namespace journeys {
namespace {

class PortalRefusing : public PostOffice {};

TEST_F(PortalRefusing, is_told_to_the_citizen_and_keeps_the_dossier_for_staff) {
    portal_.withdraw(rigs::certificate("kiosk").fingerprint());
    open();
    walk_to(Step::done);
    EXPECT_EQ(session().filing, Filing::refused);
    EXPECT_TRUE(printer_.slips().empty()) << "a slip would promise what did not happen";
    const auto rows = outbox();
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].state, kiosk::dossier::OutboxState::refused);
    EXPECT_EQ(rows[0].reason, "unknown_kiosk");
    EXPECT_EQ(portal_.dossiers(), 0);
}

}  // namespace
}  // namespace journeys
