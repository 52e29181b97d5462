// No room for a dossier: found before a citizen begins, or only when theirs is to be stored.
#include "tests/journeys/mishaps/full_disk.h"
#include "tests/journeys/post_office/post_office.h"
#include "tests/journeys/post_office/site.h"

namespace journeys {
namespace {

using kiosk::care::Part;

class DiskFull : public PostOffice {};

TEST_F(DiskFull, closes_the_kiosk_before_anybody_begins) {
    site_.care.least_free_mb = 2'000'000'000;
    open();
    ASSERT_TRUE(comes_to(Step::closed));
    EXPECT_EQ(view().health.service().reason, Part::disk);
    intend(kiosk::visit::Begin{});
    EXPECT_EQ(step(), Step::closed);
}

TEST_F(DiskFull, is_found_by_a_write_that_fails_before_the_next_citizen_begins) {
    open();
    walk_to(Step::consent);
    const FullDisk full;
    intend(kiosk::visit::Leave{});
    intend(kiosk::visit::Finish{});
    ASSERT_TRUE(comes_to(Step::closed));
    EXPECT_EQ(view().health.service().reason, Part::disk);
}

TEST_F(DiskFull, while_sealing_stores_nothing_and_the_retry_sends_the_same_dossier) {
    open();
    walk_to(Step::review);
    std::string id, reference;
    {
        const FullDisk full;
        intend(kiosk::visit::Declare{true});
        intend(kiosk::visit::Send{});
        ASSERT_TRUE(comes_to(Step::seal_trouble));
        id = session().dossier_id;
        reference = session().reference;
        EXPECT_EQ(session().filing, Filing::not_yet);
        EXPECT_TRUE(outbox().empty());
        intend(kiosk::visit::Retry{});
        ASSERT_TRUE(comes_to(Step::seal_trouble)) << "still full";
    }
    intend(kiosk::visit::Retry{});
    ASSERT_TRUE(comes_to(Step::done));
    EXPECT_EQ(session().dossier_id, id);
    EXPECT_EQ(session().reference, reference);
    EXPECT_EQ(session().filing, Filing::accepted);
    expect_delivered_once(id);
}

TEST_F(DiskFull, when_the_portals_word_arrives_costs_a_second_delivery_of_the_same_dossier) {
    site_.portal.wait_s = soon_s;
    open();
    walk_to(Step::review);
    portal_.order("slow=2000", 1);
    walk_to(Step::sending);
    const auto id = session().dossier_id;
    ASSERT_TRUE(until([&] { return outbox().front().state == kiosk::dossier::OutboxState::sending; }));
    {
        const FullDisk full;
        ASSERT_TRUE(until([&] { return portal_.dossiers() == 1; }));
        ASSERT_TRUE(comes_to(Step::done));
        EXPECT_FALSE(is_delivered(id));
    }
    expect_delivered_once(id);
    EXPECT_EQ(portal_.submissions_of(id), 2);
}

}  // namespace
}  // namespace journeys
