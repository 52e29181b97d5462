// One visit at the whole kiosk, and what is counted of it.
#include "kiosk/care/statistics.h"

#include "tests/journeys/staff/hired.h"

namespace journeys {
namespace {

using namespace kiosk::visit;
using namespace std::chrono_literals;
using kiosk::care::Figures;
using kiosk::care::Subject;

class CountedKiosk : public StaffedPostOffice {
protected:
    CountedKiosk() : StaffedPostOffice(kiosk::staff::Role::leader) {}
    void come() {
        sign_in();
        intend(CloseOverlay{});
    }
    Figures counted() const {
        const platform::SystemClock clock(platform::build_time());
        const auto today = platform::date_of(clock.now());
        auto read = kiosk::care::read_figures(kiosk::care::statistics_file(site_.paths.state), today, today);
        return read ? *read : Figures{};
    }
};

TEST_F(CountedKiosk, counts_one_helped_visit_right_and_tells_the_leader) {
    open();
    walk_to(Step::form);
    come();
    intend(NoteDifficulty{"typing"});
    walk_to(Step::done);
    const std::string service = session().procedure->code;
    intend(Finish{});
    ASSERT_TRUE(comes_to(Step::rating));
    intend(Finish{});
    ASSERT_TRUE(comes_to(Step::goodbye));
    intend(Finish{});
    ASSERT_TRUE(comes_to(Step::welcome));
    ASSERT_TRUE(until([&] { return counted().sum(Subject::visit) == 1; }));
    const Figures all = counted();
    EXPECT_EQ(all.counts.at(Subject::visit), (Figures::Counts{{"finished", 1}}));
    EXPECT_EQ(all.counts.at(Subject::errand), (Figures::Counts{{"file", 1}}));
    EXPECT_EQ(all.counts.at(Subject::service), (Figures::Counts{{service, 1}}));
    EXPECT_EQ(all.counts.at(Subject::help), (Figures::Counts{{"helped", 1}}));
    EXPECT_EQ(all.counts.at(Subject::difficulty), (Figures::Counts{{"typing", 1}}));
    EXPECT_EQ(all.sum(Subject::begun), 1);

    come();
    intend(SeeFigures{});
    ASSERT_TRUE(until([&] { return view().desk != nullptr && view().desk->figures.has_value(); }));
    EXPECT_EQ(view().desk->figures->sum(Subject::visit), 1);
    intend(SeeShift{});
    ASSERT_TRUE(until([&] { return view().desk->shift.has_value(); }));
    EXPECT_EQ(view().desk->shift->visits, 1);
    EXPECT_EQ(view().desk->shift->filed, 1);
    EXPECT_EQ(view().desk->shift->difficulties, 1);
    const auto slips = printer_.slips().size();
    intend(PrintAside{});
    ASSERT_TRUE(until([&] { return view().desk->slip != Desk::Slip::printing; }));
    EXPECT_EQ(view().desk->slip, Desk::Slip::printed);
    EXPECT_EQ(printer_.slips().size(), slips + 1);
}

TEST_F(CountedKiosk, knows_of_a_visit_that_ended_with_the_power) {
    open();
    walk_to(Step::form);
    ASSERT_TRUE(until([&] { return counted().sum(Subject::begun) == 1; }));
    close();
    open();
    EXPECT_EQ(counted().sum(Subject::visit), 0);
}

TEST_F(CountedKiosk, serves_as_before_where_nothing_can_be_counted) {
    std::filesystem::create_directory(kiosk::care::statistics_file(site_.paths.state));
    open();
    walk_to(Step::done);
    EXPECT_EQ(session().filing, Filing::accepted);
}

}  // namespace
}  // namespace journeys
