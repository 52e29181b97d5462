// Contrast as the eye gets it: from the picture, not from the theme.
#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "ui/semantics.h"
#include "ui/theme.h"

namespace ui::gallery {

// Between the most frequent colour of the place, its ground, and the ink that stands out most from it. None where all is one colour.
// pixels: 0x00RRGGBB, rows of `width`.
std::optional<double> contrast_in(std::span<const std::uint32_t> pixels, int width, const Rect& place);

}  // namespace ui::gallery
