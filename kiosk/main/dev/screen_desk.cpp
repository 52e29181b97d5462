#include "kiosk/main/dev/screen_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "platform/log.h"
#include "ui/dev_dock/dock.h"

namespace kiosk::dev {
namespace {

constexpr std::array inches{10.1, 15.6, 21.5, 27.0, 32.0};
constexpr std::array pixels{540, 720, 1080};
constexpr double mm_of_inch = 25.4;
const double diagonal = std::hypot(16, 9);

template <class Options>
auto nearest(const Options& options, double wanted) {
    return *std::min_element(options.begin(), options.end(),
                             [&](double a, double b) { return std::abs(a - wanted) < std::abs(b - wanted); });
}

}  // namespace

Panel::Extent Panel::extent() const {
    const int long_side = pixels * 16 / 9;
    return stands == Stands::upright ? Extent{pixels, long_side} : Extent{long_side, pixels};
}

ui::Scale Panel::scale() const { return {pixels, static_cast<float>(inches * mm_of_inch * 9 / diagonal)}; }

Panel panel_of(const Site& site) {
    const auto& screen = site.screen;
    const double height_mm = screen.width_mm * screen.height / screen.width;
    return {.inches = nearest(inches, std::hypot(screen.width_mm, height_mm) / mm_of_inch),
            .pixels = nearest(pixels, std::min(screen.width, screen.height)),
            .stands = screen.width > screen.height ? Panel::Stands::lying : Panel::Stands::upright};
}

Panel::Extent window_for(const Panel& panel) {
    using ui::dev_dock::Dock;
    const auto kiosk = panel.extent();
    return {kiosk.width + Dock::width, std::max(kiosk.height, Dock::least_height)};
}

ui::dev_dock::Group ScreenDesk::group() const {
    ui::dev_dock::Group out{.title = "Screen", .icon = ui::Icon::visibility};
    const auto [width, height] = panel_.extent();
    out.note = fmt::format("{} x {}", width, height);
    auto& sizes = out.parts.emplace_back();
    for (const double each : inches)
        sizes.push_back({fmt::format("screen-{}-inch", each), fmt::format("{}\"", each), panel_.inches == each});
    auto& shape = out.parts.emplace_back();
    for (const int each : pixels) shape.push_back({fmt::format("screen-{}-px", each), fmt::format("{} px", each), panel_.pixels == each});
    const bool upright = panel_.stands == Panel::Stands::upright;
    shape.push_back({"screen-upright", "Upright", upright});
    shape.push_back({"screen-lying", "Lying", !upright});
    return out;
}

void ScreenDesk::press(std::string_view id) {
    for (const double each : inches) {
        if (id == fmt::format("screen-{}-inch", each)) panel_.inches = each;
    }
    for (const int each : pixels) {
        if (id == fmt::format("screen-{}-px", each)) panel_.pixels = each;
    }
    if (id == "screen-upright") panel_.stands = Panel::Stands::upright;
    if (id == "screen-lying") panel_.stands = Panel::Stands::lying;
    ui_.set_scale(panel_.scale());
    const auto [width, height] = window_for(panel_);
    if (width == window_.width() && height == window_.height()) return;
    const auto resized = window_.resize(width, height);
    if (!resized) platform::log(platform::Level::error, "dock", "{}", resized.error().detail);
}

}  // namespace kiosk::dev
