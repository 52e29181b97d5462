// Draws into a part of the window, so that two stages can share it: the kiosk's picture and the dock beside it. On the processor.
#pragma once
#include <functional>

#include "ui/backend/rasteriser.h"
#include "ui/backend/renderer.h"

namespace ui::dev_dock {

class PartOfWindow final : public backend::Renderer {
public:
    using Place = std::function<platform::PixelRect()>;  // within the window; asked each time, for windows change their size
    // The window must be one for pixels and outlive the renderer.
    PartOfWindow(platform::Window& window, Place place) : window_(window), place_(std::move(place)) {}

    int width() const override { return place_().width; }
    int height() const override { return place_().height; }
    std::span<const platform::PixelRect> draw(const ImDrawData& data) override;
    void forget() override { rasteriser_.forget(); }
    platform::Picture picture() override;

    backend::Canvas canvas() const;
    // Puts parts of the canvas, counted from its own corner, before people's eyes.
    void show(std::span<const platform::PixelRect> changed);

private:
    platform::Window& window_;
    Place place_;
    backend::Rasteriser rasteriser_;
};

}  // namespace ui::dev_dock
