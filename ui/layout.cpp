#include "ui/layout.h"

#include <cmath>

namespace ui {

Rect centred(const Rect& r, float width, float height) {
    return {std::round(r.x + (r.width - width) / 2), std::round(r.y + (r.height - height) / 2), width, height};
}

std::vector<Rect> split_across(const Rect& r, int parts, float gap) {
    std::vector<Rect> out;
    const float width = std::floor((r.width - gap * static_cast<float>(parts - 1)) / static_cast<float>(parts));
    for (int i = 0; i < parts; ++i) out.push_back({r.x + (width + gap) * static_cast<float>(i), r.y, width, r.height});
    return out;
}

Rect Column::take(float height) {
    const Rect out{place_.x, y_, place_.width, height};
    y_ += height + gap_;
    return out;
}

}  // namespace ui
