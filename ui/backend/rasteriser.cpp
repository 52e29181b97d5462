#include "ui/backend/rasteriser.h"

#include <cstring>

#include "ui/backend/primitive.h"

namespace ui::backend {
namespace {

std::uint64_t stir(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

int tiles(int pixels) { return (pixels + Rasteriser::tile - 1) / Rasteriser::tile; }

// Six indices that make an upright rectangle, as ImDrawList's PrimRect writes it.
bool is_rectangle(const ImDrawIdx* i, const ImDrawVert* v) {
    if (i[0] != i[3] || i[2] != i[4]) return false;
    const ImVec2 &a = v[i[0]].pos, &b = v[i[1]].pos, &c = v[i[2]].pos, &d = v[i[5]].pos;
    return a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x && c.x > a.x && c.y > a.y;
}

bool is_shaded_downwards(const std::array<const ImDrawVert*, 4>& c) { return c[0]->col == c[1]->col && c[2]->col == c[3]->col; }

Box bounds_of(const Primitive& p, std::size_t corners, const Box& clip) {
    ImVec2 low = p.corners[0]->pos;
    ImVec2 high = low;
    for (std::size_t i = 1; i < corners; ++i) {
        const ImVec2& at = p.corners[i]->pos;
        low = {std::min(low.x, at.x), std::min(low.y, at.y)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
    return overlap(clip, {static_cast<int>(std::floor(low.x)), static_cast<int>(std::floor(low.y)), static_cast<int>(std::ceil(high.x)) + 1,
                          static_cast<int>(std::ceil(high.y)) + 1});
}

std::uint64_t hash_of(const Primitive& p, std::size_t corners, const Box& clip) {
    std::uint64_t hash = stir(reinterpret_cast<std::uintptr_t>(p.texture), p.texture == nullptr ? 0 : p.texture->version);
    hash = stir(hash, static_cast<std::uint64_t>(clip.x0) << 48 ^ static_cast<std::uint64_t>(clip.y0) << 32 ^
                          static_cast<std::uint64_t>(clip.x1) << 16 ^ static_cast<std::uint64_t>(clip.y1));
    for (std::size_t i = 0; i < corners; ++i) {
        std::array<std::uint64_t, 2> place_and_uv{};
        static_assert(offsetof(ImDrawVert, col) == sizeof place_and_uv);
        std::memcpy(place_and_uv.data(), p.corners[i], sizeof place_and_uv);
        hash = stir(stir(hash, place_and_uv[0]), place_and_uv[1]);
        hash = stir(hash, p.corners[i]->col);
    }
    return hash;
}

// The next primitive of a draw command; moves `at` past its indices.
Primitive take(const ImDrawCmd& command, const ImDrawIdx* indices, const ImDrawVert* vertices, unsigned& at) {
    Primitive out;
    out.texture = static_cast<const Texture*>(command.GetTexID());
    const ImDrawIdx* i = indices + at;
    out.corners = {&vertices[i[0]], &vertices[i[1]], &vertices[i[2]], nullptr};
    if (at + 6 <= command.ElemCount && is_rectangle(i, vertices)) {
        out.corners[3] = &vertices[i[5]];
        out.kind = out.texture != nullptr ? Primitive::Kind::picture : Primitive::Kind::box;
        if (out.kind == Primitive::Kind::picture || is_shaded_downwards(out.corners)) {
            at += 6;
            return out;
        }
    }
    // Paint draws pictures as upright rectangles only, so a triangle never has a texture.
    out.kind = Primitive::Kind::triangle;
    at += 3;
    return out;
}

void draw_one(const Primitive& p, const Box& clip, const Target& target) {
    switch (p.kind) {
        case Primitive::Kind::box: draw_box(p, clip, target); break;
        case Primitive::Kind::picture: draw_picture(p, clip, target); break;
        case Primitive::Kind::triangle: draw_triangle(p, clip, target); break;
    }
}

}  // namespace

Rasteriser::Rasteriser() : Rasteriser(vector_spans()) {}
Rasteriser::Rasteriser(const Spans& spans) : spans_(&spans) {}
Rasteriser::Rasteriser(Rasteriser&&) noexcept = default;
Rasteriser& Rasteriser::operator=(Rasteriser&&) noexcept = default;
Rasteriser::~Rasteriser() = default;

void Rasteriser::collect(const ImDrawData& data, const Canvas& canvas) {
    primitives_.clear();
    rows_.resize(static_cast<std::size_t>(tiles(canvas.height)));
    for (auto& row : rows_) row.clear();
    const int across = tiles(canvas.width);
    next_hashes_.assign(static_cast<std::size_t>(across) * static_cast<std::size_t>(tiles(canvas.height)), 1);
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ImVec4& c = command.ClipRect;
            const Box clip = overlap({0, 0, canvas.width, canvas.height},
                                     {static_cast<int>(c.x), static_cast<int>(c.y), static_cast<int>(c.z), static_cast<int>(c.w)});
            if (clip.empty()) continue;
            for (unsigned at = 0; at < command.ElemCount;) {
                Primitive p = take(command, list.IdxBuffer.Data + command.IdxOffset, list.VtxBuffer.Data + command.VtxOffset, at);
                const std::size_t corners = p.kind == Primitive::Kind::triangle ? 3 : 4;
                p.bounds = bounds_of(p, corners, clip);
                if (p.bounds.empty()) continue;
                const std::uint64_t hash = hash_of(p, corners, clip);
                for (int y = p.bounds.y0 / tile; y <= (p.bounds.y1 - 1) / tile; ++y) {
                    rows_[static_cast<std::size_t>(y)].push_back(static_cast<std::uint32_t>(primitives_.size()));
                    for (int x = p.bounds.x0 / tile; x <= (p.bounds.x1 - 1) / tile; ++x) {
                        std::uint64_t& of_tile = next_hashes_[static_cast<std::size_t>(y * across + x)];
                        of_tile = stir(of_tile, hash);
                    }
                }
                primitives_.push_back(p);
            }
        }
    }
}

void Rasteriser::find_damage(const Canvas& canvas) {
    damage_.clear();
    if (hashes_.size() != next_hashes_.size()) {
        damage_.push_back({0, 0, canvas.width, canvas.height});
        return;
    }
    const int across = tiles(canvas.width);
    last_from_.assign(static_cast<std::size_t>(across), damage_.max_size());
    const auto changed = [&](int x, int y) {
        const auto i = static_cast<std::size_t>(y * across + x);
        return hashes_[i] != next_hashes_[i];
    };
    for (int y = 0; y < tiles(canvas.height); ++y) {
        for (int x = 0; x < across; ++x) {
            if (!changed(x, y)) continue;
            const int start = x;
            while (x < across && changed(x, y)) ++x;
            const int top = y * tile;
            const platform::PixelRect run{start * tile, top, std::min(canvas.width, x * tile) - start * tile,
                                          std::min(canvas.height - top, tile)};
            // A run that goes on from the row above becomes one rectangle with it.
            std::size_t& last = last_from_[static_cast<std::size_t>(start)];
            if (last < damage_.size() && damage_[last].width == run.width && damage_[last].y + damage_[last].height == run.y) {
                damage_[last].height += run.height;
            } else {
                last = damage_.size();
                damage_.push_back(run);
            }
        }
    }
}

std::span<const platform::PixelRect> Rasteriser::draw(const ImDrawData& data, const Canvas& canvas) {
    collect(data, canvas);
    find_damage(canvas);
    const Target target{canvas, *spans_};
    for (const platform::PixelRect& r : damage_) {
        for (int y = r.y; y < r.y + r.height; y += tile) {
            const Box area{r.x, y, r.x + r.width, std::min(y + tile, r.y + r.height)};
            for (const std::uint32_t index : rows_[static_cast<std::size_t>(y / tile)]) {
                const Primitive& p = primitives_[index];
                const Box clip = overlap(p.bounds, area);
                if (!clip.empty()) draw_one(p, clip, target);
            }
        }
    }
    hashes_.swap(next_hashes_);
    return damage_;
}

}  // namespace ui::backend
