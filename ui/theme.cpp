#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

// sRGB to linear light, WCAG 2.2 "relative luminance".
double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

constexpr Palette light{
    .page_top = rgb(0xEAF1FB),
    .page_bottom = rgb(0xF6F9FD),
    .surface = rgb(0xFFFFFF),
    .sunk = rgb(0xEEF3F9),
    .line = rgb(0xC3D0E0),
    .ink = rgb(0x10233F),
    .ink_soft = rgb(0x3A4C68),
    .brand = rgb(0x0B4FB3),
    .brand_dark = rgb(0x083A86),
    .brand_light = rgb(0x2F7BE8),
    .brand_tint = rgb(0xE3EDFC),
    .hero_top = rgb(0x0A4AA8),
    .hero_bottom = rgb(0x07357C),
    .on_brand = rgb(0xFFFFFF),
    .on_brand_soft = rgb(0xE6EFFF),
    .danger = rgb(0x9B0A22),
    .danger_tint = rgb(0xFDE9ED),
    .warning = rgb(0x743B00),
    .warning_tint = rgb(0xFFF3D6),
    .good = rgb(0x075634),
    .good_tint = rgb(0xDFF5E9),
    .gold = rgb(0xF6BC1F),
    .on_gold = rgb(0x2B2000),
    .shadow = rgb(0x102A58),
    .dim = rgb(0x0A1830, 150),
};

constexpr Palette high_contrast{
    .page_top = rgb(0xFFFFFF),
    .page_bottom = rgb(0xFFFFFF),
    .surface = rgb(0xFFFFFF),
    .sunk = rgb(0xFFFFFF),
    .line = rgb(0x000000),
    .ink = rgb(0x000000),
    .ink_soft = rgb(0x000000),
    .brand = rgb(0x00226B),
    .brand_dark = rgb(0x001547),
    .brand_light = rgb(0x00226B),
    .brand_tint = rgb(0xFFFFFF),
    .hero_top = rgb(0x001547),
    .hero_bottom = rgb(0x001547),
    .on_brand = rgb(0xFFFFFF),
    .on_brand_soft = rgb(0xFFFFFF),
    .danger = rgb(0x7A0014),
    .danger_tint = rgb(0xFFFFFF),
    .warning = rgb(0x4A2500),
    .warning_tint = rgb(0xFFFFFF),
    .good = rgb(0x003D22),
    .good_tint = rgb(0xFFFFFF),
    .gold = rgb(0xFFD400),
    .on_gold = rgb(0x000000),
    .shadow = rgb(0x000000, 0),
    .dim = rgb(0x000000, 200),
};

}  // namespace

Colour mix(Colour from, Colour to, float share) {
    const auto channel = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share + 0.5F);
    };
    return {channel(from.red, to.red), channel(from.green, to.green), channel(from.blue, to.blue), channel(from.alpha, to.alpha)};
}

double contrast(Colour one, Colour other) {
    const double dark = std::min(luminance(one), luminance(other));
    const double bright = std::max(luminance(one), luminance(other));
    return (bright + 0.05) / (dark + 0.05);
}

float Scale::pixels(Millimetres length) const {
    const float exact = std::round(length.value * pixels_per_mm_);
    return length.value > 0 ? std::max(1.0F, exact) : exact;
}

const Palette& light_palette() { return light; }
const Palette& high_contrast_palette() { return high_contrast; }

TintPair colours_of(Tint tint) {
    switch (tint) {
        case Tint::blue: return {rgb(0x0B4FB3), rgb(0xE3EDFC)};
        case Tint::red: return {rgb(0xA80F37), rgb(0xFDE8EC)};
        case Tint::green: return {rgb(0x0A6B42), rgb(0xE0F4EA)};
        case Tint::violet: return {rgb(0x5B2BB0), rgb(0xEFE8FC)};
        case Tint::amber: return {rgb(0x8A4800), rgb(0xFDEFD9)};
        case Tint::teal: return {rgb(0x055D70), rgb(0xDDF3F7)};
    }
    return {};
}

Theme make_theme(const Scale& scale, const Palette& palette, float text_zoom) {
    using platform::Weight;
    const auto style = [&](Weight weight, Millimetres em, float line_height) {
        return TextStyle{weight, static_cast<int>(scale.pixels({em.value * text_zoom})), line_height};
    };
    Theme theme;
    theme.scale = scale;
    theme.colours = palette;
    // Capitals are 0.727 em high in Inter: 8 mm in a body of 11 mm, 5.8 mm in the smallest words.
    theme.display = style(Weight::bold, 20_mm, 1.22F);
    theme.title = style(Weight::bold, 16_mm, 1.25F);
    theme.heading = style(Weight::semibold, 12.5_mm, 1.3F);
    theme.body = style(Weight::regular, 11_mm, 1.4F);
    theme.body_strong = style(Weight::semibold, 11_mm, 1.35F);
    theme.small = style(Weight::regular, 8.7_mm, 1.4F);
    theme.small_strong = style(Weight::semibold, 8.7_mm, 1.35F);
    theme.space = {theme.px(0.5_mm), theme.px(2_mm), theme.px(4_mm), theme.px(6_mm), theme.px(8_mm), theme.px(12_mm)};
    theme.radius = {theme.px(3.5_mm), theme.px(6_mm), theme.px(9_mm)};
    theme.border = theme.px(0.75_mm);
    theme.touch = theme.px(20.1_mm);  // rounded to whole pixels, still 20 mm
    theme.touch_gap = theme.px(4.1_mm);
    theme.button_height = theme.px(26_mm);
    theme.margin = theme.px(12_mm);
    return theme;
}

}  // namespace ui
