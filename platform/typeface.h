// Glyphs by FreeType, for screen and slip alike: any letter at any size, on demand. Not thread-safe: one Typeface per thread.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/measured_text.h"
#include "platform/result.h"

namespace platform {

enum class Weight : std::uint8_t { regular, semibold, bold, icons };  // icons: the icon font, by code point

// A glyph's picture: coverage 0..255, row by row. left and top lead from the pen on the base line to the upper left corner (top upwards).
struct Glyph {
    int width = 0, height = 0, left = 0, top = 0;
    float advance = 0;  // pixels, not rounded
    std::vector<std::uint8_t> coverage;
};

// A letter's outline, in ems from the pen on the base line, upwards; filled by the non-zero rule.
struct LetterShape {
    struct Stroke {
        enum class Kind : char { move = 'm', line = 'l', curve = 'c' } kind = Kind::move;  // curve: two control points (cubic) and the end
        std::array<float, 6> points{};                                                     // x, y, ...
        std::size_t size() const { return kind == Kind::curve ? 6 : 2; }
    };
    float advance = 0;
    std::vector<Stroke> strokes;
};

struct LineMetrics {
    float ascent = 0, descent = 0;  // what the font says; pixels above and below the base line, both positive
    float capital_height = 0;
    float highest = 0, lowest = 0;  // where ink may be, above and below: Inter's Ẳ is 1.07 em high and leaves the ascent by a tenth

    float least_line_height() const { return highest + lowest; }
    // From the top of a line box of this height down to the base line: in the middle, but no mark leaves the box at its top, nor, from
    // least_line_height() on, anything at its bottom.
    float baseline(float line_height) const;
};

class Typeface {
public:
    struct Files {
        std::string regular, semibold, bold, icons;  // font files
    };
    static Result<Typeface> open(const Files& files);
    Typeface(Typeface&&) noexcept;
    Typeface& operator=(Typeface&&) noexcept;
    ~Typeface();

    // em: pixels per em (CSS px). quarter: horizontal sub-pixel place of the pen in quarters, 0..3. A letter no font has comes back as
    // the font's "missing" box; the glyph stays valid as long as the Typeface.
    const Glyph& glyph(Weight weight, int em, char32_t letter, int quarter = 0);
    LetterShape shape(Weight weight, char32_t letter);
    LineMetrics metrics(Weight weight, int em);
    bool has(Weight weight, char32_t letter) const;
    float width(Weight weight, int em, std::string_view text);  // pixels, one line
    // Lines no wider than most_width, without spaces at their ends; broken at every '\n' and else where platform/line_breaks.h says. What
    // is wider than a line by itself is split, so that nothing is ever lost. Views into text.
    std::vector<std::string_view> wrap(Weight weight, int em, std::string_view text, float most_width);
    // For all that wrap leaves open. Holds views into text and this Typeface.
    MeasuredText measured(Weight weight, int em, std::string_view text);

private:
    struct Faces;
    explicit Typeface(std::unique_ptr<Faces> faces);
    std::unique_ptr<Faces> faces_;
};

}  // namespace platform
