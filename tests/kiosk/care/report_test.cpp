#include "kiosk/care/report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "kiosk/care/report_files.h"
#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace kiosk::care {
namespace {

class ReportTest : public testing::Test {
protected:
    ReportTest() {
        figures_.from = {2026, 11, 1};
        figures_.to = {2026, 11, 3};
        figures_.days = {{{2026, 11, 1}, 0}, {{2026, 11, 2}, 30}, {{2026, 11, 3}, 22}};
        figures_.counts[Subject::visit] = {{"finished", 44}, {"left", 8}};
        figures_.counts[Subject::hour] = {{"08", 20}, {"09", 32}};
        figures_.counts[Subject::errand] = {{"file", 40}, {"look_up", 12}};
        figures_.counts[Subject::help] = {{"alone", 40}, {"helped", 12}};
        figures_.counts[Subject::service] = {{"1.001193", 31}, {"none", 9}};
        figures_.counts[Subject::left_at] = {{"form", 5}, {"card", 3}};
        figures_.counts[Subject::difficulty] = {{"typing", 7}, {"card", 2}};
        figures_.counts[Subject::stars] = {{"5", 20}, {"1", 6}};
        figures_.months[{2026, 11}] = {.filed = 50, .in_time = 25, .late = 6, .open = 9, .overdue = 6, .stopped = 4};
    }
    Report outside() const { return make_report(figures_, Audience::outside, labels_); }
    const Cell& cell(const Report& report, const std::string& section, const std::string& key) const {
        const auto* found = report.find(section);
        EXPECT_NE(found, nullptr) << section;
        const auto line = std::find_if(found->lines.begin(), found->lines.end(), [&](const Line& one) { return one.cell.key == key; });
        EXPECT_NE(line, found->lines.end()) << key;
        return line->cell;
    }

