// A finger that everybody sees: a dot over the kiosk's picture. What was below it is kept, and put back before the kiosk draws.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "ui/backend/rasteriser.h"
#include "ui/layout.h"

namespace kiosk::dev {

class Finger {
public:
    ui::Point at{0, 0};
    bool down = false;

    // Off the picture, as if it had never been there. A picture of another size is another one.
    void lift(const ui::backend::Canvas& picture);
    // Puts it where it is now, wholly within the picture, and says what changed.
    std::array<platform::PixelRect, 2> paint(const ui::backend::Canvas& picture);

private:
    int width_ = 0, height_ = 0;  // of the picture it was painted on
    platform::PixelRect painted_;
    std::vector<std::uint32_t> below_;  // painted_, row by row; empty: not on the picture
};

}  // namespace kiosk::dev
