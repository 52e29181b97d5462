// The look in one place: colours, sizes in millimetres, letters. Nothing else in ui names a colour or a pixel. Sizes become pixels by the
// panel's measured density, so a button is as large under a finger on every machine.
#pragma once
#include <cstdint>

#include "platform/typeface.h"

namespace ui {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    friend bool operator==(const Colour&, const Colour&) = default;
};
constexpr Colour rgb(std::uint32_t hex, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex), alpha};
}
constexpr Colour faded(Colour colour, float share) {
    colour.alpha = static_cast<std::uint8_t>(static_cast<float>(colour.alpha) * share + 0.5F);
    return colour;
}
// 0 is `from`, 1 is `to`.
Colour mix(Colour from, Colour to, float share);
// WCAG 2.2 contrast ratio of opaque colours, 1 to 21. tests/ui/theme_test.cpp holds every pair below to its least value.
double contrast(Colour one, Colour other);

struct Millimetres {
    float value = 0;
};
constexpr Millimetres operator""_mm(long double value) { return {static_cast<float>(value)}; }
constexpr Millimetres operator""_mm(unsigned long long value) { return {static_cast<float>(value)}; }

// Density of the panel. The default one is a 21.5 inch panel on end.
class Scale {
public:
    constexpr Scale() = default;
    constexpr Scale(int width_pixels, float width_mm) : pixels_per_mm_(static_cast<float>(width_pixels) / width_mm) {}
    // Whole pixels, at least 1 for any length above 0.
    float pixels(Millimetres length) const;

private:
    float pixels_per_mm_ = 1080.0F / 268.0F;
};

struct Palette {
    Colour page_top, page_bottom;  // behind everything
    Colour surface, sunk, line;    // cards; fields and tracks; hairlines and borders
    Colour ink, ink_soft;          // text; secondary text: both >= 7:1 on surface, sunk and page
    Colour brand, brand_dark, brand_light, brand_tint;
    Colour hero_top, hero_bottom;  // the blue band; on_brand and on_brand_soft are >= 7:1 on all of it
    Colour on_brand, on_brand_soft;
    Colour danger, danger_tint, warning, warning_tint, good, good_tint;  // ink on its tint >= 7:1
    Colour gold, on_gold;
    Colour shadow, dim;
};
const Palette& light_palette();
// Black on white, thick borders, no tints: for weak eyes.
const Palette& high_contrast_palette();

// A service's own pair of colours: icon and arrow on its tile.
enum class Tint : std::uint8_t { blue, red, green, violet, amber, teal };
struct TintPair {
    Colour ink, tile;
};
TintPair colours_of(Tint tint);

struct TextStyle {
    platform::Weight weight = platform::Weight::regular;
    int em = 44;                // pixels
    float line_height = 1.35F;  // of an em; never under 1.2, for the marks above Ẳ and Ễ
};

// Everything a widget asks for. Lengths are whole pixels.
struct Theme {
    Scale scale;
    Palette colours;
    TextStyle display, title, heading, body, body_strong, small, small_strong;
    struct Spaces {
        float hair = 0, tiny = 0, small = 0, medium = 0, large = 0, huge = 0;  // 0.5, 2, 4, 6, 8, 12 mm
    } space;
    struct Radii {
        float small = 0, medium = 0, large = 0;
    } radius;
    float border = 0;         // width of a field's and a secondary button's outline
    float touch = 0;          // least width and height of anything to touch on a citizen's screen: 20 mm
    float touch_gap = 0;      // least distance between two of them: 4 mm
    float button_height = 0;  // of the main actions
    float margin = 0;         // left and right of a page

    float px(Millimetres length) const { return scale.pixels(length); }
};

// text_zoom: 1 is the normal size, already made for old eyes; 1.25 the largest the screens are laid out for.
Theme make_theme(const Scale& scale, const Palette& palette = light_palette(), float text_zoom = 1.0F);

}  // namespace ui
