#include "ui/widgets/qr_code.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/node.h"

namespace ui::widgets {
namespace {

constexpr int quiet = 4;  // modules on each side, ISO/IEC 18004 5.3.8
constexpr Colour white = rgb(0xFFFFFF);
constexpr Colour black = rgb(0x000000);

// A run of black modules is one box, so that no seam shows between them.
void draw_row(Frame& frame, Point at, float module, const platform::Bitmap& modules, int y) {
    for (int x = 0; x < modules.width; ++x) {
        if (!modules.black(x, y)) continue;
        const int first = x;
        while (x < modules.width && modules.black(x, y)) ++x;
        frame.paint.rect({at.x + static_cast<float>(first) * module, at.y + static_cast<float>(y) * module,
                          static_cast<float>(x - first) * module, module},
                         black);
    }
}

}  // namespace

Rect qr_code(Frame& frame, const Rect& place, const QrCode& what) {
    const auto across = static_cast<float>(what.modules.width + 2 * quiet);
    const float module = std::max(1.0F, std::floor(std::min(place.width, place.height) / across));
    const Rect all = centred(place, module * across, module * across);
    frame.paint.rect(all, white);
    const Point at{all.x + quiet * module, all.y + quiet * module};
    for (int y = 0; y < what.modules.height; ++y) draw_row(frame, at, module, what.modules, y);
    frame.state(node(what.id, Role::picture, what.name, all));
    return all;
}

float qr_code_size(const Theme& theme, const platform::Bitmap& modules) {
    return theme.px(1_mm) * static_cast<float>(modules.width + 2 * quiet);
}

}  // namespace ui::widgets
