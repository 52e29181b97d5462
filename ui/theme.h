// The look in one place: colours, sizes in millimetres, letters. Nothing else in ui names a colour or a pixel. Sizes become pixels by the
// panel's measured density, so a button is as large under a finger on every machine.
#pragma once
#include <cstdint>

#include "kiosk/look.h"
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
    float millimetres(float pixels) const { return pixels / pixels_per_mm_; }

private:
    float pixels_per_mm_ = 1080.0F / 268.0F;
};

// A pair of colours: ink and the tile below it.
struct TintPair {
    Colour ink, tile;
};
// A service's own pair: icon and arrow on its tile.
enum class Tint : std::uint8_t { blue, red, green, violet, amber, teal };

struct Palette {
    Colour page_top, page_bottom;    // behind everything
    Colour surface, sunk, line;      // cards; fields and tracks; hairlines and borders
    Colour ink, ink_soft;            // text; secondary text: both >= 7:1 on surface, sunk and page
    Colour brand, brand_dark;        // faces of the main buttons at rest and pressed; brand is also ink on surface
    Colour brand_light, brand_tint;  // decoration; the ground of what is chosen
    Colour on_brand;                 // on the faces of buttons
    Colour hero_top, hero_bottom;    // the band with the agency and the title
    Colour on_hero, on_hero_soft;    // >= 7:1 on all of it
    Colour danger, danger_tint, warning, warning_tint, good, good_tint;  // ink on its tint >= 7:1
    Colour gold, on_gold;
    Colour focus, focus_rim;  // the two rings around what the keypad has reached: one of them is >= 3:1 on any ground
    Colour shadow, dim;       // shadow.alpha 0: borders instead
    TintPair tints[6];        // by Tint
};
const Palette& palette_of(kiosk::Contrast contrast);

struct TextStyle {
    platform::Weight weight = platform::Weight::regular;
    int em = 44;                // pixels
    float line_height = 1.35F;  // of an em; never under 1.32: with its marks Ẳ is 1.07 em high
};

enum class Shape : std::uint8_t { portrait, landscape };

// Everything a widget asks for. Lengths are whole pixels.
struct Theme {
    Scale scale;
    Palette colours;
    kiosk::Look look;
    Shape shape = Shape::portrait;
    bool narrow = false;  // a small panel: shorter words, tighter margins; touch targets stay as large
    TextStyle display, title, heading, body, body_strong, small, small_strong;
    struct Spaces {
        float hair = 0, tiny = 0, small = 0, medium = 0, large = 0, huge = 0;  // 0.5, 2, 4, 6, 8, 12 mm; less on a narrow panel
    } space;
    struct Radii {
        float small = 0, medium = 0, large = 0;
    } radius;
    float border = 0;         // width of a field's and a secondary button's outline
    float touch = 0;          // least width and height of anything to touch on a citizen's screen: 20 mm
    float touch_gap = 0;      // least distance between two of them: 4 mm
    float button_height = 0;  // of the main actions, for one line of words
    float margin = 0;         // left and right of a page
    float least_em = 0;       // no letter is smaller: capitals of 5 mm, on a narrow panel 4 mm

    float px(Millimetres length) const { return scale.pixels(length); }
    TintPair tint(Tint which) const { return colours.tints[static_cast<std::size_t>(which)]; }
    bool moves() const { return look.motion == kiosk::Motion::natural; }
};

// width, height: of the picture, in pixels.
Theme make_theme(const Scale& scale, const kiosk::Look& look, int width, int height);

}  // namespace ui
