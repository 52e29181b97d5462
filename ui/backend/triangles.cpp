// Triangles by edge functions in 28.4 fixed point. With the top-left rule two triangles that share an edge meet without a gap and without
// drawing a pixel twice, so half-transparent shapes have no seams.
#include "ui/backend/primitive.h"

namespace ui::backend {
namespace {

constexpr int sub = 16;        // steps in a pixel
constexpr int half = sub / 2;  // to its centre

std::int64_t floor_div(std::int64_t a, std::int64_t positive) { return a >= 0 ? a / positive : -((-a + positive - 1) / positive); }
std::int64_t ceil_div(std::int64_t a, std::int64_t positive) { return -floor_div(-a, positive); }

// a * x + b * y + c is not negative on the inner side.
struct Edge {
    std::int64_t a = 0, b = 0, c = 0;
};

struct Corner {
    int x = 0, y = 0;
    std::uint32_t colour = 0;
};

struct Shape {
    std::array<Corner, 3> corners;
    std::array<Edge, 3> edges;  // edges[i] leads from corner i to the next
    std::int64_t twice_area = 0;
};

Shape shape_of(const Primitive& triangle) {
    Shape shape;
    for (std::size_t i = 0; i < 3; ++i) {
        const ImDrawVert& v = *triangle.corners[i];
        shape.corners[i] = {static_cast<int>(std::lrint(v.pos.x * sub)), static_cast<int>(std::lrint(v.pos.y * sub)), argb(v.col)};
    }
    auto& [p, q, r] = shape.corners;
    const auto twice_area = [&] {
        return static_cast<std::int64_t>(q.x - p.x) * (r.y - p.y) - static_cast<std::int64_t>(q.y - p.y) * (r.x - p.x);
    };
    if (twice_area() < 0) std::swap(q, r);
    shape.twice_area = twice_area();
    for (std::size_t i = 0; i < 3; ++i) {
        const Corner& from = shape.corners[i];
        const Corner& to = shape.corners[(i + 1) % 3];
        Edge& edge = shape.edges[i];
        edge.a = from.y - to.y;
        edge.b = to.x - from.x;
        edge.c = -(edge.a * from.x + edge.b * from.y);
        const bool is_top_or_left = edge.a > 0 || (edge.a == 0 && edge.b > 0);
        if (!is_top_or_left) edge.c -= 1;
    }
    return shape;
}

struct Span {
    int from = 0, to = 0;
};

// The pixels of one row whose centres lie inside all three edges.
Span span_of(const Shape& shape, int y, Span limits) {
    std::int64_t from = limits.from;
    std::int64_t to = limits.to;
    const std::int64_t centre_y = static_cast<std::int64_t>(y) * sub + half;
    for (const Edge& edge : shape.edges) {
        const std::int64_t at_first = edge.b * centre_y + edge.c + edge.a * half;  // value at the centre of pixel 0
        if (edge.a == 0) {
            if (at_first < 0) return {};
        } else if (edge.a > 0) {
            from = std::max(from, ceil_div(-at_first, edge.a * sub));
        } else {
            to = std::min(to, floor_div(at_first, -edge.a * sub) + 1);
        }
    }
    return {static_cast<int>(from), static_cast<int>(to)};
}

// Weights of the corners at a pixel's centre, from the pixel's absolute place.
class Shading {
public:
    Shading(const Shape& shape, int y)
        : shape_(shape), y_(static_cast<std::int64_t>(y) * sub + half), per_area_(1.0F / static_cast<float>(shape.twice_area)) {}

    std::uint32_t at(int x, int channels_from) const {
        const std::int64_t px = static_cast<std::int64_t>(x) * sub + half;
        const float first = weight(shape_.edges[1], px);
        const float second = weight(shape_.edges[2], px);
        const float third = 1.0F - first - second;
        std::uint32_t out = 0;
        for (int shift = channels_from; shift < 32; shift += 8) {
            const float value = channel(0, shift) * first + channel(1, shift) * second + channel(2, shift) * third;
            out |= static_cast<std::uint32_t>(std::clamp(value + 0.5F, 0.0F, 255.0F)) << shift;
        }
        return out;
    }

private:
    float weight(const Edge& edge, std::int64_t x) const { return static_cast<float>(edge.a * x + edge.b * y_ + edge.c) * per_area_; }
    float channel(std::size_t corner, int shift) const { return static_cast<float>(shape_.corners[corner].colour >> shift & 0xFFU); }

    const Shape& shape_;
    std::int64_t y_;
    float per_area_;
};

void shade(const Shape& shape, int y, Span span, std::uint32_t* row) {
    const Shading shading(shape, y);
    const std::uint32_t colour = shape.corners[0].colour;
    const auto differs = [&](std::uint32_t mask) {
        return ((colour ^ shape.corners[1].colour) | (colour ^ shape.corners[2].colour)) & mask;
    };
    const bool one_ink = differs(0xFFFFFFU) == 0;  // the soft rim of a shape: only alpha changes
    for (int x = span.from; x < span.to; ++x) {
        const std::uint32_t here = shading.at(x, one_ink ? 24 : 0);
        row[x] = blend(row[x], one_ink ? colour : here, here >> 24);
    }
}

}  // namespace

void draw_triangle(const Primitive& triangle, const Box& clip, const Target& target) {
    const Shape shape = shape_of(triangle);
    if (shape.twice_area == 0) return;
    const auto& [p, q, r] = shape.corners;
    const auto first = [](int low) { return static_cast<int>(ceil_div(low - half, sub)); };
    const auto end = [](int high) { return static_cast<int>(floor_div(high - half, sub)) + 1; };
    const Box area = overlap(clip, {first(std::min({p.x, q.x, r.x})), first(std::min({p.y, q.y, r.y})), end(std::max({p.x, q.x, r.x})),
                                    end(std::max({p.y, q.y, r.y}))});
    if (area.empty()) return;
    const bool flat = p.colour == q.colour && q.colour == r.colour;
    for (int y = area.y0; y < area.y1; ++y) {
        const Span span = span_of(shape, y, {area.x0, area.x1});
        if (span.from >= span.to) continue;
        std::uint32_t* row = target.row(y);
        if (flat) {
            target.spans.fill(row + span.from, span.to - span.from, p.colour, p.colour >> 24);
        } else {
            shade(shape, y, span, row);
        }
    }
}

}  // namespace ui::backend
