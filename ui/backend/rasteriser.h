// Draws Dear ImGui's draw data into memory, on the processor. No GPU, no GL: a tap costs some milliseconds, and pictures have the same
// pixels on every machine. The picture is cut into tiles; a tile is drawn again only if the hash of all that touches it changed.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "platform/window.h"

struct ImDrawData;

namespace ui::backend {

struct Canvas {
    std::uint32_t* pixels = nullptr;  // 0x00RRGGBB
    int width = 0, height = 0;
    int pitch = 0;  // pixels from one row to the next
};

struct Primitive;
struct Spans;

class Rasteriser {
public:
    static constexpr int tile = 64;
    Rasteriser();
    explicit Rasteriser(const Spans& spans);  // must outlive it
    Rasteriser(Rasteriser&&) noexcept;
    Rasteriser& operator=(Rasteriser&&) noexcept;
    ~Rasteriser();

    // Brings the canvas up to date and says which parts changed; none if nothing did. Every ImTextureID must point to a living Texture.
    // A tile drawn anew has exactly the pixels of a full redraw. What no primitive covers keeps its old pixels: a frame begins with a
    // page-wide rectangle.
    std::span<const platform::PixelRect> draw(const ImDrawData& data, const Canvas& canvas);
    // The canvas lost its pixels: the next draw() does all of it.
    void forget() { hashes_.clear(); }

private:
    void collect(const ImDrawData& data, const Canvas& canvas);
    void find_damage(const Canvas& canvas);

    const Spans* spans_;
    // Kept between frames for their memory only. Drawing goes by rows of tiles, so that the pixels of a row stay in the processor's cache
    // and a row looks only at what touches it.
    std::vector<Primitive> primitives_;
    std::vector<std::vector<std::uint32_t>> rows_;  // of tiles: what touches them, in the order of drawing
    std::vector<std::uint64_t> hashes_, next_hashes_;
    std::vector<platform::PixelRect> damage_;
    std::vector<std::size_t> last_from_;  // of each column of tiles: the last piece of damage that begins there
};

}  // namespace ui::backend
