#include "tests/rigs/papers/canvas.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "platform/text.h"

namespace rigs {
namespace {

// Calls put(x, y, cover) for each pixel of the text's glyphs; returns where the pen ends.
template <class Put>
double each_pixel(platform::Typeface& face, platform::Weight weight, int em, Point pen, std::string_view text, Put put) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = platform::next_code_point(text, at);
        const double whole = std::floor(pen.x);
        const platform::Glyph& glyph = face.glyph(weight, em, letter, static_cast<int>((pen.x - whole) * 4));
        for (int y = 0; y < glyph.height; ++y) {
            for (int x = 0; x < glyph.width; ++x) {
                const std::uint8_t cover = glyph.coverage[static_cast<std::size_t>(y * glyph.width + x)];
                if (cover > 0) put(static_cast<int>(whole) + glyph.left + x, static_cast<int>(std::lround(pen.y)) - glyph.top + y, cover);
            }
        }
        pen.x += glyph.advance;
    }
    return pen.x;
}

}  // namespace

Canvas::Canvas(int width, int height, Colour ground) : width_(width), height_(height) {
    rgb_.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int i = 0; i < width * height; ++i) rgb_.insert(rgb_.end(), {ground.red, ground.green, ground.blue});
}

void Canvas::tint(int x, int y, Colour colour, double cover) {
    if (x < 0 || y < 0 || x >= width_ || y >= height_ || cover <= 0) return;
    std::uint8_t* pixel = &rgb_[index(x, y)];
    const auto mix = [&](std::uint8_t below, std::uint8_t above) {
        return static_cast<std::uint8_t>(below + (above - below) * cover + 0.5);
    };
    pixel[0] = mix(pixel[0], colour.red);
    pixel[1] = mix(pixel[1], colour.green);
    pixel[2] = mix(pixel[2], colour.blue);
}

void Canvas::fill(double x, double y, double width, double height, Colour colour, double cover) {
    for (int row = static_cast<int>(std::lround(y)); row < std::lround(y + height); ++row) {
        for (int column = static_cast<int>(std::lround(x)); column < std::lround(x + width); ++column) tint(column, row, colour, cover);
    }
}

void Canvas::frame(double x, double y, double width, double height, double thickness, Colour colour) {
    fill(x, y, width, thickness, colour);
    fill(x, y + height - thickness, width, thickness, colour);
    fill(x, y, thickness, height, colour);
    fill(x + width - thickness, y, thickness, height, colour);
}

void Canvas::disc(Point centre, double radius_x, double radius_y, Colour colour) {
    for (int y = static_cast<int>(centre.y - radius_y) - 1; y <= centre.y + radius_y + 1; ++y) {
        for (int x = static_cast<int>(centre.x - radius_x) - 1; x <= centre.x + radius_x + 1; ++x) {
            const double distance = std::hypot((x - centre.x) / radius_x, (y - centre.y) / radius_y);
            tint(x, y, colour, std::clamp((1 - distance) * std::min(radius_x, radius_y) + 0.5, 0.0, 1.0));
        }
    }
}

void Canvas::ring(Point centre, double radius, double thickness, Colour colour, double cover) {
    for (int y = static_cast<int>(centre.y - radius - thickness); y <= centre.y + radius + thickness; ++y) {
        for (int x = static_cast<int>(centre.x - radius - thickness); x <= centre.x + radius + thickness; ++x) {
            const double off = std::abs(std::hypot(x - centre.x, y - centre.y) - radius);
            tint(x, y, colour, cover * std::clamp(thickness / 2 - off + 0.5, 0.0, 1.0));
        }
    }
}

void Canvas::line(Point from, Point to, double thickness, Colour colour) {
    const double dx = to.x - from.x, dy = to.y - from.y;
    const double length = std::max(std::hypot(dx, dy), 1e-6);
    const double reach = thickness / 2 + 1;
    for (int y = static_cast<int>(std::min(from.y, to.y) - reach); y <= std::max(from.y, to.y) + reach; ++y) {
        for (int x = static_cast<int>(std::min(from.x, to.x) - reach); x <= std::max(from.x, to.x) + reach; ++x) {
            const double along = std::clamp(((x - from.x) * dx + (y - from.y) * dy) / (length * length), 0.0, 1.0);
            const double off = std::hypot(x - from.x - along * dx, y - from.y - along * dy);
            tint(x, y, colour, std::clamp(thickness / 2 - off + 0.5, 0.0, 1.0));
        }
    }
}

