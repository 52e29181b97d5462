// The inner loops of the rasteriser: runs of pixels in one row, filled, covered or copied. There are two sets with exactly the same pixels:
// plain ones to read, and ones that work on four pixels at once (SSE2, NEON).
#pragma once
#include <algorithm>
#include <cstdint>

namespace ui::backend {

// Ink over a pixel, alpha 0..255. Red and blue are worked on at once; the carries between them cancel out.
inline std::uint32_t blend(std::uint32_t under, std::uint32_t ink, std::uint32_t alpha) {
    alpha += alpha >> 7;  // 255 becomes 256, so that full cover is exact
    const std::uint32_t red_blue = under & 0xFF00FFU;
    const std::uint32_t green = under & 0x00FF00U;
    const std::uint32_t new_red_blue = red_blue + ((((ink & 0xFF00FFU) - red_blue) * alpha) >> 8);
    const std::uint32_t new_green = green + ((((ink & 0x00FF00U) - green) * alpha) >> 8);
    return (new_red_blue & 0xFF00FFU) | (new_green & 0x00FF00U);
}

// The product of two shares, 0..255 each.
inline std::uint32_t times(std::uint32_t a, std::uint32_t b) { return (a * b + 127) / 255; }

// From a (share 0) towards b (share 256), all four channels.
inline std::uint32_t mix(std::uint32_t a, std::uint32_t b, std::uint32_t share) {
    const std::uint32_t red_blue = (a & 0xFF00FFU) * (256 - share) + (b & 0xFF00FFU) * share;
    const std::uint32_t alpha_green = (a >> 8 & 0xFF00FFU) * (256 - share) + (b >> 8 & 0xFF00FFU) * share;
    return (red_blue >> 8 & 0xFF00FFU) | (alpha_green & 0xFF00FF00U);
}

// Where between two texels of a row a place (16.16) lies.
struct Between {
    int near = 0, far = 0;
    std::uint32_t share = 0;  // of the far one, 0..255
    Between(std::int64_t place, int count)
        : near(std::clamp(static_cast<int>(place >> 16), 0, count - 1)),
          far(std::clamp(static_cast<int>(place >> 16) + 1, 0, count - 1)),
          share(static_cast<std::uint32_t>(place >> 8 & 0xFF)) {}
};

// Pixels are 0x00RRGGBB, texels 0xAARRGGBB. A count of 0 or less does nothing. No alignment is asked for.
struct Spans {
    // Every pixel gets the same ink.
    void (*fill)(std::uint32_t* pixels, int count, std::uint32_t ink, std::uint32_t alpha);
    // The same ink, as thick as each pixel's coverage says, times alpha.
    void (*cover)(std::uint32_t* pixels, const std::uint8_t* coverage, int count, std::uint32_t ink, std::uint32_t alpha);
    // Each texel over its pixel, its own alpha times alpha.
    void (*copy)(std::uint32_t* pixels, const std::uint32_t* texels, int count, std::uint32_t alpha);
    // Two rows of texels become one, as mix() does.
    void (*mix_rows)(std::uint32_t* out, const std::uint32_t* a, const std::uint32_t* b, int count, std::uint32_t share);
    // Texels of one row, sampled between two neighbours each. Places are 16.16 fixed point: the first one and the step to the next. Beyond
    // the ends the row goes on as it ends.
    void (*stretch)(std::uint32_t* out, int count, const std::uint32_t* texels, int texel_count, std::int64_t place, std::int64_t step);
};

const Spans& plain_spans();   // the twin that says what is right
const Spans& vector_spans();  // the one to use

}  // namespace ui::backend
