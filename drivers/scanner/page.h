// A scanned sheet: as the scanner gives it (Raster), and as the dossier keeps it (Page). Pixels are personal data: wiping storage.
#pragma once
#include <cstdint>
#include <memory>

#include "drivers/status.h"
#include "platform/secret.h"

namespace drivers::scanner {

// 8 bits a sample, 1 (grey) or 3 (RGB) samples a pixel, rows without padding, top first.
struct Raster {
    int width = 0, height = 0, samples = 1;
    int dpi = 300;
    platform::SecretBytes pixels;
};

// A page as it goes into the dossier: JPEG, and a small RGB preview for the screen.
struct Page {
    int width = 0, height = 0, dpi = 300;  // of the JPEG
    platform::SecretBytes jpeg;
    std::shared_ptr<const Raster> preview;  // 3 samples, at most preview_height rows
};
inline constexpr int preview_height = 1100;

// Takes some 100 ms for A4 at 300 dpi; page worker. bad_data for an impossible raster, no_memory.
Result<Page> make_page(const Raster& raster);
// Luminance only, for decoders.
Raster grey_of(const Raster& raster);
// PDF 1.4 of one page that shows the JPEG at its true size, without any metadata.
platform::SecretBytes pdf_of(const Page& page);

}  // namespace drivers::scanner
