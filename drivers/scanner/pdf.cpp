#include <fmt/format.h>

#include <array>
#include <string>

#include "drivers/scanner/page.h"
#include "platform/bytes.h"

namespace drivers::scanner {
namespace {

// Objects one after the other, and their places for the table at the end (ISO 32000-1, 7.5).
class PdfWriter {
public:
    explicit PdfWriter(std::size_t bytes) {
        out_.reserve(bytes);
        put("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n");  // the second line tells transfer programs that this is not text
    }
    void begin(std::string_view dictionary) {
        places_[++count_] = out_.size();
        put(fmt::format("{} 0 obj\n{}\n", count_, dictionary));
    }
    void stream(platform::ByteView bytes) {
        put("stream\n");
        out_.insert(out_.end(), bytes.begin(), bytes.end());
        put("\nendstream\n");
    }
    void end() { put("endobj\n"); }
    platform::SecretBytes finish() {
        const std::size_t table = out_.size();
        put(fmt::format("xref\n0 {}\n0000000000 65535 f \n", count_ + 1));
        for (std::size_t i = 1; i <= count_; ++i) put(fmt::format("{:010} 00000 n \n", places_[i]));
        put(fmt::format("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", count_ + 1, table));
        return std::move(out_);
    }

private:
    void put(std::string_view text) { out_.insert(out_.end(), text.begin(), text.end()); }

    platform::SecretBytes out_;
    std::array<std::size_t, 6> places_{};
    std::size_t count_ = 0;
};

// Grey or colour: the number of components in the JPEG's frame header (ITU-T T.81, B.2.2).
bool is_grey(const platform::SecretBytes& jpeg) {
    std::size_t at = 2;
    while (at + 9 < jpeg.size() && jpeg[at] == 0xFF) {
        if (jpeg[at + 1] >= 0xC0 && jpeg[at + 1] <= 0xC2) return jpeg[at + 9] == 1;
        at += 2U + (static_cast<std::size_t>(jpeg[at + 2]) << 8 | jpeg[at + 3]);
    }
    return false;
}

}  // namespace

platform::SecretBytes pdf_of(const Page& page) {
    const double points = 72.0 / page.dpi;
    const std::string size = fmt::format("{:.3f} {:.3f}", page.width * points, page.height * points);
    const std::string show = fmt::format("q {:.3f} 0 0 {:.3f} 0 0 cm /P Do Q", page.width * points, page.height * points);
    PdfWriter pdf(page.jpeg.size() + 2048);
    pdf.begin("<</Type/Catalog/Pages 2 0 R>>");
    pdf.end();
    pdf.begin("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    pdf.end();
    pdf.begin(fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 {}]/Resources<</XObject<</P 5 0 R>>>>/Contents 4 0 R>>", size));
    pdf.end();
    pdf.begin(fmt::format("<</Length {}>>", show.size()));
    pdf.stream(platform::bytes_of(show));
    pdf.end();
    pdf.begin(fmt::format("<</Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace/{}/BitsPerComponent 8/Filter/DCTDecode/Length {}>>",
                          page.width, page.height, is_grey(page.jpeg) ? "DeviceGray" : "DeviceRGB", page.jpeg.size()));
    pdf.stream(page.jpeg);
    pdf.end();
    return pdf.finish();
}

}  // namespace drivers::scanner
