#include "kiosk/main/dev/finger.h"

#include <algorithm>
#include <cmath>

namespace kiosk::dev {
namespace {

constexpr float radius_up = 21, radius_down = 16, ring = 3;  // pixels
constexpr std::uint32_t skin = 0xFF8A1F, dark_ring = 0x1A1A1A, bright_ring = 0xFFFFFF;

std::uint32_t blended(std::uint32_t below, std::uint32_t colour, float share) {
    std::uint32_t out = 0;
    for (const int shift : {0, 8, 16}) {
        const auto from = static_cast<float>(below >> shift & 0xFF), to = static_cast<float>(colour >> shift & 0xFF);
        out |= static_cast<std::uint32_t>(from + (to - from) * share + 0.5F) << shift;
    }
    return out;
}

// How much of a pixel at this distance from the middle lies inside the radius.
float inside(float distance, float radius) { return std::clamp(radius - distance + 0.5F, 0.0F, 1.0F); }

// The square that the dot needs, as far as it lies on the picture.
platform::PixelRect square_around(const ui::Point& at, const ui::backend::Canvas& picture) {
    constexpr float reach = radius_up + 2 * ring;
    const int x0 = std::clamp(static_cast<int>(at.x - reach), 0, picture.width);
    const int y0 = std::clamp(static_cast<int>(at.y - reach), 0, picture.height);
    const int x1 = std::clamp(static_cast<int>(at.x + reach) + 1, x0, picture.width);
    const int y1 = std::clamp(static_cast<int>(at.y + reach) + 1, y0, picture.height);
    return {x0, y0, x1 - x0, y1 - y0};
}

std::uint32_t dotted(std::uint32_t below, float distance, bool down) {
    const float radius = down ? radius_down : radius_up;
    const float whole = inside(distance, radius + ring), bright = inside(distance, radius + ring - 1), dot = inside(distance, radius);
    std::uint32_t out = blended(below, dark_ring, whole - bright);
    out = blended(out, bright_ring, bright - dot);
    return blended(out, skin, dot * (down ? 0.85F : 0.45F));
}

}  // namespace

void Finger::lift(const ui::backend::Canvas& picture) {
    if (picture.width != width_ || picture.height != height_) below_.clear();
    if (below_.empty()) return;
    for (int y = 0; y < painted_.height; ++y) {
        std::copy_n(below_.begin() + static_cast<std::ptrdiff_t>(y) * painted_.width, painted_.width,
                    picture.pixels + static_cast<std::ptrdiff_t>(painted_.y + y) * picture.pitch + painted_.x);
    }
    below_.clear();
}

std::array<platform::PixelRect, 2> Finger::paint(const ui::backend::Canvas& picture) {
    lift(picture);
    const platform::PixelRect before = picture.width == width_ && picture.height == height_ ? painted_ : platform::PixelRect{};
    width_ = picture.width;
    height_ = picture.height;
    painted_ = square_around(at, picture);
    for (int y = painted_.y; y < painted_.y + painted_.height; ++y) {
        std::uint32_t* row = picture.pixels + static_cast<std::ptrdiff_t>(y) * picture.pitch;
        for (int x = painted_.x; x < painted_.x + painted_.width; ++x) {
            below_.push_back(row[x]);
            row[x] = dotted(row[x], std::hypot(static_cast<float>(x) + 0.5F - at.x, static_cast<float>(y) + 0.5F - at.y), down);
        }
    }
    return {before, painted_};
}

}  // namespace kiosk::dev
