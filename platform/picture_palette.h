// Pictures of few colours: a screen's picture as a PNG with a palette is a quarter as large.
#pragma once
#include "platform/picture.h"

namespace platform {

inline constexpr std::size_t most_colours = 256;

// With its most frequent colours alone; each other is replaced by the nearest of them. What is transparent is lost.
Picture with_few_colours(const Picture& picture);
// malformed: it has more than most_colours.
Result<Bytes> palette_png(const Picture& picture);

}  // namespace platform
