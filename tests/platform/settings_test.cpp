#include "platform/settings.h"

#include <gtest/gtest.h>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace platform {
namespace {

const std::vector<SettingRule> schema{
    {.key = "scanner.device", .kind = SettingKind::text, .meaning = "which one", .may_be_empty = true},
    {.key = "scanner.kind", .kind = SettingKind::choice, .meaning = "kind", .choices = {"sane", "none"}},
    {.key = "scanner.dpi", .kind = SettingKind::integer, .meaning = "dots per inch", .least = 75, .most = 1200},
    {.key = "scanner.options", .kind = SettingKind::texts, .meaning = "options", .may_be_empty = true},
    {.key = "screen.width_mm", .kind = SettingKind::number, .meaning = "width", .least = 50, .most = 2000},
    {.key = "screen.full", .kind = SettingKind::flag, .meaning = "all of it"},
    {.key = "paths.state", .kind = SettingKind::path, .meaning = "where"},
    {.key = "kiosk.id", .kind = SettingKind::text, .meaning = "this machine's name"},
};

constexpr const char* good_defaults =
    "[scanner]\ndevice = \"\"\nkind = \"sane\"\ndpi = 300\noptions = []\n"
    "[screen]\nwidth_mm = 268.5\nfull = true\n[paths]\nstate = \"state\"\n[kiosk]\nid = \"k1\"\n";

class SettingsFiles : public testing::Test {
protected:
    tests::TemporaryFolder folder_;
    std::string defaults_ = folder_ / "defaults.toml", site_ = folder_ / "site/settings.toml";
    std::vector<SettingMistake> mistakes_;

