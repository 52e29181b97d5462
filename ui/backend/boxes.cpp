// Axis-aligned boxes: plain, shaded from top to bottom, or filled from a texture.
#include "ui/backend/primitive.h"

namespace ui::backend {
namespace {

constexpr int one = 1 << 16;  // texture coordinates are 16.16 fixed point

Box pixels_between(const ImVec2& from, const ImVec2& to, const Box& clip) {
    return overlap(clip, {first_pixel(from.x), first_pixel(from.y), first_pixel(to.x), first_pixel(to.y)});
}

std::uint32_t mix_channels(std::uint32_t from, std::uint32_t to, float share) {
    std::uint32_t out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const float a = static_cast<float>(from >> shift & 0xFFU);
        const float b = static_cast<float>(to >> shift & 0xFFU);
        out |= static_cast<std::uint32_t>(a + (b - a) * share + 0.5F) << shift;
    }
    return out;
}

// How a texture lies on the screen: texel coordinates of the pixel (0, 0), and the step from one pixel to the next. Counted from the
// screen's corner and not the box's visible part, so that each tile finds the same texels as the whole.
struct Mapping {
    std::int64_t u0 = 0, v0 = 0, u_step = 0, v_step = 0;
    bool one_to_one = false;
};

bool is_whole(double value) { return std::abs(value - std::round(value)) < 0.01; }

Mapping mapping_of(const Primitive& p) {
    const ImDrawVert& from = *p.corners[0];
    const ImDrawVert& to = *p.corners[2];
    const double u = static_cast<double>(from.uv.x) * p.texture->width;
    const double v = static_cast<double>(from.uv.y) * p.texture->height;
    const double u_per_pixel = (static_cast<double>(to.uv.x) * p.texture->width - u) / (to.pos.x - from.pos.x);
    const double v_per_pixel = (static_cast<double>(to.uv.y) * p.texture->height - v) / (to.pos.y - from.pos.y);
    Mapping out;
    out.u_step = std::llround(u_per_pixel * one);
    out.v_step = std::llround(v_per_pixel * one);
    out.one_to_one =
        std::abs(u_per_pixel - 1) < 1e-3 && std::abs(v_per_pixel - 1) < 1e-3 && is_whole(from.pos.x - u) && is_whole(from.pos.y - v);
    if (out.one_to_one) {
        out.u0 = std::llround(u - from.pos.x);
        out.v0 = std::llround(v - from.pos.y);
    } else {
        out.u0 = std::llround((u + (0.5 - from.pos.x) * u_per_pixel - 0.5) * one);
        out.v0 = std::llround((v + (0.5 - from.pos.y) * v_per_pixel - 0.5) * one);
    }
    return out;
}

void copy_coverage(const Texture& texture, const Mapping& map, const Box& area, std::uint32_t colour, const Target& target) {
    for (int y = area.y0; y < area.y1; ++y) {
        const std::uint8_t* texels = texture.coverage.data() + (y + map.v0) * texture.width + map.u0;
        target.spans.cover(target.row(y) + area.x0, texels + area.x0, area.width(), colour, colour >> 24);
    }
}

void copy_colours(const Texture& texture, const Mapping& map, const Box& area, std::uint32_t alpha, const Target& target) {
    for (int y = area.y0; y < area.y1; ++y) {
        const std::uint32_t* texels = texture.colours.data() + (y + map.v0) * texture.width + map.u0;
        target.spans.copy(target.row(y) + area.x0, texels + area.x0, area.width(), alpha);
    }
}

// One row of a coverage texture, sampled between its texels.
class CoverageRow {
public:
    CoverageRow(const Texture& texture, std::int64_t fixed_v) : width_(texture.width), v_(fixed_v, texture.height) {
        upper_ = texture.coverage.data() + static_cast<std::ptrdiff_t>(v_.near) * width_;
        lower_ = texture.coverage.data() + static_cast<std::ptrdiff_t>(v_.far) * width_;
    }
    std::uint8_t at(std::int64_t fixed_u) const {
        const Between u(fixed_u, width_);
        const std::uint32_t above = upper_[u.near] * (256 - u.share) + upper_[u.far] * u.share;
        const std::uint32_t below = lower_[u.near] * (256 - u.share) + lower_[u.far] * u.share;
        return static_cast<std::uint8_t>((above * (256 - v_.share) + below * v_.share) >> 16);
    }

private:
    int width_;
    Between v_;
    const std::uint8_t* upper_;
    const std::uint8_t* lower_;
};

// The straight edges of a shadow are stretched along one axis only: then one value does for a row, or one row for all of them.
void scale_coverage(const Texture& texture, const Mapping& map, const Box& area, std::uint32_t colour, const Target& target) {
    const std::uint32_t alpha = colour >> 24;
    if (map.u_step == 0) {
        for (int y = area.y0; y < area.y1; ++y) {
            const std::uint32_t cover = CoverageRow(texture, map.v0 + y * map.v_step).at(map.u0);
            target.spans.fill(target.row(y) + area.x0, area.width(), colour, times(cover, alpha));
        }
        return;
    }
    std::array<std::uint8_t, 256> sampled;
    for (int from = area.x0; from < area.x1; from += static_cast<int>(sampled.size())) {
        const int count = std::min(static_cast<int>(sampled.size()), area.x1 - from);
        for (int y = area.y0; y < area.y1; ++y) {
            if (y == area.y0 || map.v_step != 0) {
                const CoverageRow row(texture, map.v0 + y * map.v_step);
                for (int i = 0; i < count; ++i) sampled[static_cast<std::size_t>(i)] = row.at(map.u0 + (from + i) * map.u_step);
            }
            target.spans.cover(target.row(y) + from, sampled.data(), count, colour, alpha);
        }
    }
}

void scale_colours(const Texture& texture, const Mapping& map, const Box& area, std::uint32_t alpha, const Target& target) {
    const Between first(map.u0 + area.x0 * map.u_step, texture.width);
    const Between last(map.u0 + (area.x1 - 1) * map.u_step, texture.width);
    const int low = std::min(first.near, last.near);
    const int texels = std::max(first.far, last.far) + 1 - low;
    const std::int64_t start = map.u0 + area.x0 * map.u_step - static_cast<std::int64_t>(low) * one;
    WipedVector<std::uint32_t> between(static_cast<std::size_t>(texels));  // the two rows that the screen's row lies between, mixed
    WipedVector<std::uint32_t> sampled(static_cast<std::size_t>(area.width()));
    for (int y = area.y0; y < area.y1; ++y) {
        const Between v(map.v0 + y * map.v_step, texture.height);
        const std::uint32_t* upper = texture.colours.data() + static_cast<std::ptrdiff_t>(v.near) * texture.width + low;
        const std::uint32_t* lower = texture.colours.data() + static_cast<std::ptrdiff_t>(v.far) * texture.width + low;
        target.spans.mix_rows(between.data(), upper, lower, texels, v.share);
        target.spans.stretch(sampled.data(), area.width(), between.data(), texels, start, map.u_step);
        target.spans.copy(target.row(y) + area.x0, sampled.data(), area.width(), alpha);
    }
}

// Copying reads exactly the texels under the box; a box that leads out of the texture is cut.
Box within_texture(const Box& area, const Mapping& map, const Texture& texture) {
    const int u0 = static_cast<int>(map.u0);
    const int v0 = static_cast<int>(map.v0);
    return overlap(area, {-u0, -v0, texture.width - u0, texture.height - v0});
}

}  // namespace

