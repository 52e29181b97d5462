#include <fmt/core.h>

#include "kiosk/main/closed_show.h"
#include "kiosk/main/commands/commands.h"
#include "kiosk/main/ending.h"
#include "kiosk/main/show.h"
#ifdef TRAM_DEV_DOCK
#include "kiosk/main/dev/run_with_dock.h"
#endif

namespace kiosk::commands {
namespace {

platform::Status show([[maybe_unused]] Arguments arguments, const Site& site) {
#ifdef TRAM_DEV_DOCK
    if (dev::is_asked_for(arguments)) return dev::run(arguments, site);
#endif
    hold_end_signals();
    TRY(auto window, platform::Window::open({.title = "Trạm",
                                             .width = site.screen.width,
                                             .height = site.screen.height,
                                             .full_screen = site.screen.full_screen,
                                             .video_driver = site.screen.video_driver}));
    const WishToEnd wish([&window] { window.wake(); });
    const auto opened = Appliance::open(site, [&window] { window.wake(); });
    if (!opened) {
        // People must not find a black screen. After a while the program ends, and the service that starts it again tries anew.
        constexpr std::chrono::minutes before_next_try{1};
        TRY_DO(show_closed(site, window, before_next_try, [&wish] { return wish.came(); }));
        return tl::make_unexpected(opened.error());
    }
    const auto& appliance = *opened;
    ui::Ui ui(appliance->typeface(), appliance->words(), pictures_folder(site),
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
    const auto shown = show(arguments, *site);
    if (!shown) fmt::print(stderr, "kiosk: {}: {}\n", platform::name_of(shown.error().fault), shown.error().detail);
    return shown ? 0 : 1;
}

}  // namespace kiosk::commands
