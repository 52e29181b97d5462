// The text of a bank transfer as a QR code (NAPAS VietQR on EMVCo's merchant-presented mode), and its drawing.
#pragma once
#include <string>

#include "tests/rigs/portal/payments.h"

namespace portal {

std::string vietqr(const Bank& bank, std::int64_t amount, const std::string& purpose);
// A square SVG with a quiet zone, in the colour of the text around it. label: for those who cannot see it.
std::string qr_svg(const std::string& text, const std::string& label);

}  // namespace portal
