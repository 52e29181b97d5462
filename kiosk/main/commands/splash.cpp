#include <fmt/core.h>

#include "kiosk/main/appliance.h"
#include "kiosk/main/commands/commands.h"
#include "kiosk/main/ending.h"
#include "kiosk/main/show.h"
#include "kiosk/main/window_of.h"
#include "platform/log.h"
#include "ui/backend/processor.h"
#include "ui/screens.h"

namespace kiosk::commands {
namespace {

platform::Status stand_until_ended(const Site& site) {
    hold_end_signals();
    TRY(const auto words, Dictionary::load(site.paths.assets + "/words"));
    TRY(auto typeface, open_typeface(site));
    // Last, for the kiosk may be waiting for the screen already.
    auto options = window_of(site);
    options.patience = std::chrono::milliseconds(0);
    options.touchable = false;
    TRY(auto window, platform::Window::open(options));
    ui::backend::WindowRenderer renderer(window);
    ui::Pictures pictures(pictures_folder(site));
    ui::Stage stage(typeface, renderer,
                    ui::make_theme(ui::Scale(window.width(), static_cast<float>(site.screen.width_mm)), site.screen.look, window.width(),
                                   window.height()));
    const WishToEnd wish([&window] { window.wake(); });
    bool shown = false;
    while (!wish.came()) {
        const auto events = window.wait(std::chrono::minutes(1));
        if (events.closed) break;
        if (shown && !events.exposed) continue;
        if (events.exposed) renderer.forget();
        stage.frame(std::chrono::seconds(0), [&](ui::Frame& frame) { ui::screens::starting(frame, pictures, words); });
        shown = window.shows();
        if (shown) window.let_go();  // the kiosk comes when it is ready, and takes the screen over
    }
    return {};
}

}  // namespace

int splash(Arguments arguments) {
    // Of mistakes in the settings the kiosk itself complains.
    const auto stood = stand_until_ended(what_is_known_of_site(option(arguments, "--settings")));
    if (stood) return 0;
    platform::log(platform::Level::info, "splash", "{}: {}", platform::name_of(stood.error().fault), stood.error().detail);
    return stood.error().fault == platform::Fault::denied ? 0 : 1;  // denied: the kiosk itself is on the screen already
}

}  // namespace kiosk::commands
