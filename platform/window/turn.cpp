#include "platform/window/turn.h"

#include <cstring>

namespace platform::window {

Size turned(Size size, Turn turn) {
    if (turn == Turn::right || turn == Turn::left) return {size.height, size.width};
    return size;
}

PixelRect turned(const PixelRect& part, Size picture, Turn turn) {
    const int right = picture.width - part.x - part.width;
    const int below = picture.height - part.y - part.height;
    switch (turn) {
        case Turn::none: return part;
        case Turn::right: return {below, part.x, part.height, part.width};
        case Turn::half: return {right, below, part.width, part.height};
        case Turn::left: return {part.y, right, part.height, part.width};
    }
    return part;
}

Share turned_back(Share on_glass, Turn turn) {
    switch (turn) {
        case Turn::none: return on_glass;
        case Turn::right: return {on_glass.y, 1 - on_glass.x};
        case Turn::half: return {1 - on_glass.x, 1 - on_glass.y};
        case Turn::left: return {1 - on_glass.y, on_glass.x};
    }
    return on_glass;
}

void copy_turned(ConstPlane picture, Size size, const PixelRect& part, Turn turn, Plane glass) {
    const PixelRect on_glass = turned(part, size, turn);
    // From one pixel of the glass to the next in its row, and from one row to the next, we go this far in the picture.
    std::ptrdiff_t across = 1, down = picture.pitch;
    int x = part.x, y = part.y;  // what comes to lie at the upper left corner
    if (turn == Turn::right) across = -picture.pitch, down = 1, y = part.y + part.height - 1;
    if (turn == Turn::half) across = -1, down = -picture.pitch, x = part.x + part.width - 1, y = part.y + part.height - 1;
    if (turn == Turn::left) across = picture.pitch, down = -1, x = part.x + part.width - 1;
    const std::uint32_t* from = picture.pixels + static_cast<std::ptrdiff_t>(y) * picture.pitch + x;
    for (int row = 0; row < on_glass.height; ++row) {
        std::uint32_t* to = glass.pixels + static_cast<std::ptrdiff_t>(on_glass.y + row) * glass.pitch + on_glass.x;
        const std::uint32_t* source = from + row * down;
        if (turn == Turn::none)
            std::memcpy(to, source, static_cast<std::size_t>(on_glass.width) * sizeof *to);
        else
            for (int i = 0; i < on_glass.width; ++i) to[i] = source[i * across];
    }
}

}  // namespace platform::window
