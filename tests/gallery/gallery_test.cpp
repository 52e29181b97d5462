// Every preview in every look, drawn and checked: pairwise as a rule, all of them with TRAM_GALLERY=all.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>

#include "tests/gallery/checks.h"
#include "ui/gallery/album.h"
#include "ui/gallery/hashes.h"
#include "ui/gallery/screen_pictures.h"

namespace ui::gallery {
namespace {

platform::Typeface fonts() {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-";
    auto opened = platform::Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf",
                                            "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"});
    if (!opened) throw std::runtime_error(opened.error().detail);
    return std::move(*opened);
}

kiosk::Dictionary sentences() {
    auto words = kiosk::Dictionary::load(TRAM_SOURCE_DIR "/assets/words");
    if (!words) throw std::runtime_error(words.error().detail);
    return std::move(*words);
}

kiosk::procedures::Catalogue procedures() {
    std::vector<kiosk::procedures::Mistake> mistakes;
    return kiosk::procedures::Catalogue::load(TRAM_SOURCE_DIR "/assets/procedures", mistakes);
}

kiosk::procedures::Shelves shelves() {
    std::vector<kiosk::procedures::Mistake> mistakes;
    return kiosk::procedures::Shelves::load(TRAM_SOURCE_DIR "/assets/procedures/shared", mistakes);
}

kiosk::visit::Tariffs tariffs() {
    std::vector<kiosk::procedures::Mistake> mistakes;
    return kiosk::visit::load_tariffs(TRAM_SOURCE_DIR "/assets/procedures/shared", {"01", "00070"}, mistakes);
}

kiosk::procedures::Places places() {
    auto loaded = kiosk::procedures::Places::load(TRAM_PLACES);
    if (!loaded) throw std::runtime_error(loaded.error().detail);
    return std::move(*loaded);
}

bool all_wanted() {
    const char* wanted = std::getenv("TRAM_GALLERY");
    return wanted != nullptr && std::string_view(wanted) == "all";
}

class Gallery : public ::testing::Test {
protected:
    void check(const std::vector<Shot>& shots);
    void check_all_parts(const Shot& shot);

    platform::Typeface typeface = fonts();
    kiosk::Dictionary words = sentences();
    Studio studio{typeface,  words,     TRAM_PICTURES, procedures(),
                  shelves(), tariffs(), places(),      kiosk::care::load_guides(TRAM_SOURCE_DIR "/assets/guides", words)};
    std::vector<Preview> previews = all_previews();
    int pictures = 0;
    std::map<std::string, std::vector<std::string>> findings;  // what is wrong, and where
};

void Gallery::check_all_parts(const Shot& shot) {
    int parts = 0;
    draw_all_parts(studio, shot, [&](int part) {
        parts = part;
        ++pictures;
        for (const auto& wrong : wrong_with(studio)) findings[shot.name()].push_back(fmt::format("part {}: {}", part, wrong));
    });
    if (studio.pretend().overlay != kiosk::visit::Overlay::none || studio.pretend().seconds_left) return;
    for (int i = 1; i < parts; ++i) {
        if (!studio.tap("back")) findings[shot.name()].push_back("there is no way back from a further part");
    }
    if (studio.pretend().state.page.first != 0) findings[shot.name()].push_back("back does not lead to the first part");
}

void Gallery::check(const std::vector<Shot>& shots) {
    for (const Shot& shot : shots) check_all_parts(shot);
    fmt::print("{} pictures of {} pages were checked\n", pictures, shots.size());
    for (const auto& [name, wrong] : findings) {
        std::string all;
        for (const auto& one : wrong) all += "\n    " + one;
        ADD_FAILURE() << name << all;
    }
}

TEST_F(Gallery, shows_the_way_in_on_the_first_part_of_every_welcome_page) {
    for (const Preview& preview : previews) {
        if (!preview.name.starts_with("welcome")) continue;
        for (const PanelSize& panel : panels) {
            for (const Shot& shot : all_of({preview}, panel)) {
                studio.show(preview, shot.setting);
                EXPECT_NE(studio.nodes().find("begin"), nullptr) << preview.name << " " << shot.setting.name();
            }
        }
    }
}

TEST_F(Gallery, has_a_preview_of_every_step) {
    std::set<kiosk::visit::Step> seen;
    std::set<std::string> names;
    for (const Preview& preview : previews) {
        seen.insert(preview.step);
        EXPECT_TRUE(names.insert(preview.name).second) << preview.name;
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(kiosk::visit::step_count));
}