// Catmull-Rom through the points.
void Canvas::curve(std::span<const Point> through, double thickness, Colour colour) {
    const auto at = [&](std::size_t i) { return through[std::min(i, through.size() - 1)]; };
    for (std::size_t i = 0; i + 1 < through.size(); ++i) {
        const Point a = at(i == 0 ? 0 : i - 1), b = at(i), c = at(i + 1), d = at(i + 2);
        Point last = b;
        for (int step = 1; step <= 12; ++step) {
            const double t = step / 12.0;
            const auto blend = [t](double p, double q, double r, double s) {
                return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
            };
            const Point next{blend(a.x, b.x, c.x, d.x), blend(a.y, b.y, c.y, d.y)};
            line(last, next, thickness, colour);
            last = next;
        }
    }
}

void Canvas::stamp(const Mask& mask, Point middle, double degrees, Colour colour, double cover) {
    const double turn = degrees * std::numbers::pi / 180;
    const double cosine = std::cos(turn), sine = std::sin(turn);
    const double reach = std::hypot(mask.width, mask.height) / 2 + 1;
    const auto sample = [&](int x, int y) {
        if (x < 0 || y < 0 || x >= mask.width || y >= mask.height) return 0.0;
        return static_cast<double>(mask.coverage[static_cast<std::size_t>(y * mask.width + x)]);
    };
    for (int y = static_cast<int>(middle.y - reach); y <= middle.y + reach; ++y) {
        for (int x = static_cast<int>(middle.x - reach); x <= middle.x + reach; ++x) {
            const double u = cosine * (x - middle.x) + sine * (y - middle.y) + mask.width / 2.0;
            const double v = -sine * (x - middle.x) + cosine * (y - middle.y) + mask.height / 2.0;
            const int left = static_cast<int>(std::floor(u)), top = static_cast<int>(std::floor(v));
            const double right = u - left, below = v - top;
            const double value = (sample(left, top) * (1 - right) + sample(left + 1, top) * right) * (1 - below) +
                                 (sample(left, top + 1) * (1 - right) + sample(left + 1, top + 1) * right) * below;
            tint(x, y, colour, cover * value / 255);
        }
    }
}

double Canvas::text(platform::Typeface& face, platform::Weight weight, int em, Point pen, std::string_view text, Colour colour) {
    return each_pixel(face, weight, em, pen, text, [&](int x, int y, std::uint8_t cover) { tint(x, y, colour, cover / 255.0); });
}

void Canvas::text_centred(platform::Typeface& face, platform::Weight weight, int em, Point middle, std::string_view words, Colour colour) {
    text(face, weight, em, {middle.x - face.width(weight, em, words) / 2, middle.y}, words, colour);
}

double Canvas::paragraph(platform::Typeface& face, platform::Weight weight, int em, Point pen, double width, std::string_view words,
                         Colour colour) {
    double base = pen.y - em * 1.4;
    for (const std::string_view line : face.wrap(weight, em, words, static_cast<float>(width))) {
        base += em * 1.4;
        text(face, weight, em, {pen.x, base}, line, colour);
    }
    return base;
}

Mask mask_of(platform::Typeface& face, platform::Weight weight, int em, std::string_view text) {
    Mask mask{static_cast<int>(face.width(weight, em, text)) + 2, em * 3 / 2, {}};
    mask.coverage.resize(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height));
    each_pixel(face, weight, em, {1, em * 1.15}, text, [&](int x, int y, std::uint8_t cover) {
        if (x < 0 || y < 0 || x >= mask.width || y >= mask.height) return;
        auto& place = mask.coverage[static_cast<std::size_t>(y * mask.width + x)];
        place = std::max(place, cover);
    });
    return mask;
}

}  // namespace rigs
