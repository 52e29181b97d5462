// A QR code on the screen, for the citizen's phone: whole pixels a module, black on white in every colour theme, with its quiet zone.
#pragma once
#include "platform/picture.h"
#include "ui/frame.h"

namespace ui::widgets {

struct QrCode {
    std::string_view id;
    std::string_view name;            // what it leads to
    const platform::Bitmap& modules;  // one dot a module, without quiet zone, as drivers/barcode/decode writes it
};

// As large as fits in the place, in its middle. Role::picture. Returns where it is, quiet zone included.
Rect qr_code(Frame& frame, const Rect& place, const QrCode& what);
// At least this wide and high, so that a phone reads it from half a metre: modules of 1 mm.
float qr_code_size(const Theme& theme, const platform::Bitmap& modules);

}  // namespace ui::widgets
