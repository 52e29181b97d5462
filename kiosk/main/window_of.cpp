#include "kiosk/main/window_of.h"

#include <algorithm>
#include <array>

namespace kiosk {

platform::Window::Options window_of(const Site& site) {
    constexpr std::array<std::string_view, 4> turns{"no", "right", "half", "left"};  // in the order of platform::Turn
    const auto turn = std::find(turns.begin(), turns.end(), site.screen.turned);
    return {.title = "Trạm",
            .width = site.screen.width,
            .height = site.screen.height,
            .full_screen = site.screen.full_screen,
            .video_driver = site.screen.video_driver,
            .turn = turn == turns.end() ? platform::Turn::none : static_cast<platform::Turn>(turn - turns.begin())};
}

}  // namespace kiosk
