// What the rasteriser draws: boxes and triangles, sorted out of Dear ImGui's triangles. For the files of this folder only.
#pragma once
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "ui/backend/rasteriser.h"
#include "ui/backend/spans.h"
#include "ui/backend/texture.h"

namespace ui::backend {

struct Box {  // pixels; x1 and y1 are outside
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool empty() const { return x0 >= x1 || y0 >= y1; }
    int width() const { return x1 - x0; }
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

// Where is drawn, and with which loops.
struct Target {
    Canvas canvas;
    const Spans& spans;
    std::uint32_t* row(int y) const { return canvas.pixels + static_cast<std::ptrdiff_t>(y) * canvas.pitch; }
};

// Each draws what lies within `clip`, with the same pixels whatever the clip is.
void draw_box(const Primitive& box, const Box& clip, const Target& target);
void draw_picture(const Primitive& picture, const Box& clip, const Target& target);
void draw_triangle(const Primitive& triangle, const Box& clip, const Target& target);

// A pixel belongs to what covers its centre: the first pixel at or after this edge.
inline int first_pixel(float edge) { return static_cast<int>(std::ceil(edge - 0.5F)); }

// 0xAARRGGBB out of Dear ImGui's order.
inline std::uint32_t argb(ImU32 c) { return (c & 0xFF00FF00U) | (c & 0xFFU) << 16 | (c >> 16 & 0xFFU); }

}  // namespace ui::backend
