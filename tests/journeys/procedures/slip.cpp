#include "tests/journeys/procedures/slip.h"

#include <algorithm>

#include "drivers/barcode/decode.h"

namespace journeys {
namespace {

constexpr int printers_dpi = 203, camera_dpi = 406;

drivers::scanner::Raster enlarged(const platform::Bitmap& slip, int dpi, int width, int height, int samples) {
    drivers::scanner::Raster sheet{.width = width, .height = height, .samples = samples, .dpi = dpi, .pixels = {}};
    sheet.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height * samples), 255);
    const int margin = dpi / 5;
    for (int y = margin; y < height; ++y) {
        for (int x = margin; x < width; ++x) {
            const int column = (x - margin) * printers_dpi / dpi, row = (y - margin) * printers_dpi / dpi;
            if (column >= slip.width || row >= slip.height || !slip.black(column, row)) continue;
            const auto pixel = sheet.pixels.begin() + (static_cast<std::ptrdiff_t>(y) * width + x) * samples;
            std::fill(pixel, pixel + samples, 0);
        }
    }
    return sheet;
}

// With white around it and each dot as four, as cameras have it.
drivers::scanner::Raster photograph(const platform::Bitmap& slip) {
    constexpr int scale = camera_dpi / printers_dpi, around = 2 * camera_dpi / 5;
    return enlarged(slip, camera_dpi, slip.width * scale + around, slip.height * scale + around, 1);
}

}  // namespace

drivers::scanner::Raster on_glass(const platform::Bitmap& slip, int dpi) {
    return enlarged(slip, dpi, 210 * dpi * 10 / 254, 297 * dpi * 10 / 254, 3);
}

std::vector<std::string> codes_on(const platform::Bitmap& slip) {
    std::vector<std::string> out;
    for (const auto& code : drivers::barcode::read_qr(photograph(slip))) out.emplace_back(code.view());
    return out;
}

bool stands_on(const platform::Bitmap& slip, const drivers::printer::SlipItem& item, platform::Typeface& typeface) {
    const platform::Bitmap asked = drivers::printer::lay_out({item}, typeface, {.width = slip.width});
    const auto inked = [](std::uint8_t dots) { return dots != 0; };
    const auto stride = asked.stride();
    const auto first = std::find_if(asked.rows.begin(), asked.rows.end(), inked) - asked.rows.begin();
    const auto last = asked.rows.rend() - std::find_if(asked.rows.rbegin(), asked.rows.rend(), inked);
    if (first >= last) return false;
    const auto top = asked.rows.begin() + first / stride * stride;
    const auto bottom = asked.rows.begin() + (last + stride - 1) / stride * stride;
    return std::search(slip.rows.begin(), slip.rows.end(), top, bottom) != slip.rows.end();
}

}  // namespace journeys
