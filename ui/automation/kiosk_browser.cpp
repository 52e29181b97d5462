#include "ui/automation/kiosk_browser.h"

namespace ui::automation {

void KioskBrowser::look() {
    const auto view = kiosk_.view();
    if (step_ == view.step && form_ == view.session.form) return;
    step_ = view.step;
    form_ = view.session.form;
    ++number_;
}

std::string KioskBrowser::step() const { return kiosk::visit::name_of(kiosk_.view().step); }

void KioskBrowser::touch(float x, float y) {
    kiosk_.window.inject(platform::TouchEvent{platform::TouchEvent::Kind::down, x, y});
    kiosk_.window.inject(platform::TouchEvent{platform::TouchEvent::Kind::up, x, y});
}

}  // namespace ui::automation
