#include "kiosk/staff/shift.h"

#include <gtest/gtest.h>

#include "kiosk/journal.h"
#include "tests/temporary_folder.h"

namespace kiosk::staff {
namespace {

using namespace std::chrono_literals;

class ShiftTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(make_journal_table(database_)); }
    void note(platform::WallTime when, JournalEvent event, const std::string& subject) {
        ASSERT_TRUE(write_journal(database_, when, event, subject));
    }
    tests::TemporaryFolder folder_;
    platform::Database database_ = *platform::Database::open(folder_ / "state.db");
    const platform::WallTime morning_ = platform::from_vietnam({2026, 11, 21, 7, 30, 0});
};

TEST_F(ShiftTest, counts_what_one_member_did_today) {
    note(morning_, JournalEvent::staff_came, "007 clerk ");
    note(morning_ + 10min, JournalEvent::staff_did, "007 answer_call");
    note(morning_ + 12min, JournalEvent::staff_did, "007 note_difficulty 4TTA-N6Q8-P");
    note(morning_ + 20min, JournalEvent::staff_helped, "007 filed");
    note(morning_ + 30min, JournalEvent::staff_did, "007 start_without_card ");
    note(morning_ + 40min, JournalEvent::staff_helped, "007 visit");
    note(morning_ + 50min, JournalEvent::staff_did, "007 repeat_slip 4TTA-N6Q8-P");
    note(morning_ + 55min, JournalEvent::staff_came, "007 clerk ");
    const auto shift = read_shift(database_, 7, morning_ + 9h);
    ASSERT_TRUE(shift);
    EXPECT_EQ(shift->since, morning_);
    EXPECT_EQ(shift->visits, 2);
    EXPECT_EQ(shift->filed, 1);
    EXPECT_EQ(shift->calls, 1);
    EXPECT_EQ(shift->without_card, 1);
    EXPECT_EQ(shift->slips, 1);
    EXPECT_EQ(shift->difficulties, 1);
}

TEST_F(ShiftTest, leaves_out_other_people_and_other_days) {
    note(morning_ - 8h, JournalEvent::staff_helped, "007 filed");  // before midnight
    note(morning_, JournalEvent::staff_helped, "070 filed");
    note(morning_, JournalEvent::staff_helped, "008 filed");
    note(morning_ + 10h, JournalEvent::staff_helped, "007 filed");
    const auto shift = read_shift(database_, 7, morning_ + 9h);
    ASSERT_TRUE(shift);
    EXPECT_EQ(shift->visits, 0);
    EXPECT_FALSE(shift->since);
}

}  // namespace
}  // namespace kiosk::staff
