// Contrast as the eye gets it: from the picture, not from the theme.
#pragma once
#include <optional>

#include "ui/backend/rasteriser.h"
#include "ui/semantics.h"
#include "ui/theme.h"

namespace ui::gallery {

// Between the most frequent colour of the place, its ground, and the ink that stands out most from it. None where all is one colour.
std::optional<double> contrast_in(const backend::Canvas& canvas, const Rect& place);

}  // namespace ui::gallery
