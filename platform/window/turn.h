// Panels that are mounted on their side: the picture is turned on its way to the glass, and touches on their way back.
#pragma once
#include <cstdint>

#include "platform/window.h"

namespace platform::window {

struct Size {
    int width = 0, height = 0;  // pixels
};

// The glass's size for a picture of this size; and the other way round, for it is the same.
Size turned(Size size, Turn turn);
// Where a part of the picture comes to lie on the glass.
PixelRect turned(const PixelRect& part, Size picture, Turn turn);
// Where on the picture something on the glass is: both as shares of 0 to 1.
struct Share {
    float x = 0, y = 0;
};
Share turned_back(Share on_glass, Turn turn);

struct Plane {
    std::uint32_t* pixels = nullptr;
    int pitch = 0;  // in pixels
};
struct ConstPlane {
    const std::uint32_t* pixels = nullptr;
    int pitch = 0;
};
// Copies a part of the picture to where it belongs on the glass. Writes the glass row by row: it may be write-combined memory.
void copy_turned(ConstPlane picture, Size size, const PixelRect& part, Turn turn, Plane glass);

}  // namespace platform::window
