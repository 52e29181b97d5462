#include "tests/rigs/portal/working_days.h"

#include <gtest/gtest.h>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace portal {
namespace {

const std::string hour = "T15:04:05.123+07:00";
WorkingDays of_the_kiosk() { return WorkingDays::read(TRAM_SOURCE_DIR "/assets/procedures").value(); }

TEST(WorkingDays, pass_over_weekends_and_the_kiosks_holidays) {
    const WorkingDays days = of_the_kiosk();
    EXPECT_EQ(days.after("2026-11-20" + hour, 1), "2026-11-23" + hour) << "a weekend";
    EXPECT_EQ(days.after("2026-11-23" + hour, 1), "2026-11-25" + hour) << "the Culture Day";
    EXPECT_EQ(days.after("2026-02-13" + hour, 1), "2026-02-23" + hour) << "the Lunar New Year";
    EXPECT_EQ(days.after("2026-08-21" + hour, 1), "2026-08-22" + hour) << "a Saturday in exchange for a Monday";
}

TEST(WorkingDays, are_counted_between_two_moments_in_the_same_way) {
    const WorkingDays days = of_the_kiosk();
    EXPECT_EQ(days.between("2026-02-13" + hour, "2026-02-23" + hour), 1);
    EXPECT_EQ(days.between("2026-02-13" + hour, "2026-02-22" + hour), 0);
    EXPECT_EQ(days.between("2026-02-23" + hour, "2026-02-13" + hour), 0);
    EXPECT_EQ(days.after("2026-02-13" + hour, 0), "2026-02-13" + hour);
    EXPECT_EQ(days.after("2026-11-22" + hour, 0), "2026-11-22" + hour) << "a Sunday: whoever says 0 means now";
}

TEST(WorkingDays, are_those_between_weekends_without_a_list) {
    const tests::TemporaryFolder folder;
    const WorkingDays days = WorkingDays::read(folder.path()).value();
    EXPECT_EQ(days.after("2026-11-20" + hour, 2), "2026-11-24" + hour);
}

TEST(WorkingDays, are_not_guessed_from_a_wrong_list) {
    const tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "shared");
    ASSERT_TRUE(platform::write_file(folder.path() / "shared/holidays.json", std::string_view(R"({"years": "all"})")));
    const auto read = WorkingDays::read(folder.path());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().fault, platform::Fault::malformed);
}

TEST(WorkingDays, leave_what_is_no_moment_as_it_is) {
    EXPECT_EQ(of_the_kiosk().after("", 3), "");
    EXPECT_EQ(of_the_kiosk().after("soon", 3), "soon");
    EXPECT_EQ(of_the_kiosk().between("", "2026-02-23" + hour), 0);
}

}  // namespace
}  // namespace portal
