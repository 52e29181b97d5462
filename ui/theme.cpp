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

// Capitals are 0.727 em high in Inter.
constexpr float em_of_capital = 1 / 0.727F;

Millimetres body_em(kiosk::TextSize size) {
    switch (size) {
        case kiosk::TextSize::small: return {5.0F * em_of_capital};
        case kiosk::TextSize::medium: return {6.4F * em_of_capital};
        case kiosk::TextSize::large: return {7.3F * em_of_capital};
        case kiosk::TextSize::largest: return {9.0F * em_of_capital};
    }
    return {};
}

// How much larger titles are than running text. Large letters need less of a step, and a small panel has no room for one.
struct Ratios {
    float display, title, heading, small;
};
Ratios ratios_of(kiosk::TextSize size, bool narrow) {
    if (narrow) return {1.25F, 1.12F, 1.0F, size == kiosk::TextSize::small ? 0.86F : 0.8F};
    switch (size) {
        case kiosk::TextSize::small: return {2.1F, 1.6F, 1.18F, 1};
        case kiosk::TextSize::medium: return {1.95F, 1.5F, 1.15F, 0.84F};
        case kiosk::TextSize::large: return {1.85F, 1.45F, 1.13F, 0.84F};
        case kiosk::TextSize::largest: return {1.6F, 1.3F, 1.1F, 0.84F};
    }
    return {};
}

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

Theme make_theme(const Scale& scale, const kiosk::Look& look, int width, int height) {
    using platform::Weight;
    Theme theme;
    theme.scale = scale;
    theme.colours = palette_of(look.contrast);
    theme.look = look;
    theme.shape = width > height ? Shape::landscape : Shape::portrait;
    const float least_side = scale.millimetres(static_cast<float>(std::min(width, height)));
    constexpr float narrow_side = 185;  // mm: a 14 inch panel
    theme.narrow = least_side < narrow_side;

    const float em = body_em(look.size).value;
    const Ratios ratios = ratios_of(look.size, theme.narrow);
    const auto style = [&](Weight weight, float ratio, float line_height) {
        return TextStyle{weight, static_cast<int>(scale.pixels({em * ratio})), line_height};
    };
    theme.display = style(Weight::bold, ratios.display, 1.34F);
    theme.title = style(Weight::bold, ratios.title, 1.34F);
    theme.heading = style(Weight::semibold, ratios.heading, 1.35F);
    theme.body = style(Weight::regular, 1, 1.4F);
    theme.body_strong = style(Weight::semibold, 1, 1.35F);
    theme.small = style(Weight::regular, ratios.small, 1.35F);
    theme.small_strong = style(Weight::semibold, ratios.small, 1.35F);
    theme.least_em = theme.px({(theme.narrow ? 4.0F : 5.0F) * em_of_capital});

    const float air = std::clamp(least_side / 268.0F, 0.5F, 1.3F);
    const auto space = [&](float mm) { return theme.px({mm * air}); };
    theme.space = {theme.px(0.5_mm), space(2), space(4), space(6), space(8), space(12)};
    theme.radius = {theme.px({3.5F * std::min(air, 1.0F)}), theme.px({6 * std::min(air, 1.0F)}), theme.px({9 * std::min(air, 1.0F)})};
    theme.border = theme.px(0.75_mm);
    theme.touch = theme.px(20.1_mm);  // rounded to whole pixels, still 20 mm
    theme.touch_gap = theme.px(4.1_mm);
    theme.button_height =
        std::max(theme.touch, std::round(static_cast<float>(theme.body_strong.em) * theme.body_strong.line_height) + 2 * space(5));
    theme.margin = space(12);
    return theme;
}

}  // namespace ui
