// The papers that a citizen brings, drawn and laid on the glass. All of them say MẪU (specimen); no emblem or seal is a real one.
#pragma once
#include <string>
#include <vector>

#include "drivers/scanner/page.h"
#include "platform/result.h"
#include "tests/rigs/papers/canvas.h"
#include "tests/rigs/papers/citizen.h"

namespace rigs {

struct Fonts {
    platform::Typeface sans;   // its "icons" are a font of fixed pitch
    platform::Typeface serif;  // typed forms
};
platform::Result<Fonts> open_fonts();  // Debian's fonts-inter and fonts-dejavu-core

// CCCD of 2021: QR code on the front, of UTF-8 that does not say so. Căn cước of 2024: on the back, and it says so.
enum class CardKind { of_2021, of_2024 };

// Drawings. Cards are 85.6 x 54 mm at 600 dots per inch, forms A4 at 300.
Canvas card_front(Fonts& fonts, const Citizen& citizen, CardKind kind);
Canvas card_back(Fonts& fonts, const Citizen& citizen, CardKind kind);
Canvas licence_front(Fonts& fonts, const Citizen& citizen);
Canvas licence_back(Fonts& fonts, const Citizen& citizen);
Canvas certificate(Fonts& fonts, const Citizen& citizen);
Canvas payment_sheet(Fonts& fonts, const Citizen& citizen);
Canvas address_sheet(Fonts& fonts);  // a QR code with a web address
Canvas blank_sheet();

// Scans. The seed decides how crooked the paper lies.
drivers::scanner::Raster scan_of_card(const Canvas& card, std::uint32_t seed);
drivers::scanner::Raster scan_of_form(const Canvas& form, std::uint32_t seed);

std::vector<std::string> paper_names();
// By one of paper_names(), e.g. "card_2021_front".
drivers::scanner::Raster scan_of_paper(Fonts& fonts, const Citizen& citizen, const std::string& name, std::uint32_t seed);

}  // namespace rigs
