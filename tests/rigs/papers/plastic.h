// What cards have in common: their size, tinted ground, portrait and QR code. Lengths in millimetres.
#pragma once
#include <cmath>
#include <string>
#include <string_view>

#include "tests/rigs/papers/papers.h"

namespace rigs {

inline constexpr double dots_per_mm = 600 / 25.4;
inline double mm(double length) { return length * dots_per_mm; }
inline int em_of(double millimetres) { return static_cast<int>(std::lround(mm(millimetres))); }
inline Point at(double x, double y) { return {mm(x), mm(y)}; }

// A card with a pattern of fine waves between two colours.
Canvas plastic(Colour light, Colour deep);
void specimen(Canvas& canvas, platform::Typeface& face, Point middle, int em, double degrees, Colour colour, double cover);
void portrait(Canvas& canvas, double x, double y, double width, double height, Sex sex);
void chip(Canvas& canvas, double x, double y);
// Whether the code says that its text is UTF-8 (by an ECI designator) or just is. Nobody says what all cards do: readers must take both.
enum class CodePage { told, untold };
// side: of the whole code, in dots of the canvas; it stands on a white ground with a margin.
void qr(Canvas& canvas, double x, double y, double side, std::string_view text, CodePage code_page = CodePage::told);
void signature(Canvas& canvas, Point start, double size, std::uint32_t seed, Colour ink, double thickness);
// A small grey caption with the value below it, in bold.
void labelled(Canvas& canvas, Fonts& fonts, double x, double y, std::string_view label, std::string_view value, double size = 2.5);

}  // namespace rigs
