#include "kiosk/care/statistics.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "kiosk/care/pretend_month.h"
#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace kiosk::care {
namespace {

using namespace std::chrono_literals;
using platform::Date;

class StatisticsTest : public testing::Test {
protected:
    Statistics open(int keep_days = 1095) {
        auto opened = Statistics::open({.file = file_, .keep_days = keep_days}, clock_);
        EXPECT_TRUE(opened) << opened.error().detail;
        return std::move(*opened);
    }
    VisitEnd filed() const {
        return {.began = clock_.now(), .errand = Errand::file, .service = "1.001193", .reached = true, .stage = Stage::sending, .stars = 5};
    }
    Figures read(const Date& from, const Date& to) {
        auto read = read_figures(file_, from, to);
        EXPECT_TRUE(read) << read.error().detail;
        return read ? *read : Figures{};
    }

    tests::TemporaryFolder folder_;
    std::string file_ = folder_ / "stats.db";
    platform::HandClock clock_{platform::from_vietnam({2026, 11, 21, 9, 30, 0})};
    const Date today_{2026, 11, 21};
};

TEST_F(StatisticsTest, counts_one_visit_once_in_each_subject_that_it_belongs_to) {
    Statistics statistics = open();
    ASSERT_TRUE(statistics.visit_began());
    clock_.turn(12min);
    auto visit = filed();
    visit.began = clock_.now() - 12min;
    visit.helped = true;
    visit.difficulties = {"typing", "reading"};
    ASSERT_TRUE(statistics.visit_ended(visit));
    const Figures all = read(today_, today_);
    EXPECT_EQ(all.of(Subject::begun, ""), 1);
    EXPECT_EQ(all.counts.at(Subject::visit), (Figures::Counts{{"finished", 1}}));
    EXPECT_EQ(all.counts.at(Subject::hour), (Figures::Counts{{"09", 1}}));
    EXPECT_EQ(all.counts.at(Subject::errand), (Figures::Counts{{"file", 1}}));
    EXPECT_EQ(all.counts.at(Subject::service), (Figures::Counts{{"1.001193", 1}}));
    EXPECT_EQ(all.counts.at(Subject::help), (Figures::Counts{{"helped", 1}}));
    EXPECT_EQ(all.counts.at(Subject::difficulty), (Figures::Counts{{"reading", 1}, {"typing", 1}}));
    EXPECT_EQ(all.counts.at(Subject::stars), (Figures::Counts{{"5", 1}}));
    EXPECT_EQ(all.counts.count(Subject::left_at), 0u);
    EXPECT_EQ(all.days.at(today_), 1);
}

TEST_F(StatisticsTest, says_where_a_visit_was_left) {
    Statistics statistics = open();
    ASSERT_TRUE(statistics.visit_ended({.began = clock_.now(), .errand = Errand::file, .service = {}, .stage = Stage::card}));
    const Figures all = read(today_, today_);
    EXPECT_EQ(all.counts.at(Subject::left_at), (Figures::Counts{{"card", 1}}));
    EXPECT_EQ(all.counts.at(Subject::service), (Figures::Counts{{"none", 1}}));
}

TEST_F(StatisticsTest, sorts_waits_by_the_minutes_below_which_they_lie) {
    Statistics statistics = open();
    for (const auto waited : {0s, 59s, 60s, 179s, 180s, 299s, 300s, 599s, 600s, 7200s}) ASSERT_TRUE(statistics.staff_call(waited));
    EXPECT_EQ(read(today_, today_).counts.at(Subject::wait), (Figures::Counts{{"1", 2}, {"10", 2}, {"3", 2}, {"5", 2}, {"more", 2}}));
}

// A power cut leaves what is on the disk, also in the write-ahead log: a copy of the files taken while the program runs shows as much.
TEST_F(StatisticsTest, has_a_count_on_the_disk_when_the_call_returns) {
    Statistics statistics = open();
    ASSERT_TRUE(statistics.visit_began());
    const std::string after = folder_ / "after";
    std::filesystem::create_directory(after);
    for (const char* part : {"", "-wal"}) std::filesystem::copy_file(file_ + part, after + "/stats.db" + part);
    auto found = Statistics::open({.file = after + "/stats.db"}, clock_);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->read(today_, today_)->of(Subject::begun, ""), 1);
}

TEST_F(StatisticsTest, knows_of_a_visit_that_was_cut_off) {
    {
        Statistics statistics = open();
        ASSERT_TRUE(statistics.visit_began());
    }
    ASSERT_TRUE(open().visit_ended(filed()));
    ASSERT_TRUE(open().visit_began());
    const Figures all = read(today_, today_);
    EXPECT_EQ(all.sum(Subject::begun) - all.sum(Subject::visit), 1);
}

