#include <fmt/core.h>

#include <algorithm>

#include "kiosk/care/falls.h"
#include "kiosk/main/closed_show.h"
#include "kiosk/main/commands/commands.h"
#include "kiosk/main/ending.h"
#include "kiosk/main/first_picture.h"
#include "kiosk/main/show.h"
#include "kiosk/main/window_of.h"
#include "platform/files.h"
#include "platform/log.h"
#include "platform/supervisor.h"
#include "ui/backend/screen.h"
#ifdef TRAM_AUTOMATION
#include "ui/automation/remote.h"
#endif
#ifdef TRAM_DEV_DOCK
#include "kiosk/main/dev/run_with_dock.h"
#endif

namespace kiosk::commands {
namespace {

constexpr std::chrono::minutes longest_wait{1};
using Automation = std::optional<std::string>;  // HOST:PORT, if programs may drive this kiosk

#ifdef TRAM_AUTOMATION

platform::Status check(const Automation& automation) {
    if (automation) TRY_DO(ui::automation::loopback_address(*automation));
    return {};
}

// People and programs alike: ui/automation/README.md.
platform::Status run_with_remote(const std::string& address, Appliance& appliance, ui::backend::Screen& screen, ui::Ui& ui, Show& show,
                                 const WishToEnd& wish) {
    platform::Window& window = *screen.window;
    const auto leave = [&show] {
        show.intend(visit::Leave{});
        show.intend(visit::Finish{});  // the farewell too
    };
    TRY(const auto door, ui::automation::loopback_address(address));
    TRY(const auto remote,
        ui::automation::Remote::open(door, {window, *screen.renderer, ui, [&appliance] { return appliance.usher().view(); }, leave},
                                     [&window] { window.wake(); }));
    fmt::print("webdriver ready port={}\n", remote->port());
    std::fflush(stdout);
    while (!wish.came() && !appliance.ending() && show.turn(remote->patience(longest_wait))) {
        using ui::automation::Rest;
        remote->attend(show.settled() ? Rest::settled : show.busy() ? Rest::busy : Rest::moving);
    }
    return {};
}

#else

platform::Status check(const Automation& automation) {
    if (automation) return platform::failure(platform::Fault::denied, "this kiosk was built without automation");
    return {};
}

#endif

platform::Result<ui::backend::Screen> open_screen(const Site& site) {
    return ui::backend::open_screen(window_of(site), ui::backend::wish_of(site.screen.renderer).value_or(ui::backend::Wish::automatic));
}

// People must not find a black screen. After a while the program ends, and the service that starts it again tries anew.
platform::Status be_closed(const Site& site, care::Part part, care::Ailment ailment, ui::backend::Screen& screen,
                           platform::Supervisor& supervisor, const WishToEnd& wish) {
    constexpr std::chrono::minutes before_next_try{1};
    care::Health why;
    why.set_ill(part, ailment, {});
    platform::log(platform::Level::notice, "kiosk", "closed: {} {}", name_of(part), name_of(ailment));
    return show_closed(site, why, screen, supervisor, before_next_try, [&wish] { return wish.came(); });
}

care::Falls falls_of(const Site& site) {
    std::string boot = platform::read_text("/proc/sys/kernel/random/boot_id").value_or(std::string());
    boot.resize(std::min(boot.size(), boot.find('\n')));
    return {site.paths.state + "/falls", std::move(boot), platform::since_boot()};
}

// Whoever asks for a new start is in the journal; the service starts whatever ended.
bool is_to_end(const Appliance& appliance, const platform::Supervisor& supervisor, const WishToEnd& wish) {
    return wish.came() || appliance.ending() || (supervisor.is_there() && appliance.wants_restart());
}

// The exit status.
platform::Result<int> show(const Site& site, const Automation& automation) {
    TRY_DO(check(automation));
    const auto status = [](const Appliance& appliance) { return appliance.ending() ? status_of(*appliance.ending()) : 0; };
    hold_end_signals();
    platform::Supervisor supervisor;
    TRY(auto screen, open_screen(site));
    platform::Window& window = *screen.window;
    const WishToEnd wish([&window] { window.wake(); });
    care::Falls falls = falls_of(site);
    if (falls.begin()) {
        TRY_DO(be_closed(site, care::Part::program, care::Ailment::crashed, screen, supervisor, wish));
        return 0;
    }
    const auto opened = Appliance::open(site, [&window] { window.wake(); });
    if (!opened) {
        falls.ended();
        TRY_DO(be_closed(site, care::Part::settings, care::Ailment::mistaken, screen, supervisor, wish));
        return tl::make_unexpected(opened.error());
    }
    const auto& appliance = *opened;
    ui::Ui ui(appliance->typeface(), *screen.renderer, appliance->words(), pictures_folder(site),
              ui::Scale(window.width(), static_cast<float>(site.screen.width_mm)));
    Show show(*appliance, window, ui);
#ifdef TRAM_AUTOMATION
    if (automation) {
        TRY_DO(run_with_remote(*automation, *appliance, screen, ui, show, wish));
        return status(*appliance);
    }
#endif
    const auto sleep = std::min<std::chrono::milliseconds>(longest_wait, supervisor.longest_sleep().value_or(longest_wait));
    const auto stands_at = std::chrono::steady_clock::now() + care::Falls::stands_after;
    while (!is_to_end(*appliance, supervisor, wish) && show.turn(sleep)) {
        if (show.drew() && window.shows()) first_picture(supervisor);
        supervisor.alive(appliance->pulses());
        if (std::chrono::steady_clock::now() >= stands_at) falls.stands();
    }
    falls.ended();
    return status(*appliance);
}

// The service of a machine that nobody has set up, or set up wrongly.
platform::Status show_that_it_is_not_set_up(Arguments arguments) {
    const Site site = what_is_known_of_site(option(arguments, "--settings"));
    hold_end_signals();
    platform::Supervisor supervisor;
    TRY(auto screen, open_screen(site));
    platform::Window& window = *screen.window;
    const WishToEnd wish([&window] { window.wake(); });
    return be_closed(site, care::Part::settings, care::Ailment::mistaken, screen, supervisor, wish);
}

}  // namespace

int run_kiosk(Arguments arguments) {
    const auto site = site_or_complain(arguments);
    if (!site) {
        if (platform::Supervisor().is_there()) (void)show_that_it_is_not_set_up(arguments);
        return 1;
    }
    const auto automation = flag(arguments, "--automation") ? Automation(option(arguments, "--automation")) : std::nullopt;
#ifdef TRAM_DEV_DOCK
    const auto shown = dev::is_asked_for(arguments) ? dev::run(arguments, *site).map([] { return 0; }) : show(*site, automation);
#else
    const auto shown = show(*site, automation);
#endif
    if (!shown) fmt::print(stderr, "kiosk: {}: {}\n", platform::name_of(shown.error().fault), shown.error().detail);
    return shown.value_or(1);
}

}  // namespace kiosk::commands
