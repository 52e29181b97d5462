#include "kiosk/main/self_test/screen_check.h"

#include <fmt/format.h>

#include "kiosk/care/self_test_devices.h"
#include "kiosk/main/closed_page.h"
#include "kiosk/main/window_of.h"
#include "platform/window/kms_window.h"

namespace kiosk::self_test {
namespace {

using care::TestLine;
using care::Trial;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Lines = std::vector<TestLine>;

constexpr seconds most_for_a_frame{5};
constexpr int exhibit_width = 400;

// Draws until the picture is on the screen, or it never will be. What is said to people who see it: closed.
platform::Result<platform::Picture> shown_picture(const Site& site, const Dictionary& words, ui::backend::Screen& screen,
                                                  const std::stop_token& stop) {
    TRY(auto typeface, open_typeface(site));
    ClosedPage page(site, words, typeface, screen);
    platform::Window& window = *screen.window;
    const auto until = std::chrono::steady_clock::now() + most_for_a_frame;
    bool is_there = false;
    while (!is_there && !stop.stop_requested() && std::chrono::steady_clock::now() < until) {
        (void)page.ui.frame(page.view(), {seconds(1), std::chrono::steady_clock::now()});
        is_there = window.shows() && !page.ui.hungry();
        if (!is_there) page.ui.feed(window.wait(milliseconds(16)));
    }
    if (!is_there) return platform::failure(platform::Fault::timeout, "no frame was shown");
    return screen.renderer->picture();
}

// A window for work, on a machine without a display: nothing to be tried and nothing broken.
bool is_no_kiosk_screen(const Site& site) { return !site.screen.full_screen && !platform::window::only_kms_can_be(); }

Lines try_screen(const Site& site, const Dictionary& words, const std::stop_token& stop) {
    auto screen =
        ui::backend::open_screen(window_of(site), ui::backend::wish_of(site.screen.renderer).value_or(ui::backend::Wish::automatic));
    if (!screen) {
        if (is_no_kiosk_screen(site)) return {care::not_tested(Trial::screen, care::Excuse::nobody_sees, screen.error().detail)};
        return {care::failed(Trial::screen, care::Ailment::hardware, screen.error().detail)};
    }
    const platform::Window& window = *screen->window;
    const std::string way = fmt::format("{}, {}", window.driver(), window.drawing() == platform::Window::Drawing::gl ? "gpu" : "processor");
    const std::vector<care::Figure> figures{{"size", fmt::format("{} × {}", window.width(), window.height())}, {"shows", way}};
    const auto picture = shown_picture(site, words, *screen, stop);
    if (!picture) return {care::failed(Trial::screen, care::Ailment::hardware, picture.error().detail, figures)};
    TestLine line =
        window.is_seen() ? care::passed(Trial::screen, figures) : care::not_tested(Trial::screen, care::Excuse::nobody_sees, way);
    line.exhibits.push_back({"screen", care::smaller(*picture, exhibit_width)});
    return {line};
}

}  // namespace

care::Check check_screen(const Site& site, const Dictionary& words) {
    return {.tests = {Trial::screen},
            .limit = seconds(20),
            .act = [&site, &words](const std::stop_token& stop) { return try_screen(site, words, stop); },
            .by_caller = true};
}

}  // namespace kiosk::self_test
