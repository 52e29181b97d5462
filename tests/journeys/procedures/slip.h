// A printed slip as others see it: on the glass of a scanner, through a phone's camera, and by eye.
#pragma once
#include <string>
#include <vector>

#include "drivers/printer/slip.h"
#include "drivers/scanner/page.h"

namespace journeys {

// A sheet of A4 with the slip in a corner, in colour.
drivers::scanner::Raster on_glass(const platform::Bitmap& slip, int dpi);
// What its QR codes say, in any order.
std::vector<std::string> codes_on(const platform::Bitmap& slip);
// Does this stand on it, dot for dot? A pair without a value: does anything stand there under this label?
bool stands_on(const platform::Bitmap& slip, const drivers::printer::SlipItem& item, platform::Typeface& typeface);

}  // namespace journeys
