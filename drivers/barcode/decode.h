// QR codes in pictures (ZXing-cpp).
#pragma once
#include <string>
#include <vector>

#include "drivers/scanner/page.h"
#include "platform/picture.h"
#include "platform/secret.h"

namespace drivers::barcode {

// Every QR code on the page, at any angle; text as the code says, UTF-8 assumed where it does not (Vietnamese ID cards do not say).
// 50 to 100 ms for A4 at 300 dpi; page worker.
std::vector<platform::Secret> read_qr(const scanner::Raster& grey);

// A QR code as a bitmap of one dot a module without quiet zone. Error correction level M. The text must be ASCII.
platform::Bitmap write_qr(std::string_view text);

}  // namespace drivers::barcode
