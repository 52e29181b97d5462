#include "ui/theme.h"

#include <gtest/gtest.h>

namespace ui {
namespace {

using kiosk::Contrast;
using kiosk::TextSize;

class Palettes : public testing::TestWithParam<Contrast> {};

TEST_P(Palettes, keep_seven_to_one_for_all_text) {
    const Palette& c = palette_of(GetParam());
    for (const Colour ground : {c.surface, c.sunk, c.page_top, c.page_bottom}) {
        EXPECT_GE(contrast(c.ink, ground), 7);
        EXPECT_GE(contrast(c.ink_soft, ground), 7);
    }
    for (const Colour ground : {c.hero_top, mix(c.hero_top, c.hero_bottom, 0.5F), c.hero_bottom}) {
        EXPECT_GE(contrast(c.on_hero, ground), 7);
        EXPECT_GE(contrast(c.on_hero_soft, ground), 7);
    }
    for (const Colour face : {c.brand, c.brand_dark, c.danger}) EXPECT_GE(contrast(c.on_brand, face), 7);
    for (const Colour ground : {c.surface, c.page_top, c.page_bottom}) EXPECT_GE(contrast(c.brand, ground), 7);
    EXPECT_GE(contrast(c.ink, c.brand_tint), 7);
    EXPECT_GE(contrast(c.danger, c.danger_tint), 7);
    EXPECT_GE(contrast(c.danger, c.page_top), 7);
    EXPECT_GE(contrast(c.danger, c.surface), 7);
    EXPECT_GE(contrast(c.warning, c.warning_tint), 7);
    EXPECT_GE(contrast(c.good, c.good_tint), 7);
    EXPECT_GE(contrast(c.on_gold, c.gold), 7);
}

TEST_P(Palettes, show_the_focus_on_any_ground) {
    const Palette& c = palette_of(GetParam());
    for (const Colour ground : {c.surface, c.sunk, c.page_top, c.page_bottom, c.hero_top, c.brand, c.danger, c.brand_tint}) {
        EXPECT_GE(std::max(contrast(c.focus, ground), contrast(c.focus_rim, ground)), 3);
    }
    EXPECT_GE(contrast(c.focus, c.focus_rim), 2);
}

TEST_P(Palettes, keep_icons_clear_on_their_tiles) {
    for (const TintPair& tint : palette_of(GetParam()).tints) EXPECT_GE(contrast(tint.ink, tint.tile), 4.5);
}
INSTANTIATE_TEST_SUITE_P(Theme, Palettes, testing::ValuesIn(kiosk::contrasts));

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

struct Panel {
    int width, height;
    float width_mm;
};
class Panels : public testing::TestWithParam<Panel> {};

TEST_P(Panels, give_fingers_twenty_millimetres_and_eyes_the_four_sizes) {
    const Panel panel = GetParam();
    const float pixels_per_mm = static_cast<float>(panel.width) / panel.width_mm;
    const float capitals[]{5, 6.4F, 7.3F, 9};
    for (const TextSize size : kiosk::text_sizes) {
        const Theme theme = make_theme(Scale(panel.width, panel.width_mm), {.size = size}, panel.width, panel.height);
        EXPECT_GE(theme.touch, 20 * pixels_per_mm);
        EXPECT_GE(theme.touch_gap, 4 * pixels_per_mm);
        EXPECT_GE(theme.button_height, theme.touch);
        EXPECT_NEAR(static_cast<float>(theme.body.em) * 0.727F / pixels_per_mm, capitals[static_cast<int>(size)], 0.25F);
        EXPECT_GE(theme.title.em, theme.body.em);
        EXPECT_GE(static_cast<float>(theme.small.em), theme.least_em - 1);
        for (const TextStyle& style :
             {theme.display, theme.title, theme.heading, theme.body, theme.body_strong, theme.small, theme.small_strong})
            EXPECT_GE(style.line_height, 1.32F);
    }
}
INSTANTIATE_TEST_SUITE_P(Theme, Panels,
                         testing::Values(Panel{540, 960, 124.5F}, Panel{960, 540, 221.4F}, Panel{1080, 1920, 268}, Panel{1920, 1080, 476},
                                         Panel{2160, 3840, 398}, Panel{3840, 2160, 708}));

}  // namespace
}  // namespace ui
