// The two renderers that need no GPU: into a window, or into memory (tests, the gallery).
#pragma once
#include <vector>

#include "ui/backend/rasteriser.h"
#include "ui/backend/renderer.h"

namespace ui::backend {

class WindowRenderer final : public Renderer {
public:
    // The window must be one for pixels and outlive the renderer.
    explicit WindowRenderer(platform::Window& window) : window_(window) {}
    int width() const override { return window_.width(); }
    int height() const override { return window_.height(); }
    std::span<const platform::PixelRect> draw(const ImDrawData& data) override;
    void forget() override { rasteriser_.forget(); }
    platform::Picture picture() override;

private:
    Canvas canvas() const { return {window_.pixels(), window_.width(), window_.height(), window_.pitch()}; }

    platform::Window& window_;
    Rasteriser rasteriser_;
};

class MemoryRenderer final : public Renderer {
public:
    MemoryRenderer(int width, int height)
        : width_(width), height_(height), pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}
    int width() const override { return width_; }
    int height() const override { return height_; }
    std::span<const platform::PixelRect> draw(const ImDrawData& data) override { return rasteriser_.draw(data, canvas()); }
    void forget() override { rasteriser_.forget(); }
    platform::Picture picture() override;
    std::span<const std::uint32_t> pixels() const { return pixels_; }  // 0x00RRGGBB, row by row

private:
    Canvas canvas() { return {pixels_.data(), width_, height_, width_}; }

    int width_, height_;
    std::vector<std::uint32_t> pixels_;
    Rasteriser rasteriser_;
};

}  // namespace ui::backend
