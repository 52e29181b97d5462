// A picture the rasteriser draws from: RGB, or coverage only (letters, shadows). An ImTextureID points to one. Pixels lie in wiping
// storage, for a scanned page is personal data.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "platform/picture.h"
#include "platform/secret.h"

namespace ui::backend {

template <class T>
using WipedVector = std::vector<T, platform::WipingAllocator<T>>;

struct Rows {
    int first = 0, end = 0;
};

struct Texture {
    int width = 0, height = 0;
    WipedVector<std::uint32_t> colours;  // 0xAARRGGBB, not premultiplied; or
    WipedVector<std::uint8_t> coverage;  // 0..255; the vertex colour is the ink
    // What was drawn with another version is drawn anew. Pictures have a number made of their pixels, so that a texture which takes the
    // memory of an older one is not mistaken for it.
    std::uint64_t version = 0;
    // Rows that got new texels since this version began, oldest first, where nothing had been drawn from yet: letters that came onto a
    // page. A copy of the texture in a GPU catches up by the rows it has not seen.
    std::vector<Rows> added;

    bool is_coverage() const { return !coverage.empty(); }
};

Texture texture_of(const platform::Picture& picture);
// 3 samples a pixel (RGB), or 1 (grey), rows without padding: a scanned page's preview.
Texture texture_of(int width, int height, int samples, std::span<const std::uint8_t> pixels);
// Black dots on white: a slip as the printer will print it.
Texture texture_of(const platform::Bitmap& bitmap);
// A new one of exactly this size; each pixel is the mean of what it covers. Do it once, when a picture arrives: drawing at its own size is
// then a plain copy, and small print stays sharp.
Texture scaled(const Texture& texture, int width, int height);
// The largest size within most_width x most_height with the texture's own proportions; never larger than the texture.
Texture fitted(const Texture& texture, int most_width, int most_height);

}  // namespace ui::backend