    Dictionary words_ = *Dictionary::load(std::string(TRAM_SOURCE_DIR) + "/assets/words");
    Labels labels_{words_, Language::vietnamese, [](const std::string& code) { return code == "1.001193" ? "Khai sinh" : ""; }};
    Figures figures_;
};

TEST_F(ReportTest, says_everything_within_the_house) {
    const auto report = make_report(figures_, Audience::house, labels_);
    EXPECT_EQ(report.visits.count, 52);
    for (const auto& section : report.sections)
        for (const auto& line : section.lines) EXPECT_TRUE(line.cell.is_open()) << section.key;
    EXPECT_EQ(report.find("services")->lines.front().label, "Khai sinh");
    EXPECT_EQ(report.find("days")->lines[1].label, "2/11");
    EXPECT_EQ(cell(report, "outcomes-2026-11", "open").count, 9);
    EXPECT_EQ(cell(report, "outcomes-2026-11", "overdue").count, 6);
    EXPECT_EQ(report.find("outcomes-2026-11")->total->count, 50);
    EXPECT_EQ(shown(cell(report, "left_at", "card"), labels_), "3");
}

TEST_F(ReportTest, hides_small_counts_outside) {
    const auto report = outside();
    EXPECT_EQ(shown(cell(report, "left_at", "card"), labels_), "<5");
    EXPECT_EQ(shown(cell(report, "difficulties", "card"), labels_), "<5");
    EXPECT_EQ(shown(cell(report, "difficulties", "typing"), labels_), "7");
    EXPECT_EQ(shown(cell(report, "left_at", "form"), labels_), "ẩn") << "8 in all, and 5 of them here, would tell the 3";
}

// 4 of 52 left: the 4 is hidden, and the list of where visits were left must not tell it.
TEST_F(ReportTest, closes_a_part_whose_size_is_hidden) {
    figures_.counts[Subject::visit] = {{"finished", 48}, {"left", 4}};
    figures_.counts[Subject::left_at] = {{"form", 4}};
    const auto report = outside();
    EXPECT_FALSE(cell(report, "ended", "left").is_open());
    EXPECT_FALSE(report.find("left_at")->total->is_open());
    for (const auto& line : report.find("left_at")->lines) EXPECT_FALSE(line.cell.is_open()) << line.label;
}

TEST_F(ReportTest, closes_the_services_if_it_is_hidden_how_many_came_to_file) {
    figures_.counts[Subject::errand] = {{"file", 6}, {"look_up", 3}, {"list", 43}};
    figures_.counts[Subject::service] = {{"1.001193", 6}};
    const auto report = outside();
    EXPECT_FALSE(cell(report, "errands", "file").is_open());
    EXPECT_FALSE(report.find("services")->total->is_open());
}

TEST_F(ReportTest, tells_long_times_by_month) {
    figures_.days.clear();
    for (int month = 1; month <= 3; ++month)
        for (int day = 1; day <= 28; ++day) figures_.days[{2026, month, day}] = 2;
    const auto report = make_report(figures_, Audience::house, labels_);
    ASSERT_EQ(report.find("days")->lines.size(), 3u);
    EXPECT_EQ(report.find("days")->lines[1].label, "2/2026");
    EXPECT_EQ(report.find("days")->lines[1].cell.count, 56);
}

TEST_F(ReportTest, gives_no_hidden_count_away_in_any_file) {
    figures_.counts[Subject::difficulty] = {{"typing", 7}, {"card", 3}};
    const auto report = outside();
    const std::string csv = csv_of(report);
    EXPECT_NE(csv.find("\"left_at\",\"card\",\"Đọc thẻ\",<5\r\n"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\"left_at\",\"form\",\"Thông tin\",\r\n"), std::string::npos) << csv;
    EXPECT_EQ(csv.find(",3\r\n"), std::string::npos);
    const auto json = nlohmann::json::parse(json_of(report));
    for (const auto& section : json["sections"]) {
        for (const auto& line : section["lines"]) {
            EXPECT_EQ(line["count"].is_null(), line.contains("hidden"));
            EXPECT_TRUE(line["count"].is_null() || line["count"] == 0 || line["count"] >= least_open) << line;
        }
    }
}

std::string told_by(const std::string& command) {
    std::string out;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
    EXPECT_EQ(::pclose(pipe), 0) << command << ": " << out;
    return out;
}

TEST_F(ReportTest, is_a_sound_pdf_that_says_what_the_table_says) {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-";
    auto typeface = platform::Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf",
                                              "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"});
    ASSERT_TRUE(typeface);
    tests::TemporaryFolder folder;
    const Letterhead head{
        .agency = "Bưu điện Việt Nam", .branch = "Bưu điện Thử nghiệm", .kiosk = "kiosk-0001", .made = {}, .pretend = true};
    ASSERT_TRUE(platform::write_file(folder / "report.pdf", pdf_of(outside(), head, labels_, *typeface)));
    EXPECT_NE(told_by("qpdf --check " + (folder / "report.pdf")).find("No syntax or stream encoding errors found"), std::string::npos);
    const auto text = told_by("pdftotext -layout " + (folder / "report.pdf") + " -");
    for (const char* said : {"Bưu điện Thử nghiệm", "Số liệu phục vụ", "Từ 01/11/2026 đến 03/11/2026", "Lượt phục vụ: 52", "Khai sinh",
                             "<5", "SỐ LIỆU GIẢ", "Trang 1/"})
        EXPECT_NE(text.find(said), std::string::npos) << said << "\n" << text;
}

// Every subject's keys have words in both languages: a raw key on a leader's screen would be a sentence that was forgotten.
TEST_F(ReportTest, has_words_for_every_key) {
    for (const Language language : {Language::vietnamese, Language::english}) {
        const Labels labels{words_, language, [](const std::string&) { return "Tên thủ tục"; }};
        for (const auto& section : make_report(figures_, Audience::house, labels).sections) {
            EXPECT_FALSE(section.title.empty());
            for (const auto& line : section.lines) EXPECT_NE(line.label, line.cell.key) << section.key;
        }
    }
}

}  // namespace
}  // namespace kiosk::care
