// Lays paper on the scanner's glass: what the scanner would see of it.
#pragma once
#include <cstdint>

#include "drivers/scanner/page.h"
#include "tests/rigs/papers/canvas.h"

namespace rigs {

struct Lying {
    Point middle{1240, 1754};   // on the A4 glass at 300 dpi
    double degrees = 0;         // clockwise
    double corner = 0;          // its corners' radius, in pixels of the glass
    double dots_per_pixel = 1;  // of the drawing
};

// An A4 colour raster at 300 dpi: skewed paper with soft edges and a thin shadow, uneven light, the sensor's noise.
drivers::scanner::Raster scan_of(const Canvas& paper, const Lying& lying, std::uint32_t seed);

}  // namespace rigs
