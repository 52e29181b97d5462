// Settings changed on the screen: checked, kept, taken back.
#include "kiosk/settings_history.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/site.h"
#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace kiosk {
namespace {

constexpr std::string_view own_file =
    "# ours\n[kiosk]\nid = \"hcm-001\"\nbranch_name_vi = \"Bưu điện Mẫu\"\nbranch_name_en = \"Sample\"\nhotline = \"1900 0000\"  # day\n"
    "[portal]\napi_base = \"https://portal.example:8443\"\npublic_base = \"https://portal.example\"\nca_file = \"keys/ca.pem\"\n";

class SettingsChanged : public testing::Test {
protected:
    SettingsChanged() { EXPECT_TRUE(platform::write_file(file_, own_file)); }
    std::string value(const std::string& key) {
        const auto all = history_.read();
        if (!all) return "unreadable: " + all.error().detail;
        const auto found = std::find_if(all->begin(), all->end(), [&](const SettingState& one) { return one.key == key; });
        return found == all->end() ? "missing" : found->value;
    }
    std::string text() { return platform::read_text(file_).value_or(""); }
    tests::TemporaryFolder folder_;
    std::string file_ = folder_ / "settings.toml";
    SettingsHistory history_{file_};
};

TEST_F(SettingsChanged, replaces_a_line_and_leaves_all_others) {
    ASSERT_TRUE(history_.change("kiosk.hotline", "1900 1234"));
    EXPECT_EQ(value("kiosk.hotline"), "1900 1234");
    EXPECT_NE(text().find("# ours\n[kiosk]\nid = \"hcm-001\"\n"), std::string::npos);
    EXPECT_EQ(text().find("1900 0000"), std::string::npos);
}

TEST_F(SettingsChanged, adds_what_the_file_did_not_say_below_its_section_or_a_new_one) {
    ASSERT_TRUE(history_.change("portal.wait_s", "20"));
    ASSERT_TRUE(history_.change("screen.motion", "false"));
    ASSERT_TRUE(history_.change("screen.contrast", "dark"));
    EXPECT_EQ(value("portal.wait_s"), "20");
    EXPECT_EQ(value("screen.motion"), "false");
    EXPECT_EQ(value("screen.contrast"), "dark");
    std::vector<platform::SettingMistake> mistakes;
    EXPECT_EQ(load_site(file_, mistakes).portal.wait_s, 20);
    EXPECT_TRUE(mistakes.empty());
}

TEST_F(SettingsChanged, refuses_what_the_schema_refuses_and_changes_nothing) {
    for (const auto& [key, wrong] :
         {std::pair{"sound.volume", "101"}, std::pair{"sound.volume", "loud"}, std::pair{"screen.contrast", "pink"},
          std::pair{"screen.motion", "maybe"}, std::pair{"kiosk.hotline", ""}, std::pair{"visit.idle_s", "1"}}) {
        const auto done = history_.change(key, wrong);
        ASSERT_FALSE(done) << key << " " << wrong;
        EXPECT_EQ(done.error().fault, platform::Fault::malformed) << key;
        EXPECT_FALSE(done.error().detail.empty());
    }
    EXPECT_EQ(text(), own_file);
    EXPECT_EQ(history_.undoable(), 0u);
}

TEST_F(SettingsChanged, never_touches_keys_and_addresses) {
    for (const char* key : {"keys.key", "portal.api_base", "portal.ca_file", "paths.state", "kiosk.id"}) {
        const auto done = history_.change(key, "elsewhere");
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().fault, platform::Fault::denied);
    }
    EXPECT_EQ(text(), own_file);
}

TEST_F(SettingsChanged, are_taken_back_one_by_one_to_what_the_file_was) {
    ASSERT_TRUE(history_.change("sound.volume", "30"));
    ASSERT_TRUE(history_.change("sound.volume", "60"));
    EXPECT_EQ(history_.undoable(), 2u);
    ASSERT_TRUE(history_.undo());
    EXPECT_EQ(value("sound.volume"), "30");
    ASSERT_TRUE(history_.undo());
    EXPECT_EQ(text(), own_file);
    EXPECT_EQ(history_.undo().error().fault, platform::Fault::not_found);
}

TEST_F(SettingsChanged, cannot_be_made_to_say_more_than_one_thing) {
    ASSERT_TRUE(history_.change("kiosk.branch_name_vi", "Bưu điện \"Mẫu\" \\ 2"));
    EXPECT_EQ(value("kiosk.branch_name_vi"), "Bưu điện \"Mẫu\" \\ 2");
    EXPECT_FALSE(history_.change("kiosk.branch_name_vi", "A\"\nid = \"other"));
    EXPECT_EQ(value("kiosk.branch_name_vi"), "Bưu điện \"Mẫu\" \\ 2");
}

TEST_F(SettingsChanged, keeps_no_more_than_fifty_earlier_files) {
    for (int i = 0; i < 55; ++i) ASSERT_TRUE(history_.change("sound.volume", std::to_string(i)));
    EXPECT_EQ(history_.undoable(), 50u);
    ASSERT_TRUE(history_.undo());
    EXPECT_EQ(value("sound.volume"), "53");
}

TEST(ChangeableSettings, are_all_known_to_the_schema) {
    for (const char* key : changeable_settings()) {
        const auto& schema = site_schema();
        EXPECT_TRUE(std::any_of(schema.begin(), schema.end(), [&](const auto& rule) { return rule.key == key; })) << key;
    }
}

}  // namespace
}  // namespace kiosk
