#include "drivers/printer/slip.h"

#include <algorithm>

#include "drivers/barcode/decode.h"
#include "drivers/printer/sheet.h"

namespace drivers::printer {
namespace {

using platform::Weight;

constexpr int qr_quiet_modules = 4;  // ISO/IEC 18004, 9.1
constexpr int qr_least_scale = 5;    // 0.63 mm a module: an old telephone reads it from a hand's length
constexpr int qr_most_scale = 8;

// One slip in the making: each kind of item knows how it is drawn.
class Layout {
public:
    Layout(platform::Typeface& typeface, const PaperSize& paper) : sheet_(typeface, paper.width), paper_(paper) { sheet_.skip(tenths(20)); }

    void operator()(const SlipTitle& title) { centred(title.text, {Weight::bold, points(14)}, tenths(12)); }
    void operator()(const SlipHeading& heading) { centred(heading.text, {Weight::bold, points(11)}, tenths(8)); }
    void operator()(const SlipText& text) {
        const Letters letters{Weight::regular, points(10.5)};
        if (text.centred) return centred(text.text, letters, tenths(8));
        left(text.text, letters);
        sheet_.skip(tenths(16));
    }
    void operator()(const SlipNotice& notice);
    void operator()(const SlipPair& pair);
    void operator()(const SlipRule& rule);
    void operator()(const SlipRuler& ruler);
    void operator()(const SlipQr& qr);
    void operator()(const SlipCode& code);

    platform::Bitmap take() && {
        sheet_.skip(tenths(20));
        return std::move(sheet_).take();
    }

private:
    int points(double n) const { return static_cast<int>(n * paper_.dots_per_mm * 25.4 / 72 + 0.99); }
    int tenths(int of_mm) const { return of_mm * paper_.dots_per_mm / 10; }
    int margin() const { return tenths(30); }
    int text_width() const { return paper_.width - 2 * margin(); }

    void centred(std::string_view text, const Letters& letters, int space_below);
    void left(std::string_view text, const Letters& letters);
    Letters code_letters(std::string_view line);

    Sheet sheet_;
    PaperSize paper_;
};

void Layout::centred(std::string_view text, const Letters& letters, int space_below) {
    for (const std::string_view line : sheet_.even_lines_of(text, letters, text_width())) {
        sheet_.write(line, letters, (paper_.width - sheet_.width_of(line, letters)) / 2);
    }
    sheet_.skip(space_below);
}

void Layout::left(std::string_view text, const Letters& letters) {
    for (const std::string_view line : sheet_.lines_of(text, letters, text_width())) sheet_.write(line, letters, margin());
}

// Framed, not white on black: on thermal paper the thin strokes of Vietnamese marks close up in a black bar.
void Layout::operator()(const SlipNotice& notice) {
    const Letters letters{Weight::semibold, points(10.5)};
    const int padding = tenths(14);
    sheet_.skip(tenths(4));
    const int top = sheet_.at();
    sheet_.skip(tenths(12));
    for (const std::string_view line : sheet_.even_lines_of(notice.text, letters, text_width() - 2 * padding)) {
        sheet_.write(line, letters, (paper_.width - sheet_.width_of(line, letters)) / 2);
    }
    sheet_.skip(tenths(12));
    sheet_.frame(margin(), top, text_width(), sheet_.at() - top, tenths(4));
    sheet_.skip(tenths(24));
}

void Layout::operator()(const SlipPair& pair) {
    left(pair.label, {Weight::regular, points(10)});
    left(pair.value, {Weight::bold, points(11.5)});
    sheet_.skip(tenths(16));
}

void Layout::operator()(const SlipRule&) {
    const int dash = tenths(10);
    sheet_.skip(tenths(14));
    const int top = sheet_.at();
    sheet_.skip(tenths(16));
    for (int x = margin(); x + dash <= paper_.width - margin(); x += 2 * dash) sheet_.fill(x, top, dash, 2);
}

void Layout::operator()(const SlipRuler&) {
    const int thickness = 2, height = tenths(50);
    const int top = sheet_.at();
    sheet_.skip(height);
    sheet_.fill(0, top, paper_.width, thickness);
    for (int mm = 0; mm * paper_.dots_per_mm < paper_.width; ++mm) {
        const int length = mm % 10 == 0 ? height : mm % 5 == 0 ? tenths(35) : tenths(20);
        sheet_.fill(mm * paper_.dots_per_mm, top, thickness, length);
    }
    sheet_.fill(paper_.width - thickness, top, thickness, height);
    sheet_.skip(tenths(16));
}

void Layout::operator()(const SlipQr& qr) {
    const platform::Bitmap code = barcode::write_qr(qr.text);
    if (code.width == 0) return;
    const int modules = code.width + 2 * qr_quiet_modules;
    const int wanted = std::clamp(tenths(400) / modules, qr_least_scale, qr_most_scale);
    const int scale = std::max(1, std::min(wanted, paper_.width / modules));
    sheet_.skip(qr_quiet_modules * scale);
    sheet_.stamp(code, scale, (paper_.width - code.width * scale) / 2);
    sheet_.skip(qr_quiet_modules * scale);
    centred(qr.caption, {Weight::semibold, points(11)}, tenths(10));
}

Letters Layout::code_letters(std::string_view line) {
    Letters letters{Weight::bold, points(24), tenths(5)};
    while (letters.em > points(10) && sheet_.width_of(line, letters) > text_width()) {
        --letters.em;
        letters.spacing = letters.em / 20;
    }
    return letters;
}

// As large as one line takes; a code that would get smaller than 12 points goes on two lines, broken where it is also spoken in parts.
void Layout::operator()(const SlipCode& code) {
    const std::string_view text = code.text;
    const std::size_t dash = text.find('-');
    if (code_letters(text).em >= points(12) || dash == std::string_view::npos) {
        centred(text, code_letters(text), tenths(15));
    } else {
        centred(text.substr(0, dash + 1), code_letters(text.substr(0, dash + 1)), 0);
        centred(text.substr(dash + 1), code_letters(text.substr(dash + 1)), tenths(15));
    }
}

}  // namespace

platform::Bitmap lay_out(const Slip& slip, platform::Typeface& typeface, const PaperSize& paper) {
    Layout layout(typeface, paper);
    for (const SlipItem& item : slip) std::visit(layout, item);
    return std::move(layout).take();
}

}  // namespace drivers::printer
