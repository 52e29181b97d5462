// The kiosk's real screen as a Browser: looks into the window, and sends touches and keys through it as the panel and a keyboard would.
#pragma once
#include <functional>
#include <optional>

#include "kiosk/visit/view.h"
#include "ui/automation/browser.h"
#include "ui/ui.h"

namespace ui::automation {

class KioskBrowser final : public Browser {
public:
    struct Kiosk {
        platform::Window& window;
        backend::Renderer& renderer;
        const Ui& ui;
        std::function<kiosk::visit::View()> view;
        std::function<void()> leave;  // ends the visit, as far as the step allows it
    };
    explicit KioskBrowser(Kiosk kiosk) : kiosk_(std::move(kiosk)) {}
    // Call it after each turn of the main loop: it counts the screens.
    void look();

    const Semantics& semantics() const override { return kiosk_.ui.semantics(); }
    std::string step() const override;
    int screen_number() const override { return number_; }
    int width() const override { return kiosk_.window.width(); }
    int height() const override { return kiosk_.window.height(); }
    platform::Picture picture() const override { return kiosk_.renderer.picture(); }
    void touch(float x, float y) override;
    void press(const platform::KeyEvent& key) override { kiosk_.window.inject(key); }
    void go_to_start() override { kiosk_.leave(); }

private:
    Kiosk kiosk_;
    int number_ = 0;
    std::optional<kiosk::visit::Step> step_;
    kiosk::procedures::FormPlace form_;
};

}  // namespace ui::automation
