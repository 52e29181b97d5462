#include "drivers/barcode/decode.h"

#define ZX_USE_UTF8 1  // 1.4: otherwise text() is a std::wstring
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <string>

namespace drivers::barcode {
namespace {

using scanner::Raster;

constexpr int level_m = 2;  // ZXing counts 0..8; see its QRCode writer: 2, 3 are M

ZXing::DecodeHints hints() {
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    hints.setTryRotate(false);  // its QR finder works at any angle
    hints.setTryDownscale(true);
    hints.setCharacterSet("UTF-8");  // where the code does not say: better told than guessed
    return hints;
}

void add(std::vector<platform::Secret>& found, std::string_view text) {
    const bool is_known = std::any_of(found.begin(), found.end(), [&](const platform::Secret& other) { return other == text; });
    if (!text.empty() && !is_known) found.emplace_back(text);
}

std::vector<platform::Secret> read(const Raster& grey, const ZXing::DecodeHints& how) {
    std::vector<platform::Secret> found;
    for (const auto& code : ZXing::ReadBarcodes({grey.pixels.data(), grey.width, grey.height, ZXing::ImageFormat::Lum}, how)) {
        std::string text = code.text();
        if (code.isValid()) add(found, text);
        platform::wipe(text.data(), text.size());
    }
    return found;
}

Raster inverted(const Raster& grey) {
    Raster out = grey;
    for (std::uint8_t& sample : out.pixels) sample = static_cast<std::uint8_t>(255 - sample);
    return out;
}

// Twice as wide and high, new pixels between the old: dots of 2 to 3 pixels are too small for the finder's sampling.
Raster doubled(const Raster& grey) {
    Raster out{grey.width * 2, grey.height * 2, 1, grey.dpi * 2, {}};
    out.pixels.resize(grey.pixels.size() * 4);
    const auto width = static_cast<std::size_t>(grey.width);
    for (std::size_t y = 0; y < static_cast<std::size_t>(grey.height); ++y) {
        const std::uint8_t* row = grey.pixels.data() + y * width;
        const std::uint8_t* below = y + 1 < static_cast<std::size_t>(grey.height) ? row + width : row;
        std::uint8_t* to = out.pixels.data() + y * width * 4;
        for (std::size_t x = 0; x < width; ++x, to += 2) {
            const std::size_t right = std::min(x + 1, width - 1);
            to[0] = row[x];
            to[1] = static_cast<std::uint8_t>((row[x] + row[right]) / 2);
            to[width * 2] = static_cast<std::uint8_t>((row[x] + below[x]) / 2);
            to[width * 2 + 1] = static_cast<std::uint8_t>((row[x] + row[right] + below[x] + below[right]) / 4);
        }
    }
    return out;
}

}  // namespace

std::vector<platform::Secret> read_qr(const Raster& grey) {
    if (grey.samples != 1 || grey.width < 1 || grey.height < 1) return {};
    if (grey.pixels.size() != static_cast<std::size_t>(grey.width) * static_cast<std::size_t>(grey.height)) return {};
    auto found = read(grey, hints());
    // The rest only for pages where nothing was found.
    if (found.empty()) found = read(grey, hints().setBinarizer(ZXing::Binarizer::GlobalHistogram));
    if (found.empty()) found = read(inverted(grey), hints());
    if (found.empty()) found = read(doubled(grey), hints());
    return found;
}

platform::Bitmap write_qr(std::string_view text) {
    const ZXing::BitMatrix matrix =
        ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setEccLevel(level_m).setMargin(0).encode(std::string(text), 0, 0);
    platform::Bitmap bitmap(matrix.width(), matrix.height());
    for (int y = 0; y < matrix.height(); ++y) {
        for (int x = 0; x < matrix.width(); ++x) {
            if (matrix.get(x, y)) bitmap.blacken(x, y);
        }
    }
    return bitmap;
}

}  // namespace drivers::barcode