    Settings load(const std::string& site, const std::string& defaults = good_defaults) {
        std::filesystem::create_directories(folder_.path() / "site");
        EXPECT_TRUE(write_file(defaults_, defaults));
        EXPECT_TRUE(write_file(site_, site));
        return Settings::load(defaults_, site_, schema, mistakes_);
    }
    std::string only_remedy() const { return mistakes_.size() == 1 ? mistakes_[0].remedy : "not one mistake"; }
};
using SettingsFilesDeathTest = SettingsFiles;

TEST_F(SettingsFiles, give_every_kind_of_value) {
    const auto settings = load("[scanner]\noptions = [\"a=1\", \"b=2\"]\n");
    ASSERT_TRUE(mistakes_.empty()) << mistakes_[0].what;
    EXPECT_EQ(settings.text("scanner.device"), "");
    EXPECT_EQ(settings.text("scanner.kind"), "sane");
    EXPECT_EQ(settings.integer("scanner.dpi"), 300);
    EXPECT_EQ(settings.texts("scanner.options"), (std::vector<std::string>{"a=1", "b=2"}));
    EXPECT_DOUBLE_EQ(settings.number("screen.width_mm"), 268.5);
    EXPECT_TRUE(settings.flag("screen.full"));
}

TEST_F(SettingsFiles, give_texts_with_letters_and_marks_composed_but_paths_as_they_are) {
    const auto settings =
        load("kiosk.id = \"Bu\u031Bu \u0111ie\u0323\u0302n\"\nscanner.options = [\"e\u0301\"]\npaths.state = \"e\u0301\"\n");
    ASSERT_TRUE(mistakes_.empty()) << mistakes_[0].what;
    EXPECT_EQ(settings.text("kiosk.id"), "B\u01B0u \u0111i\u1EC7n");
    EXPECT_EQ(settings.texts("scanner.options"), (std::vector<std::string>{"\u00E9"}));
    EXPECT_TRUE(settings.text("paths.state").ends_with("/e\u0301"));
}

TEST_F(SettingsFiles, of_the_site_win_over_the_defaults) {
    const auto settings = load("kiosk.id = \"k2\"\nscreen.width_mm = 300\n");
    ASSERT_TRUE(mistakes_.empty()) << mistakes_[0].what;
    EXPECT_EQ(settings.text("kiosk.id"), "k2");
    EXPECT_DOUBLE_EQ(settings.number("screen.width_mm"), 300) << "a whole number is a number";
    EXPECT_EQ(settings.integer("scanner.dpi"), 300);
}

TEST_F(SettingsFiles, take_a_relative_path_from_the_folder_of_their_own_file) {
    EXPECT_EQ(load("").text("paths.state"), folder_ / "state");
    EXPECT_EQ(load("[paths]\nstate = \"../other\"\n").text("paths.state"), folder_ / "other");
    EXPECT_EQ(load("[paths]\nstate = \"/var/x\"\n").text("paths.state"), "/var/x");
}

TEST_F(SettingsFiles, may_be_defaults_alone) {
    ASSERT_TRUE(write_file(defaults_, std::string_view(good_defaults)));
    const auto settings = Settings::load(defaults_, "", schema, mistakes_);
    EXPECT_TRUE(mistakes_.empty());
    EXPECT_EQ(settings.text("kiosk.id"), "k1");
}

TEST_F(SettingsFiles, report_all_mistakes_at_once_with_file_and_line) {
    load("[scanner]\ndevise = \"x\"\nkind = \"sain\"\ndpi = 20\noptions = [\"a\", 3]\n\n[screen]\nwidth_mm = \"wide\"\nfull = 1\n");
    ASSERT_EQ(mistakes_.size(), 6u);
    std::map<int, SettingMistake> by_line;
    for (const auto& mistake : mistakes_) {
        EXPECT_EQ(mistake.file, site_);
        EXPECT_FALSE(mistake.remedy.empty());
        by_line[mistake.line] = mistake;
    }
    EXPECT_EQ(by_line[2].remedy, "did you mean scanner.device?");
    EXPECT_NE(by_line[3].remedy.find("did you mean \"sane\"?"), std::string::npos) << by_line[3].remedy;
    EXPECT_NE(by_line[4].remedy.find("from 75 to 1200"), std::string::npos) << by_line[4].remedy;
    EXPECT_NE(by_line[5].what.find("scanner.options"), std::string::npos);
    EXPECT_NE(by_line[8].remedy.find("a number"), std::string::npos) << by_line[8].remedy;
    EXPECT_NE(by_line[9].remedy.find("true or false"), std::string::npos) << by_line[9].remedy;
}

TEST_F(SettingsFiles, suggest_the_nearest_section_once) {
    load("[scaner]\ndpi = 300\nkind = \"none\"\n");
    ASSERT_EQ(mistakes_.size(), 1u);
    EXPECT_EQ(mistakes_[0].line, 1);
    EXPECT_EQ(only_remedy(), "did you mean scanner?");
}

TEST_F(SettingsFiles, suggest_nothing_when_nothing_is_near) {
    load("weather = \"fine\"\n");
    EXPECT_EQ(only_remedy(), "remove it");
}

TEST_F(SettingsFiles, say_the_line_of_a_syntax_error) {
    load("[kiosk]\nid = \"k2\"\nbroken =\n");
    ASSERT_EQ(mistakes_.size(), 1u);
    EXPECT_EQ(mistakes_[0].file, site_);
    EXPECT_EQ(mistakes_[0].line, 3);
}

TEST_F(SettingsFiles, say_the_line_of_a_key_that_stands_twice) {
    load("[kiosk]\nid = \"a\"\nid = \"b\"\n");
    ASSERT_EQ(mistakes_.size(), 1u);
    EXPECT_EQ(mistakes_[0].line, 3);
}

TEST_F(SettingsFiles, must_stand_complete_in_the_defaults) {
    load("",
         "[scanner]\ndevice = \"\"\nkind = \"sane\"\noptions = []\n[screen]\nwidth_mm = 268.5\nfull = true\n[paths]\nstate = "
         "\"s\"\n[kiosk]\nid = \"k\"\n");
    ASSERT_EQ(mistakes_.size(), 1u);
    EXPECT_EQ(mistakes_[0].file, defaults_);
    EXPECT_EQ(mistakes_[0].what, "scanner.dpi is missing from the defaults");
}

TEST_F(SettingsFiles, may_not_leave_empty_what_the_site_must_say) {
    load("[kiosk]\nid = \"\"\n");
    ASSERT_EQ(mistakes_.size(), 1u);
    EXPECT_EQ(mistakes_[0].file, site_);
    EXPECT_EQ(mistakes_[0].what, "kiosk.id is not set");
}

TEST_F(SettingsFiles, that_are_not_there_are_a_mistake) {
    ASSERT_TRUE(write_file(defaults_, std::string_view(good_defaults)));
    Settings::load(defaults_, folder_ / "nowhere.toml", schema, mistakes_);
    ASSERT_EQ(mistakes_.size(), 1u);
    EXPECT_EQ(mistakes_[0].file, folder_ / "nowhere.toml");
    EXPECT_EQ(mistakes_[0].line, 0);
}

TEST_F(SettingsFilesDeathTest, abort_when_asked_for_a_key_that_no_rule_knows) {
    const auto settings = load("");
    EXPECT_DEATH((void)settings.text("scanner.devise"), "scanner.devise");
    EXPECT_DEATH((void)settings.text("scanner.dpi"), "scanner.dpi");
}

}  // namespace
}  // namespace platform