void draw_box(const Primitive& box, const Box& clip, const Target& target) {
    const ImDrawVert& from = *box.corners[0];
    const ImDrawVert& to = *box.corners[2];
    const Box area = pixels_between(from.pos, to.pos, clip);
    const std::uint32_t top = argb(from.col);
    const std::uint32_t bottom = argb(to.col);
    for (int y = area.y0; y < area.y1; ++y) {
        const float share = (static_cast<float>(y) + 0.5F - from.pos.y) / (to.pos.y - from.pos.y);
        const std::uint32_t colour = top == bottom ? top : mix_channels(top, bottom, share);
        target.spans.fill(target.row(y) + area.x0, area.width(), colour, colour >> 24);
    }
}

void draw_picture(const Primitive& picture, const Box& clip, const Target& target) {
    const Texture& texture = *picture.texture;
    const Mapping map = mapping_of(picture);
    const std::uint32_t colour = argb(picture.corners[0]->col);
    Box area = pixels_between(picture.corners[0]->pos, picture.corners[2]->pos, clip);
    if (map.one_to_one) area = within_texture(area, map, texture);
    if (area.empty()) return;
    if (texture.is_coverage()) {
        map.one_to_one ? copy_coverage(texture, map, area, colour, target) : scale_coverage(texture, map, area, colour, target);
    } else {
        map.one_to_one ? copy_colours(texture, map, area, colour >> 24, target) : scale_colours(texture, map, area, colour >> 24, target);
    }
}

}  // namespace ui::backend
