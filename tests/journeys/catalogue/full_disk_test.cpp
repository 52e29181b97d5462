// There is no room to keep newer procedures.
#include <signal.h>
#include <sys/resource.h>

#include "tests/journeys/catalogue/catalogue_journey.h"

namespace journeys {
namespace {

// No file of this program grows beyond so many bytes: a write stops half-way, as on a disk that becomes full.
class NoRoomBeyond {
public:
    explicit NoRoomBeyond(rlim_t bytes) {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit now{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    NoRoomBeyond(const NoRoomBeyond&) = delete;
    NoRoomBeyond& operator=(const NoRoomBeyond&) = delete;
    ~NoRoomBeyond() { ::setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

constexpr rlim_t half_a_catalogue = 100'000;

class FullDiskForProcedures : public CatalogueJourney {};

TEST_F(FullDiskForProcedures, keeps_the_old_ones_whole_and_works_with_the_newer_ones_until_the_restart) {
    take_in("2027-01-01");
    offered_.publish(licence, "2027-02-01");
    const auto before = disk();
    ASSERT_GT(before.at("catalogue.cms").size(), half_a_catalogue);
    UpdatingKiosk kiosk(portal_, state_);
    kiosk.begin();
    std::string said;
    {
        const NoRoomBeyond room(half_a_catalogue);
        said = logged([&] { EXPECT_EQ(kiosk.fetch(), "offer"); });
    }
    EXPECT_NE(said.find("<4>catalogue: not kept: "), said.npos) << said;
    EXPECT_EQ(version_in(kiosk.take().value()), "2027-02-01");
    EXPECT_EQ(disk(), before) << "nothing half, nothing beside";
    EXPECT_EQ(version_after_restart(), "2027-01-01");

    EXPECT_EQ(kiosk.fetch(), "offer") << "it is asked for again while it is not kept";
    EXPECT_EQ(version_after_restart(), "2027-02-01");
    EXPECT_EQ(kiosk.fetch(), "not modified");
}

}  // namespace
}  // namespace journeys
