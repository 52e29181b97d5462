// What the rasteriser draws: boxes and triangles, sorted out of Dear ImGui's triangles. For the files of this folder only.
#pragma once
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "ui/backend/rasteriser.h"
#include "ui/backend/texture.h"

namespace ui::backend {

struct Box {  // pixels; x1 and y1 are outside
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool empty() const { return x0 >= x1 || y0 >= y1; }
};
inline Box overlap(const Box& a, const Box& b) {
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

struct Primitive {
    enum class Kind : std::uint8_t { box, picture, triangle } kind = Kind::triangle;
    // A box: upper left, upper right, lower right, lower left. A triangle: the first three.
    std::array<const ImDrawVert*, 4> corners{};
    const Texture* texture = nullptr;
    Box bounds;  // clipped
};

// Each draws what lies within `clip`, with the same pixels whatever the clip is.
void draw_box(const Primitive& box, const Box& clip, const Canvas& canvas);
void draw_picture(const Primitive& picture, const Box& clip, const Canvas& canvas);
void draw_triangle(const Primitive& triangle, const Box& clip, const Canvas& canvas);

// A pixel belongs to what covers its centre: the first pixel at or after this edge.
inline int first_pixel(float edge) { return static_cast<int>(std::ceil(edge - 0.5F)); }

// 0xAARRGGBB out of Dear ImGui's order.
inline std::uint32_t argb(ImU32 c) { return (c & 0xFF00FF00U) | (c & 0xFFU) << 16 | (c >> 16 & 0xFFU); }

// Ink over a pixel, alpha 0..255. Red and blue are worked on at once; the carries between them cancel out.
inline std::uint32_t blend(std::uint32_t under, std::uint32_t ink, std::uint32_t alpha) {
    alpha += alpha >> 7;  // 255 becomes 256, so that full cover is exact
    const std::uint32_t red_blue = under & 0xFF00FFU;
    const std::uint32_t green = under & 0x00FF00U;
    const std::uint32_t new_red_blue = red_blue + ((((ink & 0xFF00FFU) - red_blue) * alpha) >> 8);
    const std::uint32_t new_green = green + ((((ink & 0x00FF00U) - green) * alpha) >> 8);
    return (new_red_blue & 0xFF00FFU) | (new_green & 0x00FF00U);
}

inline void fill(std::uint32_t* pixels, int count, std::uint32_t ink, std::uint32_t alpha) {
    if (count <= 0 || alpha == 0) return;
    if (alpha == 255) {
        std::fill_n(pixels, count, ink & 0xFFFFFFU);
    } else {
        for (int i = 0; i < count; ++i) pixels[i] = blend(pixels[i], ink, alpha);
    }
}

inline std::uint32_t* row_of(const Canvas& canvas, int y) { return canvas.pixels + static_cast<std::ptrdiff_t>(y) * canvas.pitch; }

}  // namespace ui::backend
