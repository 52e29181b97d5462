#include "kiosk/main/closed_show.h"

#include "kiosk/main/closed_page.h"
#include "kiosk/main/first_picture.h"

namespace kiosk {
namespace {

// There is no usher yet to lead anybody; but the page can be read in another language, larger, and staff can be called.
visit::Overlay obey(const visit::Intent& wish, visit::Session& nobody, visit::Overlay overlay) {
    if (const auto* language = std::get_if<visit::SetLanguage>(&wish)) nobody.language = language->language;
    if (const auto* look = std::get_if<visit::SetLook>(&wish)) nobody.look = look->look;
    if (std::holds_alternative<visit::AskTextSize>(wish)) return visit::Overlay::text_size;
    if (std::holds_alternative<visit::AskContrast>(wish)) return visit::Overlay::contrast;
    if (std::holds_alternative<visit::CallStaff>(wish)) return visit::Overlay::staff;
    if (std::holds_alternative<visit::CloseOverlay>(wish)) return visit::Overlay::none;
    return overlay;
}

}  // namespace

platform::Status show_closed(const Site& site, const care::Health& why, ui::backend::Screen& screen, platform::Supervisor& supervisor,
                             std::chrono::seconds how_long, const std::function<bool()>& is_over) {
    TRY(const auto words, Dictionary::load(site.paths.assets + "/words"));
    TRY(auto typeface, open_typeface(site));
    ClosedPage page(site, words, typeface, screen);
    visit::Overlay overlay = visit::Overlay::none;
    platform::Window& window = *screen.window;
    const auto begun = std::chrono::steady_clock::now();
    while (!is_over() && std::chrono::steady_clock::now() - begun < how_long) {
        visit::View view = page.view();
        view.overlay = overlay;
        view.health = why;
        const auto wish = page.ui.frame(view, {std::chrono::milliseconds(16), std::chrono::steady_clock::now()});
        if (wish) overlay = obey(*wish, page.nobody, overlay);
        if (window.shows()) first_picture(supervisor);
        supervisor.alive();
        const auto events =
            window.wait(page.ui.hungry() || page.ui.animating() ? std::chrono::milliseconds(16) : std::chrono::milliseconds(1000));
        if (events.closed) return {};
        page.ui.feed(events);
    }
    return {};
}

}  // namespace kiosk
