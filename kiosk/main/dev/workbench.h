// A kiosk on a developer's desk: the appliance with a printer that can have mishaps and a clock that can be turned, and the dock for both.
#pragma once
#include <memory>
#include <optional>

#include "drivers/printer/sim/pretend_printer.h"
#include "kiosk/main/appliance.h"
#include "kiosk/main/dev/dock_beside.h"
#include "kiosk/main/dev/rig_door.h"
#include "kiosk/main/dev/screen_desk.h"
#include "kiosk/main/dev/turned_clock.h"
#include "kiosk/main/show.h"

namespace kiosk::dev {

// What of the rigs around it the dock can reach. What is left out has no group in the dock.
struct Rigs {
    std::filesystem::path citizens, glass;
    std::optional<int> scanner_door, portal_door, cabinet_door;  // ports on this machine
    std::filesystem::path keep;                                  // photographs and slips go there
};

enum class DockIs { there, hidden };

class Workbench {
public:
    // The window must be open already; wake it from any thread.
    static platform::Result<std::unique_ptr<Workbench>> set_up(const Site& site, const Rigs& rigs, platform::Window& window, DockIs dock);
    Workbench(const Workbench&) = delete;
    Workbench& operator=(const Workbench&) = delete;
    ~Workbench();

    bool turn(std::chrono::milliseconds patience) { return show_->turn(patience); }
    void join(Companion& companion) { show_->join(companion); }

    Appliance& appliance() { return *appliance_; }
    const ui::Ui& ui() const { return *ui_; }
    const Show& show() const { return *show_; }
    Show& show() { return *show_; }
    ui::dev_dock::PartOfWindow& picture() { return kiosk_part_; }  // the kiosk's
    DockBeside* dock() { return dock_.get(); }                     // null while it is hidden

private:
    Workbench(const Site& site, const Rigs& rigs, platform::Window& window, DockIs dock);
    platform::Status open(const Site& site);
    platform::PixelRect kiosk_place() const;
    platform::PixelRect column_place() const;
    void add_dock();
    template <class D, class... Arguments>
    D& add_desk(Arguments&&... arguments);

    static constexpr int paper_width = 576;  // dots

    Rigs rigs_;
    platform::Window& window_;
    DockIs dock_is_;
    Panel panel_;
    ui::dev_dock::PartOfWindow kiosk_part_;
    drivers::printer::sim::PretendPrinter printer_;
    TurnedClock::Shift shift_{};
    std::optional<RigDoor> scanner_door_, portal_door_, cabinet_door_;
    std::unique_ptr<Appliance> appliance_;
    std::optional<platform::Typeface> dock_typeface_;
    std::optional<ui::Ui> ui_;
    std::optional<Show> show_;
    std::vector<std::unique_ptr<Desk>> desks_;
    std::unique_ptr<DockBeside> dock_;
};

}  // namespace kiosk::dev
