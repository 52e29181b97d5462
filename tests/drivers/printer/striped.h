// A picture for printers, and whether a printer's paper shows it.
#pragma once
#include <algorithm>

#include "platform/picture.h"

namespace drivers::printer {

// Every row differs from its neighbours, so that a lost or doubled row shows.
inline platform::Bitmap striped(int width, int height) {
    platform::Bitmap bitmap(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if ((x * 7 + y * 13) % 11 < 4) bitmap.blacken(x, y);
        }
    }
    return bitmap;
}

// The first rows of the paper are the slip, and the rest of it is white.
inline bool shows(const platform::Bitmap& paper, const platform::Bitmap& slip) {
    const auto& rows = slip.rows;
    return paper.width == slip.width && paper.height >= slip.height && std::equal(rows.begin(), rows.end(), paper.rows.begin()) &&
           std::all_of(paper.rows.begin() + static_cast<std::ptrdiff_t>(rows.size()), paper.rows.end(),
                       [](auto byte) { return byte == 0; });
}

}  // namespace drivers::printer
