#include "tests/rigs/portal/vietqr.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <fmt/format.h>

#include "tests/rigs/portal/html.h"

namespace portal {
namespace {

std::string field(const char* id, const std::string& value) { return fmt::format("{}{:02}{}", id, value.size(), value); }

// CRC-16/CCITT-FALSE.
unsigned crc(const std::string& text) {
    unsigned sum = 0xFFFF;
    for (const char letter : text) {
        sum ^= static_cast<unsigned>(static_cast<unsigned char>(letter)) << 8;
        for (int bit = 0; bit < 8; ++bit) sum = (sum & 0x8000) != 0 ? (sum << 1 ^ 0x1021) & 0xFFFF : sum << 1 & 0xFFFF;
    }
    return sum;
}

}  // namespace

std::string vietqr(const Bank& bank, std::int64_t amount, const std::string& purpose) {
    const std::string account = field("00", bank.bin) + field("01", bank.account);
    std::string text = field("00", "01") + field("01", "12");
    text += field("38", field("00", "A000000727") + field("01", account) + field("02", "QRIBFTTA"));
    text += field("53", "704") + field("54", std::to_string(amount)) + field("58", "VN") + field("62", field("08", purpose)) + "6304";
    return text + fmt::format("{:04X}", crc(text));
}

std::string qr_svg(const std::string& text, const std::string& label) {
    const auto matrix =
        ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(4).encode(std::wstring(text.begin(), text.end()), 0, 0);
    std::string path;
    for (int y = 0; y < matrix.height(); ++y) {
        for (int x = 0; x < matrix.width(); ++x) {
            if (matrix.get(x, y)) path += fmt::format("M{} {}h1v1h-1z", x, y);
        }
    }
    return fmt::format(
        R"(<svg class="qr" role="img" aria-label="{}" viewBox="0 0 {} {}" shape-rendering="crispEdges"><path d="{}"/></svg>)",
        escaped(label), matrix.width(), matrix.height(), path);
}

}  // namespace portal