TEST_F(Gallery, sees_every_pair_of_looks) {
    std::set<std::pair<std::string, std::string>> met;
    for (const Shot& shot : pairwise(previews, usual_panel)) {
        const Setting& s = shot.setting;
        const std::array values{shot.preview->name, fmt::format("language {}", static_cast<int>(s.language)),
                                fmt::format("size {}", static_cast<int>(s.look.size)),
                                fmt::format("theme {}", static_cast<int>(s.look.contrast)),
                                fmt::format("shape {}", static_cast<int>(s.shape))};
        for (std::size_t i = 0; i < values.size(); ++i) {
            for (std::size_t j = i + 1; j < values.size(); ++j) met.insert({values[i], values[j]});
        }
    }
    // With each preview: 2 languages, 4 sizes, 4 themes, 2 shapes. Among those: 8 + 8 + 4 + 16 + 8 + 8 pairs.
    EXPECT_EQ(met.size(), previews.size() * 12 + 52);
}

TEST_F(Gallery, can_be_read_and_used_on_the_usual_panel) {
    check(all_wanted() ? all_of(previews, usual_panel) : pairwise(previews, usual_panel));
}

TEST_F(Gallery, can_be_read_and_used_on_a_small_panel) {
    check(all_wanted() ? all_of(previews, panels[0]) : pairwise(previews, panels[0]));
}

TEST_F(Gallery, can_be_read_and_used_on_a_large_panel) {
    check(all_wanted() ? pairwise(previews, panels[2]) : coarse(previews, panels[2]));
}

TEST_F(Gallery, is_what_the_guides_show_of_it) {
    const std::filesystem::path folder = TRAM_SOURCE_DIR "/assets/guides";
    const auto all = read_screen_pictures(folder / "screens.json");
    ASSERT_TRUE(all) << all.error().detail;
    std::set<std::string> files, told;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        if (file.path().extension() == ".png") files.insert(file.path().stem());
    for (const ScreenPicture& one : *all) {
        told.insert(one.name);
        const auto now = take(studio, previews, one);
        ASSERT_TRUE(now) << now.error().detail;
        const auto kept = platform::read_png(folder / (one.name + ".png"));
        EXPECT_TRUE(kept && kept->width == now->width && kept->pixels == now->pixels)
            << one.name << ": the screen looks otherwise now. If it is as it should be: tests/gallery/renew.sh";
    }
    EXPECT_EQ(files, told) << "assets/guides/screens.json names each, and no other";
}

TEST_F(Gallery, says_which_screen_a_guide_asks_for_in_vain) {
    const auto missing = [&](const ScreenPicture& what) {
        const auto taken = take(studio, previews, what);
        return taken ? std::string() : taken.error().detail;
    };
    EXPECT_EQ(missing({"a", "no-such-preview", "title", "title", {}}), "a: no preview no-such-preview");
    EXPECT_EQ(missing({"b", "staff-tools", "title", "no-such-widget", {}}), "b: no part of staff-tools shows all of it");
    EXPECT_EQ(missing({"c", "staff-tools", "title", "quick-form", "no-such-button"}), "c: no part of staff-tools shows all of it");
}

TEST_F(Gallery, looks_as_it_did) {
    const auto known = read_hashes(TRAM_SOURCE_DIR "/tests/gallery/hashes.txt");
    ASSERT_TRUE(known) << known.error().detail;
    Album album(TRAM_GALLERY_FOLDER);
    ASSERT_TRUE(album.begin(true));
    Hashes now;
    std::string changed;
    for (const Shot& shot : pairwise(previews, usual_panel)) {
        const std::string name = shot.name();
        std::vector<platform::Picture> parts;
        now[name] = draw_all_parts(studio, shot, [&](int) { parts.push_back(studio.picture()); });
        const auto before = known->find(name);
        if (before != known->end() && before->second == now[name]) continue;
        changed += fmt::format("\n    {}{}", name, before == known->end() ? " (new)" : "");
        for (std::size_t i = 0; i < parts.size(); ++i) ASSERT_TRUE(album.add(picture_name(shot, static_cast<int>(i) + 1), parts[i]));
    }
    for (const auto& [name, hash] : *known) {
        if (!now.contains(name)) changed += fmt::format("\n    {} (gone)", name);
    }
    if (changed.empty()) return;
    ASSERT_TRUE(album.finish());
    FAIL() << "Pictures changed:" << changed << "\nLook at " << album.page().string()
           << ". If all is as it should be: tests/gallery/renew.sh";
}

}  // namespace
}  // namespace ui::gallery
