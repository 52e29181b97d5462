// A sheet to draw on: filled shapes, thick lines, text, and shapes put down at an angle. 8-bit RGB.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "platform/typeface.h"

namespace rigs {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
};
inline constexpr Colour black{25, 25, 28}, white{255, 255, 255};

struct Point {
    double x = 0, y = 0;
};

// A shape without a colour: coverage 0..255.
struct Mask {
    int width = 0, height = 0;
    std::vector<std::uint8_t> coverage;
};

class Canvas {
public:
    Canvas(int width, int height, Colour ground);
    int width() const { return width_; }
    int height() const { return height_; }
    const std::uint8_t* pixel(int x, int y) const { return &rgb_[index(x, y)]; }

    // Lays colour over the pixel; cover 0..1. Nothing outside.
    void tint(int x, int y, Colour colour, double cover);
    void fill(double x, double y, double width, double height, Colour colour, double cover = 1);
    void frame(double x, double y, double width, double height, double thickness, Colour colour);
    void disc(Point centre, double radius_x, double radius_y, Colour colour);
    void ring(Point centre, double radius, double thickness, Colour colour, double cover = 1);
    void line(Point from, Point to, double thickness, Colour colour);
    void curve(std::span<const Point> through, double thickness, Colour colour);
    // Puts the middle of the mask at a place, turned clockwise.
    void stamp(const Mask& mask, Point middle, double degrees, Colour colour, double cover = 1);
    // Returns where the pen ends.
    double text(platform::Typeface& face, platform::Weight weight, int em, Point pen, std::string_view text, Colour colour = black);
    void text_centred(platform::Typeface& face, platform::Weight weight, int em, Point middle, std::string_view words,
                      Colour colour = black);
    // Wraps at the width; returns the base line of the last line.
    double paragraph(platform::Typeface& face, platform::Weight weight, int em, Point pen, double width, std::string_view text,
                     Colour colour = black);

private:
    std::size_t index(int x, int y) const {
        return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)) * 3;
    }
    int width_, height_;
    std::vector<std::uint8_t> rgb_;
};

Mask mask_of(platform::Typeface& face, platform::Weight weight, int em, std::string_view text);

}  // namespace rigs
