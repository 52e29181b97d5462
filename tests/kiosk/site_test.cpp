#include "kiosk/site.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace kiosk {
namespace {

constexpr std::string_view smallest_site =
    "[kiosk]\nid = \"hcm-001\"\nbranch_name_vi = \"Bưu điện Mẫu\"\nbranch_name_en = \"Sample post office\"\nhotline = \"1900 0000\"\n"
    "[portal]\napi_base = \"https://portal.example:8443\"\npublic_base = \"https://portal.example\"\n";

class SiteFile : public testing::Test {
protected:
    ~SiteFile() override { ::unsetenv("KIOSK_SETTINGS"); }
    Site load(const std::string& more = "") {
        EXPECT_TRUE(platform::write_file(file_, std::string(smallest_site) + more));
        return load_site(file_, mistakes_);
    }
    tests::TemporaryFolder folder_;
    std::string file_ = folder_ / "settings.toml";
    std::vector<platform::SettingMistake> mistakes_;
};

TEST_F(SiteFile, needs_to_say_only_what_no_default_can_know) {
    const Site site = load();
    ASSERT_TRUE(mistakes_.empty()) << mistakes_[0].file << ":" << mistakes_[0].line << ": " << mistakes_[0].what;
    EXPECT_EQ(site.kiosk.id, "hcm-001");
    EXPECT_EQ(site.kiosk.branch_name_vi, "Bưu điện Mẫu");
    EXPECT_EQ(site.portal.api_base, "https://portal.example:8443");
    EXPECT_EQ(site.scanner.kind, "sane");
    EXPECT_EQ(site.paths.assets, TRAM_SOURCE_DIR "/assets");
    EXPECT_TRUE(std::filesystem::exists(places_file(site)));
    EXPECT_EQ(site.paths.state, "/var/lib/kiosk");
    EXPECT_EQ(site.screen.width, 1080);
    EXPECT_DOUBLE_EQ(site.screen.width_mm, 268);
    EXPECT_EQ(site.visit.idle_s, 60);
    EXPECT_EQ(site.care.least_free_mb, 200);
    EXPECT_EQ(site.keys.key, "/var/lib/kiosk/keys/kiosk.key");
}

TEST_F(SiteFile, names_typefaces_that_the_packages_install) {
    const Site site = load();
    if (!std::filesystem::exists(site.paths.fonts)) GTEST_SKIP() << "the typefaces are not installed here";
    EXPECT_TRUE(std::filesystem::exists(site.paths.fonts + "/Inter-Regular.otf"));
    EXPECT_TRUE(std::filesystem::is_regular_file(site.paths.icons));
}

TEST_F(SiteFile, fills_each_value_from_its_own_key) {
    const Site site = load(
        "wait_s = 7\npatience_s = 8\nca_file = \"ca.pem\"\n"
        "[scanner]\nkind = \"none\"\ndevice = \"test:0\"\nconfig_dir = \"sane\"\noptions = [\"mode=Color\"]\ndpi = 150\npatience_s = 9\n"
        "[screen]\nwidth = 800\nheight = 600\nfull_screen = false\nvideo_driver = \"dummy\"\n[visit]\nidle_s = 11\nwarning_s = 12\ndone_s "
        "= 13\n");
    ASSERT_TRUE(mistakes_.empty()) << mistakes_[0].what;
    EXPECT_EQ(site.portal.wait_s, 7);
    EXPECT_EQ(site.portal.patience_s, 8);
    EXPECT_EQ(site.portal.ca_file, folder_ / "ca.pem");
    EXPECT_EQ(site.scanner.kind, "none");
    EXPECT_EQ(site.scanner.device, "test:0");
    EXPECT_EQ(site.scanner.config_dir, folder_ / "sane");
    EXPECT_EQ(site.scanner.options, std::vector<std::string>{"mode=Color"});
    EXPECT_EQ(site.scanner.dpi, 150);
    EXPECT_EQ(site.scanner.patience_s, 9);
    EXPECT_EQ(site.screen.width, 800);
    EXPECT_EQ(site.screen.height, 600);
    EXPECT_FALSE(site.screen.full_screen);
    EXPECT_EQ(site.screen.video_driver, "dummy");
    EXPECT_EQ(site.visit.idle_s, 11);
    EXPECT_EQ(site.visit.warning_s, 12);
    EXPECT_EQ(site.visit.done_s, 13);
}

TEST_F(SiteFile, with_mistakes_is_good_for_a_picture_all_the_same) {
    ASSERT_TRUE(platform::write_file(file_, std::string_view("[screen]\nwidth_mm = 125.0\nturned = \"upwards\"\n")));
    const Site site = what_is_known_of_site(file_);
    EXPECT_EQ(site.screen.width_mm, 125.0);
    EXPECT_EQ(site.screen.turned, "no");
    EXPECT_FALSE(site.paths.assets.empty());
}

TEST_F(SiteFile, that_says_nothing_is_told_everything_it_lacks) {
    ASSERT_TRUE(platform::write_file(file_, std::string_view("")));
    load_site(file_, mistakes_);
    std::vector<std::string> what;
    for (const auto& mistake : mistakes_) what.push_back(mistake.what);
    EXPECT_EQ(what, (std::vector<std::string>{"kiosk.id is not set", "kiosk.branch_name_vi is not set", "kiosk.branch_name_en is not set",
                                              "kiosk.hotline is not set", "portal.api_base is not set", "portal.public_base is not set"}));
}

TEST_F(SiteFile, may_not_name_a_portal_without_https) {
    ASSERT_TRUE(platform::write_file(file_, std::string(smallest_site) + "[scanner]\noptions = [\"mode\"]\n"));
    auto text = *platform::read_text(file_);
    text.replace(text.find("https://portal.example:"), 5, "http");
    ASSERT_TRUE(platform::write_file(file_, text));
    load_site(file_, mistakes_);
    ASSERT_EQ(mistakes_.size(), 2u);
    EXPECT_EQ(mistakes_[0].what, "portal.api_base is not an https address");
    EXPECT_EQ(mistakes_[1].what, "scanner.options holds \"mode\"");
}

TEST_F(SiteFile, names_printer_and_card_reader_and_may_want_a_diagnosis) {
    EXPECT_FALSE(load().diagnostics.at_start);
    const Site site = load(
        "[printer]\nkind = \"usb\"\ndevice = \"04b8:0202:X1\"\n[card]\nkind = \"pcsc\"\ndevice = \"ACR\"\n[diagnostics]\nat_start = "
        "true\n");
    ASSERT_TRUE(mistakes_.empty()) << mistakes_[0].what;
    EXPECT_EQ(site.printer.kind, "usb");
    EXPECT_EQ(site.printer.device, "04b8:0202:X1");
    EXPECT_EQ(site.card.kind, "pcsc");
    EXPECT_EQ(site.card.device, "ACR");
    EXPECT_TRUE(site.diagnostics.at_start);
}

TEST_F(SiteFile, names_the_keyboards_that_are_heard) {
    EXPECT_EQ(load().input.staff_keyboard, "") << "without that, none is";
    const Site site = load("[input]\nstaff_keyboard = \"413c:2113@pci-0000:00:14.0-usb-0:2\"\nkeypad = \"413c:2113@x\"\ntelex = false\n");
    ASSERT_TRUE(mistakes_.empty()) << mistakes_[0].what;
    EXPECT_EQ(site.input.staff_keyboard, "413c:2113@pci-0000:00:14.0-usb-0:2");
    EXPECT_EQ(site.input.keypad, "413c:2113@x");
    EXPECT_FALSE(site.input.telex);
}

TEST_F(SiteFile, is_refused_with_a_keyboard_that_nobody_could_find) {
    load("[input]\nstaff_keyboard = \"13c:2113\"\nkeypad = \"413c:2113@\"\n");
    ASSERT_EQ(mistakes_.size(), 2u);
    EXPECT_EQ(mistakes_[0].what, "input.staff_keyboard \"13c:2113\" names no keyboard");
    EXPECT_EQ(mistakes_[1].what, "input.keypad \"413c:2113@\" names no keyboard");
}

TEST_F(SiteFile, is_refused_where_one_keyboard_is_the_staffs_and_the_citizens) {
    load("[input]\nstaff_keyboard = \"413c:2113\"\nkeypad = \"413c:2113\"\n");
    ASSERT_EQ(mistakes_.size(), 1u);
    EXPECT_EQ(mistakes_[0].what, "input.keypad is the same as input.staff_keyboard");
}

TEST_F(SiteFile, is_refused_with_a_usb_printer_whose_name_is_none) {
    load("[printer]\nkind = \"usb\"\ndevice = \"/dev/usb/lp0\"\n");
    ASSERT_EQ(mistakes_.size(), 1u);
    EXPECT_EQ(mistakes_[0].what, "printer.device \"/dev/usb/lp0\" names no USB device");
}

TEST_F(SiteFile, may_name_the_pretend_printer_only_in_builds_that_have_it) {
    load("[printer]\nkind = \"pretend\"\n");
#ifdef TRAM_PRETEND_DEVICES
    EXPECT_TRUE(mistakes_.empty());
#else
    EXPECT_EQ(mistakes_.size(), 1u);
#endif
}

TEST_F(SiteFile, is_the_named_one_before_that_of_the_environment) {
    ::setenv("KIOSK_SETTINGS", "/from/environment.toml", 1);
    EXPECT_EQ(site_file("/named.toml"), "/named.toml");
    EXPECT_EQ(site_file(""), "/from/environment.toml");
    ::setenv("KIOSK_SETTINGS", "", 1);
    EXPECT_NE(site_file(""), "") << "an empty variable names nothing";
}

TEST(SiteSchema, has_each_key_once_and_says_what_it_means) {
    std::vector<std::string> keys;
    for (const auto& rule : site_schema()) {
        keys.push_back(rule.key);
        EXPECT_FALSE(rule.meaning.empty()) << rule.key;
    }
    std::sort(keys.begin(), keys.end());
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
}

}  // namespace
}  // namespace kiosk
