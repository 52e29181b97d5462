// The four colour themes. Every number here is held to its least contrast by tests/ui/theme_test.cpp.
#include "ui/theme.h"

namespace ui {
namespace {

constexpr Palette light{
    .page_top = rgb(0xEAF1FB),
    .page_bottom = rgb(0xF6F9FD),
    .surface = rgb(0xFFFFFF),
    .sunk = rgb(0xEEF3F9),
    .line = rgb(0xC3D0E0),
    .ink = rgb(0x10233F),
    .ink_soft = rgb(0x3A4C68),
    .brand = rgb(0x0A4AA8),
    .brand_dark = rgb(0x083A86),
    .brand_light = rgb(0x2F7BE8),
    .brand_tint = rgb(0xE3EDFC),
    .on_brand = rgb(0xFFFFFF),
    .hero_top = rgb(0x0A4AA8),
    .hero_bottom = rgb(0x07357C),
    .on_hero = rgb(0xFFFFFF),
    .on_hero_soft = rgb(0xE6EFFF),
    .danger = rgb(0x9B0A22),
    .danger_tint = rgb(0xFDE9ED),
    .warning = rgb(0x743B00),
    .warning_tint = rgb(0xFFF3D6),
    .good = rgb(0x075634),
    .good_tint = rgb(0xDFF5E9),
    .gold = rgb(0xF6BC1F),
    .on_gold = rgb(0x2B2000),
    .focus = rgb(0x10233F),
    .focus_rim = rgb(0xFFC21A),
    .shadow = rgb(0x102A58),
    .dim = rgb(0x0A1830, 150),
    .tints = {{rgb(0x0A4AA8), rgb(0xE3EDFC)},
              {rgb(0xA80F37), rgb(0xFDE8EC)},
              {rgb(0x0A6B42), rgb(0xE0F4EA)},
              {rgb(0x5B2BB0), rgb(0xEFE8FC)},
              {rgb(0x8A4800), rgb(0xFDEFD9)},
              {rgb(0x055D70), rgb(0xDDF3F7)}},
};

constexpr Palette dark{
    .page_top = rgb(0x0B1526),
    .page_bottom = rgb(0x0E1A2E),
    .surface = rgb(0x17263E),
    .sunk = rgb(0x101D31),
    .line = rgb(0x5C7397),
    .ink = rgb(0xF2F6FC),
    .ink_soft = rgb(0xC5D2E6),
    .brand = rgb(0xA3C9FF),
    .brand_dark = rgb(0x7FB0F5),
    .brand_light = rgb(0x4F8FE8),
    .brand_tint = rgb(0x223A5F),
    .on_brand = rgb(0x06152E),
    .hero_top = rgb(0x12305E),
    .hero_bottom = rgb(0x0D2347),
    .on_hero = rgb(0xFFFFFF),
    .on_hero_soft = rgb(0xDDE8F8),
    .danger = rgb(0xFFB3BD),
    .danger_tint = rgb(0x45121C),
    .warning = rgb(0xFFD48A),
    .warning_tint = rgb(0x402A07),
    .good = rgb(0x97E8BE),
    .good_tint = rgb(0x0C3A26),
    .gold = rgb(0xFFCB45),
    .on_gold = rgb(0x2B2000),
    .focus = rgb(0xFFFFFF),
    .focus_rim = rgb(0xB84300),
    .shadow = rgb(0x000000),
    .dim = rgb(0x000000, 175),
    .tints = {{rgb(0xA3C9FF), rgb(0x223A5F)},
              {rgb(0xFFB3C4), rgb(0x4A1626)},
              {rgb(0x97E8BE), rgb(0x0F4029)},
              {rgb(0xD3BFFF), rgb(0x36235F)},
              {rgb(0xFFD48A), rgb(0x472E08)},
              {rgb(0x93E3F2), rgb(0x0C3C49)}},
};

constexpr Colour black = rgb(0x000000);
constexpr Colour white = rgb(0xFFFFFF);
constexpr Colour yellow = rgb(0xFFE600);

constexpr Palette black_on_white{
    .page_top = white,
    .page_bottom = white,
    .surface = white,
    .sunk = white,
    .line = black,
    .ink = black,
    .ink_soft = black,
    .brand = black,
    .brand_dark = rgb(0x3A3A3A),
    .brand_light = black,
    .brand_tint = rgb(0xE0E0E0),
    .on_brand = white,
    .hero_top = black,
    .hero_bottom = black,
    .on_hero = white,
    .on_hero_soft = white,
    .danger = rgb(0x7A0014),
    .danger_tint = white,
    .warning = black,
    .warning_tint = white,
    .good = black,
    .good_tint = white,
    .gold = white,
    .on_gold = black,
    .focus = black,
    .focus_rim = rgb(0xFFC21A),
    .shadow = rgb(0x000000, 0),
    .dim = rgb(0x000000, 190),
    .tints = {{black, white}, {black, white}, {black, white}, {black, white}, {black, white}, {black, white}},
};

constexpr Palette yellow_on_black{
    .page_top = black,
    .page_bottom = black,
    .surface = black,
    .sunk = black,
    .line = yellow,
    .ink = yellow,
    .ink_soft = yellow,
    .brand = yellow,
    .brand_dark = rgb(0xC9B500),
    .brand_light = yellow,
    .brand_tint = rgb(0x3A3500),
    .on_brand = black,
    .hero_top = black,
    .hero_bottom = black,
    .on_hero = yellow,
    .on_hero_soft = yellow,
    .danger = yellow,
    .danger_tint = black,
    .warning = yellow,
    .warning_tint = black,
    .good = yellow,
    .good_tint = black,
    .gold = yellow,
    .on_gold = black,
    .focus = rgb(0xFFFFFF),
    .focus_rim = rgb(0x0066FF),
    .shadow = rgb(0x000000, 0),
    .dim = rgb(0x000000, 200),
    .tints = {{yellow, black}, {yellow, black}, {yellow, black}, {yellow, black}, {yellow, black}, {yellow, black}},
};

}  // namespace

const Palette& palette_of(kiosk::Contrast contrast) {
    switch (contrast) {
        case kiosk::Contrast::light: break;
        case kiosk::Contrast::dark: return dark;
        case kiosk::Contrast::black_on_white: return black_on_white;
        case kiosk::Contrast::yellow_on_black: return yellow_on_black;
    }
    return light;
}

}  // namespace ui