TEST_F(StatisticsTest, sets_a_damaged_file_aside_and_begins_anew) {
    ASSERT_TRUE(platform::write_file(
        file_, "this is no database, and long enough to be looked at by its first hundred bytes ........................"));
    Statistics statistics = open();
    ASSERT_TRUE(statistics.visit_ended(filed()));
    EXPECT_EQ(read(today_, today_).of(Subject::visit, "finished"), 1);
    EXPECT_TRUE(std::filesystem::exists(file_ + ".damaged"));
}

TEST_F(StatisticsTest, goes_on_in_a_new_file_if_pages_of_the_old_one_were_overwritten) {
    {
        Statistics statistics = open();
        for (int i = 0; i < 60; ++i) {
            auto visit = filed();
            visit.service = "9." + std::to_string(100000 + i);
            ASSERT_TRUE(statistics.visit_ended(visit));
        }
    }
    {
        std::fstream bytes(file_, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(4096);
        for (int i = 0; i < 4096; ++i) bytes.put('x');
    }
    Statistics statistics = open();
    ASSERT_TRUE(statistics.visit_began());
    EXPECT_EQ(read(today_, today_).sum(Subject::begun), 1);
    EXPECT_EQ(read(today_, today_).sum(Subject::visit), 0);
}

TEST_F(StatisticsTest, forgets_days_that_are_older_than_the_setting) {
    {
        Statistics statistics = open(31);
        ASSERT_TRUE(statistics.visit_ended(filed()));
        ASSERT_TRUE(
            statistics.outcomes({{{2026, 9}, {.filed = 5, .in_time = 4, .late = 1}}, {{2026, 11}, {.filed = 9, .in_time = 3, .open = 6}}}));
        clock_.turn(31 * 24h);
        ASSERT_TRUE(statistics.visit_ended(filed()));
        EXPECT_EQ(read(today_, today_).sum(Subject::visit), 1);
        clock_.turn(24h);
        ASSERT_TRUE(statistics.visit_ended(filed()));
    }
    EXPECT_EQ(read(today_, today_).sum(Subject::visit), 0);
    EXPECT_EQ(read({2026, 12, 1}, {2026, 12, 31}).sum(Subject::visit), 2);
    EXPECT_TRUE(read({2026, 9, 1}, {2026, 11, 30}).months.contains({2026, 11}));
    EXPECT_FALSE(read({2026, 9, 1}, {2026, 11, 30}).months.contains({2026, 9}));
}

TEST_F(StatisticsTest, takes_the_portals_newer_word_on_a_month) {
    const Outcomes newer{.filed = 12, .in_time = 7, .late = 1, .open = 2, .overdue = 1, .stopped = 1};
    Statistics statistics = open();
    ASSERT_TRUE(statistics.outcomes({{{2026, 11}, {.filed = 9, .in_time = 3, .open = 6}}}));
    ASSERT_TRUE(statistics.outcomes({{{2026, 11}, newer}}));
    EXPECT_EQ(read(today_, today_).months.at({2026, 11}), newer);
}

// Whoever has the file learns how many and never when: no hour is joined to a service, no row is a visit.
TEST_F(StatisticsTest, keeps_no_row_that_belongs_to_one_visit) {
    Statistics statistics = open();
    for (int i = 0; i < 20; ++i) {
        clock_.turn(17min);
        ASSERT_TRUE(statistics.visit_ended(filed()));
    }
    auto database = platform::Database::open_read_only(file_);
    ASSERT_TRUE(database);
    std::set<std::string> columns;
    ASSERT_TRUE(database->run("SELECT name FROM pragma_table_info('count') UNION SELECT name FROM pragma_table_info('tally')", {},
                              [&](const platform::Row& row) { columns.insert(row.text(0)); }));
    EXPECT_EQ(columns, (std::set<std::string>{"day", "subject", "key", "number", "month", "filed", "in_time", "late", "open", "overdue",
                                              "stopped"}));
    std::int64_t services = 0;
    ASSERT_TRUE(database->run("SELECT COUNT(*) FROM count WHERE subject = 'service'", {},
                              [&](const platform::Row& row) { services = row.integer(0); }));
    EXPECT_EQ(services, 1);
}

TEST_F(StatisticsTest, fills_a_pretend_month_whose_sums_agree_and_never_into_a_file_that_is_there) {
    const Date from{2026, 11, 1}, to{2026, 11, 14};
    ASSERT_TRUE(pretend_visits(file_, from, to, {"a", "b", "c"}));
    const Figures all = read(from, to);
    EXPECT_GT(all.sum(Subject::visit), 100);
    for (const Subject subject : {Subject::begun, Subject::hour, Subject::errand, Subject::help})
        EXPECT_EQ(all.sum(subject), all.sum(Subject::visit)) << name_of(subject);
    EXPECT_EQ(all.sum(Subject::service), all.of(Subject::errand, "file"));
    EXPECT_EQ(all.sum(Subject::left_at), all.of(Subject::visit, "left"));
    EXPECT_EQ(all.days.at({2026, 11, 1}), 0) << "a Sunday";
    const auto again = pretend_visits(file_, from, to, {"a"});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().fault, platform::Fault::refused);
}

}  // namespace
}  // namespace kiosk::care
