// JPEG by libjpeg-turbo.
#pragma once
#include "drivers/scanner/page.h"

namespace drivers::scanner {

// quality 1..100. bad_data with the library's words, no_memory. No copy of the picture is left behind.
Result<platform::SecretBytes> encode_jpeg(const Raster& raster, int quality);

}  // namespace drivers::scanner
