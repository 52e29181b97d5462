#include "ui/backend/processor.h"

namespace ui::backend {
namespace {

platform::Picture copied(const Canvas& canvas) {
    platform::Picture out{canvas.width, canvas.height, {}};
    out.pixels.reserve(static_cast<std::size_t>(canvas.width) * static_cast<std::size_t>(canvas.height));
    for (int y = 0; y < canvas.height; ++y) {
        const std::uint32_t* row = canvas.pixels + static_cast<std::ptrdiff_t>(y) * canvas.pitch;
        for (int x = 0; x < canvas.width; ++x) out.pixels.push_back(row[x] | 0xFF000000U);
    }
    return out;
}

}  // namespace

std::span<const platform::PixelRect> WindowRenderer::draw(const ImDrawData& data) {
    const auto changed = rasteriser_.draw(data, canvas());
    window_.show(changed);
    return changed;
}

platform::Picture WindowRenderer::picture() { return copied(canvas()); }
platform::Picture MemoryRenderer::picture() { return copied(canvas()); }

}  // namespace ui::backend
