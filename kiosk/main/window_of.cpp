#include "kiosk/main/window_of.h"

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

// Of a site with mistakes: nobody's.
platform::input::Match match(const std::string& text) { return platform::input::parse_match(text).value_or(platform::input::Match{}); }

}  // namespace

platform::Window::Options window_of(const Site& site) {
    constexpr std::array<std::string_view, 4> turns{"no", "right", "half", "left"};  // in the order of platform::Turn
    const auto turn = std::find(turns.begin(), turns.end(), site.screen.turned);
    return {.title = "Trạm",
            .width = site.screen.width,
            .height = site.screen.height,
            .full_screen = site.screen.full_screen,
            .video_driver = site.screen.video_driver,
            .turn = turn == turns.end() ? platform::Turn::none : static_cast<platform::Turn>(turn - turns.begin()),
            .keyboards = {.staff = match(site.input.staff_keyboard), .keypad = match(site.input.keypad), .telex = site.input.telex}};
}

care::InputsWanted inputs_of(const Site& site) {
    return {.touch = site.screen.full_screen || site.screen.video_driver == "kms",
            .staff_keyboard = !site.input.staff_keyboard.empty(),
            .named = match(site.input.staff_keyboard)};
}

}  // namespace kiosk
