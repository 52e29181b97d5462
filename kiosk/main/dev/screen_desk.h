// Which panel the kiosk believes to stand on: inches, pixels, upright or lying. The window and the kiosk's picture follow at once.
#pragma once
#include "kiosk/main/dev/desk.h"
#include "kiosk/site.h"
#include "ui/ui.h"

namespace kiosk::dev {

struct Panel {
    double inches = 21.5;  // of the diagonal, of a panel of 16 to 9
    int pixels = 540;      // of the short side
    enum class Stands { upright, lying } stands = Stands::upright;

    struct Extent {
        int width = 0, height = 0;
    };
    Extent extent() const;
    ui::Scale scale() const;
};
// The nearest one that the desk knows.
Panel panel_of(const Site& site);

class ScreenDesk final : public Desk {
public:
    ScreenDesk(Panel& panel, platform::Window& window, ui::Ui& ui) : panel_(panel), window_(window), ui_(ui) {}
    ui::dev_dock::Group group() const override;
    void press(std::string_view id) override;

private:
    Panel& panel_;
    platform::Window& window_;
    ui::Ui& ui_;
};

// The window that holds the panel and the dock beside it.
Panel::Extent window_for(const Panel& panel);

}  // namespace kiosk::dev
