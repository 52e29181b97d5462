#include "drivers/scanner/page.h"

#include <algorithm>
#include <array>

#include "drivers/scanner/jpeg.h"
#include "platform/result.h"

namespace drivers::scanner {
namespace {

constexpr int quality = 80;  // 600 kB for a form page; stamps and small print stay legible

bool is_possible(const Raster& raster) {
    if (raster.width < 1 || raster.height < 1 || raster.width > 65500 || raster.height > 65500) return false;  // JPEG's own limit
    if ((raster.samples != 1 && raster.samples != 3) || raster.dpi < 1 || raster.dpi > 10'000) return false;
    return raster.pixels.size() ==
           static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height) * static_cast<std::size_t>(raster.samples);
}

// Mean of the box of pixels below each pixel of the preview: thin print stays visible where picking single pixels would lose it.
Raster preview_of(const Raster& page) {
    const int height = std::min(page.height, preview_height);
    const int width = std::max(1, static_cast<int>(static_cast<std::int64_t>(page.width) * height / page.height));
    Raster small{width, height, 3, std::max(1, page.dpi * height / page.height), {}};
    small.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    const auto samples = static_cast<std::size_t>(page.samples);
    const auto edge = [](int place, int full, int part) {
        return static_cast<std::size_t>(static_cast<std::int64_t>(place) * full / part);
    };
    for (int y = 0; y < height; ++y) {
        const std::size_t top = edge(y, page.height, height), bottom = edge(y + 1, page.height, height);
        for (int x = 0; x < width; ++x) {
            const std::size_t left = edge(x, page.width, width), right = edge(x + 1, page.width, width);
            std::array<std::uint32_t, 3> sum{};
            for (std::size_t row = top; row < bottom; ++row) {
                const std::uint8_t* pixel = page.pixels.data() + (row * static_cast<std::size_t>(page.width) + left) * samples;
                for (std::size_t i = left; i < right; ++i, pixel += samples) {
                    for (std::size_t c = 0; c < samples; ++c) sum[c] += pixel[c];
                }
            }
            const auto count = static_cast<std::uint32_t>((bottom - top) * (right - left));
            for (std::size_t c = 0; c < 3; ++c) small.pixels.push_back(static_cast<std::uint8_t>(sum[samples == 3 ? c : 0] / count));
        }
    }
    return small;
}

}  // namespace

Result<Page> make_page(const Raster& raster) {
    if (!is_possible(raster)) return trouble(Trouble::bad_data, "a raster that cannot be");
    TRY(auto jpeg, encode_jpeg(raster, quality));
    return Page{raster.width, raster.height, raster.dpi, std::move(jpeg), std::make_shared<const Raster>(preview_of(raster))};
}

Raster grey_of(const Raster& raster) {
    Raster grey{raster.width, raster.height, 1, raster.dpi, {}};
    if (raster.samples == 1) {
        grey.pixels = raster.pixels;
        return grey;
    }
    grey.pixels.resize(raster.pixels.size() / 3);
    const std::uint8_t* pixel = raster.pixels.data();
    for (std::uint8_t& sample : grey.pixels) {  // ITU-R BT.601, as JPEG weighs them
        sample = static_cast<std::uint8_t>((pixel[0] * 77 + pixel[1] * 150 + pixel[2] * 29 + 128) >> 8);
        pixel += 3;
    }
    return grey;
}

}  // namespace drivers::scanner
