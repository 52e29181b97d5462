#include "tests/rigs/papers/glass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "tests/rigs/papers/dice.h"

namespace rigs {
namespace {

constexpr int glass_width = 2480, glass_height = 3508;
constexpr std::array<double, 3> lid{229, 231, 230};
constexpr std::array<double, 3> lamp{0.992, 0.985, 0.968};  // a little yellow, as paper under LEDs comes out
constexpr double noise_spread = 2.2;
constexpr double shadow_reach = 9, shadow_depth = 0.38;  // pixels; the lamp comes from above, so the shadow falls below

// Distance into a rectangle with round corners; negative outside.
double depth(double u, double v, double width, double height, double corner) {
    const double x = std::abs(u - width / 2) - (width / 2 - corner);
    const double y = std::abs(v - height / 2) - (height / 2 - corner);
    return corner - std::hypot(std::max(x, 0.0), std::max(y, 0.0)) - std::min(std::max(x, y), 0.0);
}

std::array<double, 3> colour_at(const Canvas& paper, double u, double v) {
    const double x = std::clamp(u - 0.5, 0.0, paper.width() - 1.001), y = std::clamp(v - 0.5, 0.0, paper.height() - 1.001);
    const int left = static_cast<int>(x), top = static_cast<int>(y);
    const double right = x - left, below = y - top;
    std::array<double, 3> colour{};
    for (std::size_t c = 0; c < 3; ++c) {
        colour[c] = (paper.pixel(left, top)[c] * (1 - right) + paper.pixel(left + 1, top)[c] * right) * (1 - below) +
                    (paper.pixel(left, top + 1)[c] * (1 - right) + paper.pixel(left + 1, top + 1)[c] * right) * below;
    }
    return colour;
}

class Noise {
public:
    explicit Noise(std::uint32_t seed) : dice_(seed + 77) {
        for (float& value : table_) {
            double sum = -6;
            for (int i = 0; i < 12; ++i) sum += dice_.between(0, 1);  // twelve dice make a bell
            value = static_cast<float>(sum * noise_spread);
        }
    }
    // Four values from one throw.
    void next(std::array<double, 4>& out) {
        const std::uint64_t throw_ = dice_.next();
        for (std::size_t i = 0; i < 4; ++i) out[i] = table_[throw_ >> (16 * i) & (table_.size() - 1)];
    }

private:
    Dice dice_;
    std::array<float, 4096> table_{};
};

double light_at(int x, int y, double slant) {
    const double across = (x - glass_width / 2.0) / glass_width, along = (y - glass_height / 2.0) / glass_height;
    return 1.0 - 0.05 * across * across - 0.03 * along * along + slant * across;
}

}  // namespace

drivers::scanner::Raster scan_of(const Canvas& paper, const Lying& lying, std::uint32_t seed) {
    drivers::scanner::Raster glass{glass_width, glass_height, 3, 300, {}};
    glass.pixels.resize(static_cast<std::size_t>(glass_width) * glass_height * 3);
    const double turn = lying.degrees * std::numbers::pi / 180;
    const double cosine = std::cos(turn), sine = std::sin(turn), scale = lying.dots_per_pixel;
    const double width = paper.width() / scale, height = paper.height() / scale;
    const double slant = Dice(seed + 5).between(-0.025, 0.025);
    const auto depth_at = [&](double x, double y) {
        const double dx = x - lying.middle.x, dy = y - lying.middle.y;
        return depth(cosine * dx + sine * dy + width / 2, -sine * dx + cosine * dy + height / 2, width, height, lying.corner);
    };
    const double reach = std::hypot(width, height) / 2 + 5 * shadow_reach;
    Noise noise(seed);
    std::array<double, 4> grain{};
    std::uint8_t* out = glass.pixels.data();
    for (int y = 0; y < glass_height; ++y) {
        for (int x = 0; x < glass_width; ++x) {
            const double dx = x - lying.middle.x, dy = y - lying.middle.y;
            const double u = cosine * dx + sine * dy + width / 2, v = -sine * dx + cosine * dy + height / 2;
            const double inside = std::clamp(depth(u, v, width, height, lying.corner) + 0.5, 0.0, 1.0);
            const bool is_near = dx * dx + dy * dy < reach * reach;
            const double from_edge = is_near && inside < 1 ? std::max(0.0, -depth_at(x - 1.5, y - 3.0)) : 0;
            const double shade = is_near ? 1 - shadow_depth * std::exp(-from_edge / shadow_reach * 2.5) : 1;
            const auto seen = inside > 0 ? colour_at(paper, u * scale, v * scale) : lid;
            const double light = light_at(x, y, slant);
            noise.next(grain);
            for (std::size_t c = 0; c < 3; ++c) {
                const double colour = seen[c] * lamp[c] * inside + lid[c] * shade * (1 - inside);
                // A sensor's black is not zero and its white not full.
                const double value = 14 + colour * light * 0.925 + grain[c] * 0.7 + grain[3] * 0.7;
                *out++ = static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0));
            }
        }
    }
    return glass;
}

}  // namespace rigs
