#include "kiosk/main/closed_page.h"

#include "kiosk/main/show.h"

namespace kiosk {

ClosedPage::ClosedPage(const Site& site, const Dictionary& words, platform::Typeface& typeface, ui::backend::Screen& screen)
    : ui(typeface, *screen.renderer, words, pictures_folder(site),
         ui::Scale(screen.window->width(), static_cast<float>(site.screen.width_mm))),
      place_(place_of(site)),
      directory_(no_procedures_, {}) {
    nobody.look = site.screen.look;
}

visit::View ClosedPage::view() const {
    return {.step = visit::Step::closed, .session = nobody, .directory = directory_, .place = place_, .tariffs = tariffs_};
}

}  // namespace kiosk
