#include "tests/gallery/pixels.h"

#include <algorithm>
#include <vector>

namespace ui::gallery {
namespace {

// Colours that are nearly the same count as one: grounds may be gradients.
struct Bucket {
    std::uint32_t count = 0;
    Colour colour;
};
std::size_t bucket_of(std::uint32_t pixel) { return (pixel >> 3 & 0x1F) | (pixel >> 11 & 0x1F) << 5 | (pixel >> 19 & 0x1F) << 10; }

}  // namespace

std::optional<double> contrast_in(std::span<const std::uint32_t> pixels, int width, const Rect& place) {
    const int left = std::max(0, static_cast<int>(place.x)), right = std::min(width, static_cast<int>(place.right()));
    const int top = std::max(0, static_cast<int>(place.y)),
              bottom = std::min(static_cast<int>(pixels.size()) / width, static_cast<int>(place.bottom()));
    std::vector<Bucket> buckets(1 << 15);
    for (int y = top; y < bottom; ++y) {
        const auto row = pixels.subspan(static_cast<std::size_t>(y) * static_cast<std::size_t>(width));
        for (int x = left; x < right; ++x) {
            Bucket& bucket = buckets[bucket_of(row[static_cast<std::size_t>(x)])];
            if (bucket.count++ == 0) bucket.colour = rgb(row[static_cast<std::size_t>(x)] & 0xFFFFFF);
        }
    }
    const auto ground = std::ranges::max_element(buckets, {}, &Bucket::count);
    std::optional<double> out;
    constexpr std::uint32_t least = 6;  // pixels: fewer are an edge, not a stroke
    for (const Bucket& bucket : buckets) {
        if (bucket.count < least || &bucket == &*ground) continue;
        out = std::max(out.value_or(1), contrast(ground->colour, bucket.colour));
    }
    return out;
}

}  // namespace ui::gallery
