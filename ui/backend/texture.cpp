#include "ui/backend/texture.h"

#include <algorithm>

namespace ui::backend {
namespace {

constexpr std::uint32_t opaque = 0xFF000000U;

// FNV-1a over whole pixels.
void number(Texture& texture) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const std::uint32_t pixel : texture.colours) hash = (hash ^ pixel) * 0x100000001B3ULL;
    texture.version = hash;
}

Texture blank(int width, int height) {
    Texture out;
    out.width = width;
    out.height = height;
    out.colours.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    return out;
}

// The share of the source that one destination pixel covers, in 1/256 of a source pixel.
struct Cover {
    int first = 0, last = 0;  // source pixels, both inside
    std::uint32_t first_share = 0, last_share = 0;
    std::uint32_t share(int i) const { return i == first ? first_share : i == last ? last_share : 256; }
};

Cover cover_of(int index, int from_size, int to_size) {
    const std::int64_t low = static_cast<std::int64_t>(index) * from_size * 256 / to_size;
    const std::int64_t high = std::max(static_cast<std::int64_t>(index + 1) * from_size * 256 / to_size, low + 1);
    Cover out;
    out.first = static_cast<int>(low >> 8);
    out.last = std::min(static_cast<int>((high - 1) >> 8), from_size - 1);
    out.first_share = static_cast<std::uint32_t>(std::min<std::int64_t>(high, (low & ~255LL) + 256) - low);
    out.last_share = static_cast<std::uint32_t>(high - (static_cast<std::int64_t>(out.last) << 8));
    return out;
}

std::uint32_t mean(const Texture& texture, const Cover& across, const Cover& down) {
    std::uint64_t weight = 0, alpha = 0, red = 0, green = 0, blue = 0;
    for (int y = down.first; y <= down.last; ++y) {
        for (int x = across.first; x <= across.last; ++x) {
            const std::uint32_t p =
                texture.colours[static_cast<std::size_t>(y) * static_cast<std::size_t>(texture.width) + static_cast<std::size_t>(x)];
            const std::uint64_t w = static_cast<std::uint64_t>(across.share(x)) * down.share(y);
            const std::uint64_t wa = w * (p >> 24);  // a clear pixel's colour must not bleed in
            weight += w;
            alpha += wa;
            red += wa * (p >> 16 & 0xFF);
            green += wa * (p >> 8 & 0xFF);
            blue += wa * (p & 0xFF);
        }
    }
    if (alpha == 0) return 0;
    const auto part = [&](std::uint64_t sum) { return static_cast<std::uint32_t>((sum + alpha / 2) / alpha); };
    return static_cast<std::uint32_t>((alpha + weight / 2) / weight) << 24 | part(red) << 16 | part(green) << 8 | part(blue);
}

}  // namespace

Texture texture_of(const platform::Picture& picture) {
    Texture out = blank(picture.width, picture.height);
    std::copy(picture.pixels.begin(), picture.pixels.end(), out.colours.begin());
    number(out);
    return out;
}

Texture texture_of(int width, int height, int samples, std::span<const std::uint8_t> pixels) {
    Texture out = blank(width, height);
    for (std::size_t i = 0; i < out.colours.size(); ++i) {
        const std::uint8_t* p = &pixels[i * static_cast<std::size_t>(samples)];
        const std::uint32_t red = p[0];
        const std::uint32_t green = samples == 3 ? p[1] : red;
        const std::uint32_t blue = samples == 3 ? p[2] : red;
        out.colours[i] = opaque | red << 16 | green << 8 | blue;
    }
    number(out);
    return out;
}

Texture texture_of(const platform::Bitmap& bitmap) {
    Texture out = blank(bitmap.width, bitmap.height);
    std::size_t i = 0;
    for (int y = 0; y < bitmap.height; ++y) {
        for (int x = 0; x < bitmap.width; ++x) out.colours[i++] = bitmap.black(x, y) ? opaque | 0x1C1C1C : 0xFFFFFFFFU;
    }
    number(out);
    return out;
}

Texture scaled(const Texture& texture, int width, int height) {
    Texture out = blank(width, height);
    std::size_t i = 0;
    for (int y = 0; y < height; ++y) {
        const Cover down = cover_of(y, texture.height, height);
        for (int x = 0; x < width; ++x) out.colours[i++] = mean(texture, cover_of(x, texture.width, width), down);
    }
    number(out);
    return out;
}

Texture fitted(const Texture& texture, int most_width, int most_height) {
    const double share =
        std::min({1.0, static_cast<double>(most_width) / texture.width, static_cast<double>(most_height) / texture.height});
    return scaled(texture, std::max(1, static_cast<int>(texture.width * share + 0.5)),
                  std::max(1, static_cast<int>(texture.height * share + 0.5)));
}

}  // namespace ui::backend
