#include <fmt/core.h>

#include "kiosk/main/closed_show.h"
#include "kiosk/main/commands/commands.h"
#include "kiosk/main/ending.h"
#include "kiosk/main/show.h"
#include "ui/backend/screen.h"

namespace kiosk::commands {
namespace {

platform::Status show(const Site& site) {
    hold_end_signals();
    TRY(auto screen, ui::backend::open_screen({.title = "Trạm",
                                               .width = site.screen.width,
                                               .height = site.screen.height,
                                               .full_screen = site.screen.full_screen,
                                               .video_driver = site.screen.video_driver},
                                              ui::backend::wish_of(site.screen.renderer).value_or(ui::backend::Wish::automatic)));
    platform::Window& window = *screen.window;
    const WishToEnd wish([&window] { window.wake(); });
    const auto opened = Appliance::open(site, [&window] { window.wake(); });
    if (!opened) {
        // People must not find a black screen. After a while the program ends, and the service that starts it again tries anew.
        constexpr std::chrono::minutes before_next_try{1};
        TRY_DO(show_closed(site, screen, before_next_try, [&wish] { return wish.came(); }));
        return tl::make_unexpected(opened.error());
    }
    const auto& appliance = *opened;
    ui::Ui ui(appliance->typeface(), *screen.renderer, appliance->words(), pictures_folder(site),
              ui::Scale(window.width(), static_cast<float>(site.screen.width_mm)));
    Show show(*appliance, window, ui);
    constexpr std::chrono::minutes longest_wait{1};
    while (!wish.came() && show.turn(longest_wait)) {
    }
    return {};
}

}  // namespace

int run_kiosk(Arguments arguments) {
    const auto site = site_or_complain(arguments);
    if (!site) return 1;
    const auto shown = show(*site);
    if (!shown) fmt::print(stderr, "kiosk: {}: {}\n", platform::name_of(shown.error().fault), shown.error().detail);
    return shown ? 0 : 1;
}

}  // namespace kiosk::commands
