#include "ui/dev_dock/part_of_window.h"

namespace ui::dev_dock {

backend::Canvas PartOfWindow::canvas() const {
    const auto place = place_();
    std::uint32_t* corner = window_.pixels() + static_cast<std::ptrdiff_t>(place.y) * window_.pitch() + place.x;
    return {corner, place.width, place.height, window_.pitch()};
}

std::span<const platform::PixelRect> PartOfWindow::draw(const ImDrawData& data) {
    const auto changed = rasteriser_.draw(data, canvas());
    show(changed);
    return changed;
}

void PartOfWindow::show(std::span<const platform::PixelRect> changed) {
    const auto place = place_();
    std::vector<platform::PixelRect> in_window(changed.begin(), changed.end());
    for (platform::PixelRect& rect : in_window) {
        rect.x += place.x;
        rect.y += place.y;
    }
    window_.show(in_window);
}

platform::Picture PartOfWindow::picture() {
    const backend::Canvas from = canvas();
    platform::Picture out{from.width, from.height, {}};
    for (int y = 0; y < from.height; ++y) {
        const std::uint32_t* row = from.pixels + static_cast<std::ptrdiff_t>(y) * from.pitch;
        for (int x = 0; x < from.width; ++x) out.pixels.push_back(row[x] | 0xFF000000U);
    }
    return out;
}

}  // namespace ui::dev_dock
