#include "tests/rigs/papers/plastic.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/rigs/papers/dice.h"

namespace rigs {

using platform::Weight;

Canvas plastic(Colour light, Colour deep) {
    Canvas card(em_of(85.6), em_of(54), light);
    for (int y = 0; y < card.height(); ++y) {
        for (int x = 0; x < card.width(); ++x) {
            const double across = static_cast<double>(x) / card.width(), down = static_cast<double>(y) / card.height();
            const double wash = 0.35 + 0.3 * std::sin(3.1 * across + 1.7 * down) * std::cos(2.3 * down - across);
            const double wave = y / 11.0 + 9 * std::sin(x / 190.0 + 2 * down) + 4 * std::sin(x / 71.0);
            const double counter_wave = y / 17.0 - 7 * std::sin(x / 150.0);
            const double lines = std::pow(std::abs(std::sin(wave)), 8) * 0.22 + std::pow(std::abs(std::sin(counter_wave)), 10) * 0.16;
            card.tint(x, y, deep, std::clamp(wash * 0.55 + lines, 0.0, 1.0));
        }
    }
    return card;
}

void specimen(Canvas& canvas, platform::Typeface& face, Point middle, int em, double degrees, Colour colour, double cover) {
    canvas.stamp(mask_of(face, Weight::bold, em, "MẪU"), middle, degrees, colour, cover);
}

void portrait(Canvas& canvas, double x, double y, double width, double height, Sex sex) {
    canvas.fill(mm(x), mm(y), mm(width), mm(height), {186, 205, 222});
    const double middle = x + width / 2, head = y + height * 0.40;
    constexpr Colour skin{214, 178, 150}, hair{46, 38, 36}, coat{58, 70, 96}, collar{236, 238, 240};
    if (sex == Sex::female) canvas.disc(at(middle, head + 2.2), mm(width * 0.30), mm(height * 0.32), hair);
    // Shoulders: an ellipse cut off by the picture's lower edge.
    for (double down = height * 0.72; down < height; down += 0.04) {
        const double t = (height - down) / (height * 0.28);
        const double half = width * 0.46 * std::sqrt(std::max(0.0, 1 - t * t));
        canvas.fill(mm(middle - half), mm(y + down), mm(half * 2), 2, coat);
    }
    canvas.fill(mm(middle - width * 0.09), mm(y + height * 0.6), mm(width * 0.18), mm(height * 0.2), skin);
    canvas.line(at(middle - width * 0.1, y + height * 0.75), at(middle, y + height * 0.88), mm(0.9), collar);
    canvas.line(at(middle + width * 0.1, y + height * 0.75), at(middle, y + height * 0.88), mm(0.9), collar);
    canvas.disc(at(middle, head - height * 0.05), mm(width * 0.235), mm(height * 0.205), hair);
    canvas.disc(at(middle, head + height * 0.03), mm(width * 0.20), mm(height * 0.21), skin);
    for (const double side : {-1.0, 1.0}) {
        canvas.disc(at(middle + side * width * 0.08, head + height * 0.01), mm(0.45), mm(0.3), hair);
        canvas.line(at(middle + side * width * 0.12, head - height * 0.045), at(middle + side * width * 0.045, head - height * 0.05),
                    mm(0.3), hair);
    }
    canvas.line(at(middle, head + height * 0.03), at(middle - 0.3, head + height * 0.085), mm(0.2), {184, 146, 122});
    canvas.line(at(middle - width * 0.06, head + height * 0.135), at(middle + width * 0.06, head + height * 0.135), mm(0.35),
                {176, 104, 98});
}

void chip(Canvas& canvas, double x, double y) {
    constexpr Colour gold{214, 182, 104}, groove{140, 112, 52};
    canvas.fill(mm(x), mm(y), mm(11.5), mm(9), gold);
    for (const double row : {3.0, 6.0}) canvas.fill(mm(x), mm(y + row), mm(11.5), 4, groove);
    for (const double column : {3.8, 7.7}) canvas.fill(mm(x + column), mm(y), 4, mm(9), groove);
    canvas.fill(mm(x + 3.8), mm(y + 2.4), mm(4.0), mm(4.2), gold);
    canvas.frame(mm(x + 3.8), mm(y + 2.4), mm(4.0), mm(4.2), 4, groove);
}

namespace {

ZXing::MultiFormatWriter qr_writer() {
    constexpr int level_m = 2;
    return ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setEccLevel(level_m).setMargin(0);
}

void draw(Canvas& canvas, double x, double y, double side, const ZXing::BitMatrix& modules) {
    const double module = side / modules.width();
    canvas.fill(x - 2 * module, y - 2 * module, side + 4 * module, side + 4 * module, {250, 250, 248});
    const auto edge = [&](double from, int count) { return std::lround(from + count * module); };
    for (int row = 0; row < modules.height(); ++row) {
        for (int column = 0; column < modules.width(); ++column) {
            if (!modules.get(column, row)) continue;
            const auto left = edge(x, column), top = edge(y, row);
            canvas.fill(static_cast<double>(left), static_cast<double>(top), static_cast<double>(edge(x, column + 1) - left),
                        static_cast<double>(edge(y, row + 1) - top), {28, 26, 30});
        }
    }
}

}  // namespace

void qr(Canvas& canvas, double x, double y, double side, std::string_view text, CodePage code_page) {
    if (code_page == CodePage::told) {
        draw(canvas, x, y, side, qr_writer().setEncoding(ZXing::CharacterSet::UTF8).encode(std::string(text), 0, 0));
        return;
    }
    std::wstring letters;  // of Latin-1, the writer's own code page, each standing for one byte of UTF-8
    for (const char byte : text) letters += static_cast<wchar_t>(static_cast<unsigned char>(byte));
    draw(canvas, x, y, side, qr_writer().encode(letters, 0, 0));
}

void signature(Canvas& canvas, Point start, double size, std::uint32_t seed, Colour ink, double thickness) {
    Dice dice(seed + 4242);
    std::vector<Point> points;
    for (int i = 0; i < 11; ++i) {
        const double up = (i % 2 == 0 ? 0.15 : -0.55) * size * dice.between(0.5, 1.4);
        points.push_back({start.x + size * (0.28 * i + dice.between(-0.22, 0.12)), start.y + up});
    }
    points.push_back({start.x + size * 1.2, start.y + size * 0.42});
    points.push_back({start.x + size * 3.4, start.y + size * 0.12});
    canvas.curve(points, thickness, ink);
}

void labelled(Canvas& canvas, Fonts& fonts, double x, double y, std::string_view label, std::string_view value, double size) {
    canvas.text(fonts.sans, Weight::regular, em_of(1.75), at(x, y), label, {66, 74, 84});
    canvas.text(fonts.sans, Weight::semibold, em_of(size), at(x, y + size * 1.2), value);
}

}  // namespace rigs
