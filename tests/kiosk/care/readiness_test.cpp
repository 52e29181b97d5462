#include "kiosk/care/readiness.h"

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"

namespace kiosk::care {
namespace {

using Reason = Readiness::Reason;
using platform::Fault;

Findings all_well() {
    Findings findings;
    findings.free_bytes = 200'000'000;
    findings.least_free_mb = 200;
    return findings;
}

TEST(Readiness, is_given_when_all_is_well) {
    const auto readiness = judge(all_well());
    EXPECT_TRUE(readiness.is_ready());
    EXPECT_EQ(readiness.reason, Reason::ready);
}

TEST(Readiness, needs_the_free_space_of_the_settings) {
    auto findings = all_well();
    findings.free_bytes = 199'999'999;
    EXPECT_EQ(judge(findings).reason, Reason::disk_full);
    EXPECT_EQ(judge(findings).detail, "199 MB free, 200 MB needed");
    findings.free_bytes = platform::failure(Fault::not_found, "statvfs");
    EXPECT_EQ(judge(findings).reason, Reason::disk_full) << "what is unknown is not relied on";
}

TEST(Readiness, needs_a_living_clock) {
    auto findings = all_well();
    findings.clock_is_dead = true;
    EXPECT_EQ(judge(findings).reason, Reason::clock_dead);
}

TEST(Readiness, needs_a_database_that_can_be_written) {
    auto findings = all_well();
    findings.database_writes = platform::failure(Fault::malformed, "sqlite 11");
    EXPECT_EQ(judge(findings).reason, Reason::database);
    EXPECT_EQ(judge(findings).detail, "sqlite 11");
    findings.database_writes = platform::failure(Fault::no_space, "sqlite 13");
    EXPECT_EQ(judge(findings).reason, Reason::disk_full);
}

TEST(Readiness, needs_good_settings_before_anything_else_is_believed) {
    auto findings = all_well();
    findings.settings_good = false;
    findings.clock_is_dead = true;
    findings.free_bytes = 0;
    EXPECT_EQ(judge(findings).reason, Reason::settings);
    EXPECT_FALSE(judge(findings).is_ready());
}

TEST(Readiness, tells_its_reasons_apart_by_name) {
    EXPECT_STREQ(name_of(Reason::disk_full), "disk_full");
    EXPECT_STREQ(name_of(Reason::clock_dead), "clock_dead");
}

class CanWrite : public testing::Test {
protected:
    tests::TemporaryFolder folder_;
    platform::Database database_ = std::move(*platform::Database::open(folder_ / "state.db"));
    const platform::WallTime now_ = platform::from_vietnam({2026, 11, 21, 8, 0, 0});
};

TEST_F(CanWrite, leaves_one_row_however_often_it_is_asked) {
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(can_write(database_, now_ + std::chrono::seconds(i)));
    int rows = 0;
    ASSERT_TRUE(database_.run("SELECT at FROM readiness", {}, [&](const platform::Row& row) {
        ++rows;
        EXPECT_EQ(row.integer(0), (now_ + std::chrono::seconds(2)).time_since_epoch().count());
    }));
    EXPECT_EQ(rows, 1);
}

TEST_F(CanWrite, says_no_when_the_disk_is_full) {
    ASSERT_TRUE(database_.run_script("PRAGMA max_page_count = 1"));
    const auto written = can_write(database_, now_);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().fault, Fault::no_space);
}

TEST_F(CanWrite, says_no_when_the_database_may_only_be_read) {
    ASSERT_TRUE(can_write(database_, now_));
    ASSERT_TRUE(database_.run_script("PRAGMA query_only = ON"));
    const auto written = can_write(database_, now_);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().fault, Fault::denied);
}

}  // namespace
}  // namespace kiosk::care
