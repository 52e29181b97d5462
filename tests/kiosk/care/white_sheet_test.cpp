// A blank sheet on the glass: what is dirt, and what is not.
#include "kiosk/care/white_sheet.h"

#include <gtest/gtest.h>

namespace kiosk::care {
namespace {

using drivers::scanner::Raster;
using Verdict = WhiteSheet::Verdict;

constexpr int sheet_width = 1240, sheet_height = 1754;  // A4 at 150 dpi

Raster sheet_of(std::uint8_t grey) {
    Raster out{.width = sheet_width, .height = sheet_height, .samples = 1, .dpi = 150};
    out.pixels.assign(static_cast<std::size_t>(sheet_width) * sheet_height, grey);
    return out;
}

void fill(Raster& page, int left, int top, int width, int height, std::uint8_t grey) {
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x)
            page.pixels[static_cast<std::size_t>(y) * sheet_width + static_cast<std::size_t>(x)] = grey;
}

int cell_at(int x, int y) { return y * WhiteSheet::rows / sheet_height * WhiteSheet::columns + x * WhiteSheet::columns / sheet_width; }

TEST(WhiteSheet, is_clean_under_a_lamp_that_grows_uneven) {
    Raster page = sheet_of(240);
    for (int y = 0; y < sheet_height; ++y) fill(page, 0, y, sheet_width, 1, static_cast<std::uint8_t>(240 - y * 30 / sheet_height));
    const auto seen = look_at_white_sheet(page);
    EXPECT_EQ(seen.verdict, Verdict::clean);
    EXPECT_TRUE(seen.dark_cells.empty());
    EXPECT_FALSE(seen.sharpness);
}

TEST(WhiteSheet, shows_the_cell_where_a_speck_lies) {
    Raster page = sheet_of(235);
    fill(page, 600, 900, 4, 4, 90);  // 0.7 mm
    const auto seen = look_at_white_sheet(page);
    EXPECT_EQ(seen.verdict, Verdict::dirty);
    EXPECT_EQ(seen.dark_cells, std::vector<int>{cell_at(602, 902)});
}

TEST(WhiteSheet, does_not_take_single_noisy_dots_or_the_sheets_edge_for_dirt) {
    Raster page = sheet_of(235);
    for (int i = 0; i < 40; ++i) fill(page, 100 + i * 25, 300 + i * 30, 1, 1, 60);
    fill(page, 0, 0, sheet_width, 20, 40);  // the lid's shadow, 3 mm
    EXPECT_EQ(look_at_white_sheet(page).verdict, Verdict::clean);
}

TEST(WhiteSheet, tells_a_scratch_by_its_line_from_top_to_bottom) {
    Raster page = sheet_of(235);
    fill(page, 500, 0, 2, sheet_height, 100);
    const auto seen = look_at_white_sheet(page);
    EXPECT_EQ(seen.verdict, Verdict::streaks);
    EXPECT_GE(seen.dark_cells.size(), static_cast<std::size_t>(WhiteSheet::rows - 2));
    for (const int cell : seen.dark_cells) EXPECT_EQ(cell % WhiteSheet::columns, cell_at(500, 0));
}

TEST(WhiteSheet, is_dark_when_the_lid_is_open) { EXPECT_EQ(look_at_white_sheet(sheet_of(30)).verdict, Verdict::dark); }

TEST(WhiteSheet, measures_how_sharp_a_printed_page_is_seen) {
    const auto printed = [](int blur) {
        Raster page = sheet_of(240);
        for (int x = 100; x < sheet_width - 100; x += 40) {
            for (int step = 0; step <= blur; ++step) {  // from paper to ink in so many dots
                const auto grey = static_cast<std::uint8_t>(240 - 220 * (step + 1) / (blur + 1));
                fill(page, x + step, 100, 20 - 2 * step, sheet_height - 200, grey);
            }
        }
        return look_at_white_sheet(page);
    };
    const auto sharp = printed(0), soft = printed(6);
    ASSERT_TRUE(sharp.sharpness && soft.sharpness);
    EXPECT_GT(*sharp.sharpness, 90);
    EXPECT_LT(*soft.sharpness, 60);
    EXPECT_NE(sharp.verdict, Verdict::clean);
}

}  // namespace
}  // namespace kiosk::care
