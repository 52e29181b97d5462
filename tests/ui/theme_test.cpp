#include "ui/theme.h"

#include <gtest/gtest.h>

namespace ui {
namespace {

class Palettes : public testing::TestWithParam<const Palette*> {};

TEST_P(Palettes, keep_seven_to_one_for_all_text) {
    const Palette& c = *GetParam();
    for (const Colour ground : {c.surface, c.sunk, c.page_top, c.page_bottom}) {
        EXPECT_GE(contrast(c.ink, ground), 7);
        EXPECT_GE(contrast(c.ink_soft, ground), 7);
    }
    for (const Colour ground : {c.hero_top, mix(c.hero_top, c.hero_bottom, 0.5F), c.hero_bottom}) {
        EXPECT_GE(contrast(c.on_brand, ground), 7);
        EXPECT_GE(contrast(c.on_brand_soft, ground), 7);
    }
    EXPECT_GE(contrast(c.on_brand, c.brand), 7);
    EXPECT_GE(contrast(c.brand, c.surface), 7);
    EXPECT_GE(contrast(c.on_brand, c.danger), 7);
    EXPECT_GE(contrast(c.brand_dark, c.brand_tint), 7);
    EXPECT_GE(contrast(c.danger, c.danger_tint), 7);
    EXPECT_GE(contrast(c.danger, c.page_top), 7);
    EXPECT_GE(contrast(c.warning, c.warning_tint), 7);
    EXPECT_GE(contrast(c.good, c.good_tint), 7);
    EXPECT_GE(contrast(c.on_gold, c.gold), 7);
}
INSTANTIATE_TEST_SUITE_P(Theme, Palettes, testing::Values(&light_palette(), &high_contrast_palette()));

TEST(Theme, keeps_icons_clear_on_their_tiles) {
    for (const Tint tint : {Tint::blue, Tint::red, Tint::green, Tint::violet, Tint::amber, Tint::teal}) {
        EXPECT_GE(contrast(colours_of(tint).ink, colours_of(tint).tile), 4.5);
    }
}

TEST(Theme, measures_contrast_as_the_standard_does) {
    EXPECT_NEAR(contrast(rgb(0xFFFFFF), rgb(0x000000)), 21, 0.001);
    EXPECT_NEAR(contrast(rgb(0x767676), rgb(0xFFFFFF)), 4.54, 0.01);
}

TEST(Theme, turns_millimetres_into_whole_pixels_of_any_panel) {
    EXPECT_EQ(Scale(1080, 268).pixels(20_mm), 81);
    EXPECT_EQ(Scale(2160, 268).pixels(20_mm), 161);
    EXPECT_EQ(Scale(1080, 268).pixels(0.01_mm), 1);
    EXPECT_EQ(Scale(1080, 268).pixels(0_mm), 0);
}

TEST(Theme, gives_fingers_twenty_millimetres_and_eyes_large_letters) {
    const Theme theme = make_theme({});
    EXPECT_GE(theme.touch, 20 * 1080.0F / 268);
    EXPECT_GE(theme.touch_gap, 4 * 1080.0F / 268);
    EXPECT_EQ(theme.body.em, 44);
    EXPECT_GE(theme.small.em, 32);
    EXPECT_GE(theme.small.line_height, 1.2F);
}

}  // namespace
}  // namespace ui
