#include "kiosk/care/machine.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "platform/files.h"
#include "tests/rigs/pki/pki.h"
#include "tests/temporary_folder.h"

namespace kiosk::care {
namespace {

using platform::Fault;

Measured all_well() {
    Measured out;
    out.free_bytes = 200'000'000;
    out.least_free_mb = 200;
    return out;
}

std::optional<Ailment> ailment_of_part(const Measured& measured, Part part) {
    for (const auto& finding : judge(measured))
        if (finding.part == part) return finding.ailment;
    ADD_FAILURE() << "nothing is said of " << name_of(part);
    return std::nullopt;
}

TEST(Machine, is_well_when_nothing_is_lacking) {
    for (const auto& finding : judge(all_well())) EXPECT_FALSE(finding.ailment) << name_of(finding.part);
}

TEST(Machine, needs_the_free_space_of_the_settings) {
    auto measured = all_well();
    measured.free_bytes = 199'999'999;
    EXPECT_EQ(ailment_of_part(measured, Part::disk), Ailment::full);
    EXPECT_EQ(judge(measured).front().detail, "199 MB free, 200 MB needed");
    measured.free_bytes = platform::failure(Fault::not_found, "statvfs");
    EXPECT_EQ(ailment_of_part(measured, Part::disk), Ailment::hardware) << "what is unknown is not relied on";
}

TEST(Machine, needs_a_living_clock) {
    auto measured = all_well();
    measured.clock_is_dead = true;
    EXPECT_EQ(ailment_of_part(measured, Part::clock), Ailment::wrong);
}

TEST(Machine, needs_a_database_that_can_be_written) {
    auto measured = all_well();
    measured.database_writes = platform::failure(Fault::malformed, "sqlite 11");
    EXPECT_EQ(ailment_of_part(measured, Part::database), Ailment::unwritable);
    EXPECT_FALSE(ailment_of_part(measured, Part::disk));
    measured.database_writes = platform::failure(Fault::no_space, "sqlite 13");
    EXPECT_EQ(ailment_of_part(measured, Part::disk), Ailment::full);
    EXPECT_FALSE(ailment_of_part(measured, Part::database)) << "it is the disk that is to be mended";
}

TEST(Machine, may_run_short_of_memory_or_hot_where_that_is_known) {
    auto measured = all_well();
    EXPECT_EQ(judge(measured).size(), 3U);
    measured.free_memory_mb = 100;
    measured.degrees = 95;
    EXPECT_EQ(ailment_of_part(measured, Part::memory), Ailment::low);
    EXPECT_EQ(ailment_of_part(measured, Part::temperature), Ailment::hot);
}

TEST(Machine, reads_what_the_kernel_says_of_memory) {
    EXPECT_EQ(free_memory_mb("MemTotal:  8000000 kB\nMemAvailable:   2048000 kB\nBuffers: 1 kB\n"), 2048);
    EXPECT_EQ(free_memory_mb("MemTotal:  8000000 kB\n"), std::nullopt);
}

TEST(Machine, is_as_hot_as_its_hottest_zone) {
    const tests::TemporaryFolder folder;
    EXPECT_EQ(hottest_degrees(folder / "none"), std::nullopt);
    for (const auto& [zone, text] : {std::pair("thermal_zone0", "41000\n"), std::pair("thermal_zone1", "67500\n")}) {
        std::filesystem::create_directory(folder / zone);
        ASSERT_TRUE(platform::write_file(std::filesystem::path(folder / zone) / "temp", std::string_view(text)));
    }
    std::filesystem::create_directory(folder / "cooling_device0");
    EXPECT_EQ(hottest_degrees(folder.path()), 67);
}

TEST(Machine, knows_how_many_days_a_certificate_lasts) {
    using std::chrono::days;
    const auto certificate = rigs::certificate("kiosk");
    const auto end = certificate.not_after();
    const auto judged = [&](platform::WallTime now) { return judge_certificate(Part::own_certificate, certificate, now); };
    EXPECT_FALSE(judged(end - days(31)).ailment);
    EXPECT_EQ(judged(end - days(31)).days_left, 31);
    EXPECT_EQ(judged(end - days(29)).ailment, Ailment::expiring);
    EXPECT_EQ(judged(end).ailment, Ailment::expired);
    EXPECT_EQ(judged(end + days(2)).days_left, -2);
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
