#include "ui/automation/photograph.h"

#include <algorithm>
#include <cmath>

namespace ui::automation {
namespace {

Outcome<std::string> written(const platform::Picture& picture) {
    const auto png = platform::png(picture);
    if (!png) return trouble(Complaint::unable_to_capture_screen, png.error().detail);
    return platform::base64(*png);
}

}  // namespace

Outcome<std::string> photograph(const Browser& browser) { return written(browser.picture()); }

Outcome<std::string> photograph(const Browser& browser, const Rect& place) {
    const platform::Picture whole = browser.picture();
    const auto pixel = [](float at, int most) { return std::clamp(static_cast<int>(std::lround(at)), 0, most); };
    const int left = pixel(place.x, whole.width), right = pixel(place.right(), whole.width);
    const int top = pixel(place.y, whole.height), bottom = pixel(place.bottom(), whole.height);
    if (left >= right || top >= bottom) return trouble(Complaint::move_target_out_of_bounds, "nothing of it is on the screen");
    platform::Picture part{right - left, bottom - top, {}};
    for (int y = top; y < bottom; ++y) {
        const auto row = whole.pixels.begin() + static_cast<std::ptrdiff_t>(y) * whole.width;
        part.pixels.insert(part.pixels.end(), row + left, row + right);
    }
    return written(part);
}

}  // namespace ui::automation
