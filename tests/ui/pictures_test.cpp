#include "ui/pictures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace ui {
namespace {

const std::filesystem::path built = std::filesystem::path(TRAM_BIN_DIR).parent_path() / "assets/pictures";

std::set<std::string> names(const std::filesystem::path& folder, std::string_view extension) {
    std::set<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == extension) out.insert(entry.path().stem());
    }
    return out;
}

// A drawing of one colour.
void put(const std::filesystem::path& file, int width, int height, std::uint32_t colour) {
    platform::Picture picture{width, height, {}};
    picture.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), colour);
    const auto bytes = platform::png(picture);
    ASSERT_TRUE(bytes);
    ASSERT_TRUE(platform::write_file(file, *bytes));
}

TEST(Pictures, show_every_drawing_of_the_assets_on_a_clear_ground) {
    const auto drawn = names(TRAM_SOURCE_DIR "/assets/pictures", ".svg");
    ASSERT_GE(drawn.size(), 16U);
    Pictures pictures(built);
    for (const std::string& name : drawn) {
        const auto* texture = pictures.drawing(name, 400);
        ASSERT_NE(texture, nullptr) << name;
        EXPECT_EQ(texture->width, 400) << name;
        EXPECT_EQ(texture->colours.front() >> 24, 0U) << name << " must show the page in its corner";
    }
}

TEST(Pictures, keep_the_drawings_small_enough_for_an_update_over_a_thin_line) {
    std::uintmax_t all = 0;
    for (const std::string& name : names(TRAM_SOURCE_DIR "/assets/pictures", ".svg")) {
        all += std::filesystem::file_size(built / (name + ".png"));
        EXPECT_LE(std::filesystem::file_size(std::filesystem::path(TRAM_SOURCE_DIR) / "assets/pictures" / (name + ".svg")), 15'000U)
            << name;
    }
    EXPECT_LT(all, 1'500'000U);
}

TEST(Pictures, fit_a_drawing_to_the_width_and_never_blow_it_up) {
    const tests::TemporaryFolder folder;
    put(folder / "slip.png", 90, 60, 0xFF0B4FB3);
    Pictures pictures(folder.path());
    const auto* small = pictures.drawing("slip", 45);
    ASSERT_NE(small, nullptr);
    EXPECT_EQ(small->width, 45);
    EXPECT_EQ(small->height, 30);
    EXPECT_EQ(small->colours.front(), 0xFF0B4FB3U);
    const auto* large = pictures.drawing("slip", 500);
    ASSERT_NE(large, nullptr);
    EXPECT_EQ(large->width, 90);
}

TEST(Pictures, read_a_drawing_once_for_a_width) {
    const tests::TemporaryFolder folder;
    put(folder / "slip.png", 90, 60, 0xFF0B4FB3);
    Pictures pictures(folder.path());
    const auto* first = pictures.drawing("slip", 45);
    std::filesystem::remove(folder / "slip.png");
    EXPECT_EQ(pictures.drawing("slip", 45), first);
    EXPECT_EQ(pictures.drawing("slip", 60), nullptr) << "another width is read anew";
}

TEST(Pictures, keep_in_place_what_was_shown_last) {
    const tests::TemporaryFolder folder;
    put(folder / "slip.png", 90, 60, 0xFF0B4FB3);
    Pictures pictures(folder.path());
    const auto* first = pictures.drawing("slip", 45);
    const auto pixels = first->colours;
    for (std::size_t i = 1; i < Pictures::most_drawings; ++i) {
        pictures.drawing("slip", 45 + static_cast<int>(i));
        EXPECT_EQ(pictures.drawing("slip", 45), first);
    }
    EXPECT_EQ(first->colours, pixels);
}

TEST(Pictures, let_go_of_the_drawing_shown_longest_ago) {
    const tests::TemporaryFolder folder;
    put(folder / "slip.png", 90, 60, 0xFF0B4FB3);
    Pictures pictures(folder.path());
    for (int i = 0; i <= static_cast<int>(Pictures::most_drawings); ++i) ASSERT_NE(pictures.drawing("slip", 45 + i), nullptr);
    std::filesystem::remove(folder / "slip.png");
    EXPECT_EQ(pictures.drawing("slip", 45), nullptr);
    EXPECT_NE(pictures.drawing("slip", 47), nullptr);
}

TEST(Pictures, go_without_a_drawing_that_is_missing_and_do_not_look_again) {
    const tests::TemporaryFolder folder;
    Pictures pictures(folder.path());
    EXPECT_EQ(pictures.drawing("slip", 45), nullptr);
    put(folder / "slip.png", 90, 60, 0xFF0B4FB3);
    EXPECT_EQ(pictures.drawing("slip", 45), nullptr) << "sixty looks a second, and as many lines in the log";
}

TEST(Pictures, forget_page_and_slip_but_keep_the_drawings) {
    const tests::TemporaryFolder folder;
    put(folder / "hero.png", 90, 60, 0xFF0B4FB3);
    Pictures pictures(folder.path());
    const auto* hero = pictures.drawing("hero", 45);
    ASSERT_NE(hero, nullptr);
    const auto slip = std::make_shared<platform::Bitmap>(8, 2);
    EXPECT_EQ(pictures.slip(slip).width, 8);
    const auto& page = pictures.page(std::make_shared<drivers::scanner::Raster>(drivers::scanner::Raster{}), 10, 10);
    pictures.forget();
    EXPECT_TRUE(page.colours.empty());
    EXPECT_EQ(pictures.drawing("hero", 45), hero);
}

}  // namespace
}  // namespace ui
