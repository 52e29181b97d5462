#include "kiosk/main/closed_show.h"

#include "kiosk/main/appliance.h"
#include "kiosk/main/show.h"
#include "ui/ui.h"

namespace kiosk {

platform::Status show_closed(const Site& site, platform::Window& window, std::chrono::seconds how_long,
                             const std::function<bool()>& is_over) {
    TRY(const auto words, Dictionary::load(site.paths.assets + "/words"));
    TRY(auto typeface, open_typeface(site));
    const visit::Place place = place_of(site);
    const procedures::Catalogue no_procedures;
    visit::Session nobody;
    ui::Ui ui(typeface, words, pictures_folder(site), ui::Scale(window.width(), static_cast<float>(site.screen.width_mm)));
    const auto begun = std::chrono::steady_clock::now();
    while (!is_over() && std::chrono::steady_clock::now() - begun < how_long) {
        visit::View view{.step = visit::Step::closed, .session = nobody, .catalogue = no_procedures, .place = place};
        view.readiness.reason = care::Readiness::Reason::settings;
        const auto wish = ui.frame(view, window, std::chrono::milliseconds(16));
        if (wish && std::holds_alternative<visit::SetLanguage>(*wish)) nobody.language = std::get<visit::SetLanguage>(*wish).language;
        const auto events = window.wait(ui.hungry() || ui.animating() ? std::chrono::milliseconds(16) : std::chrono::milliseconds(1000));
        if (events.closed) return {};
        ui.feed(events);
    }
    return {};
}

}  // namespace kiosk
