#include "kiosk/main/dev/workbench.h"

#include <algorithm>

#include "drivers/printer/escpos.h"
#include "kiosk/main/dev/cabinet_desk.h"
#include "kiosk/main/dev/camera_desk.h"
#include "kiosk/main/dev/clock_desk.h"
#include "kiosk/main/dev/glass_desk.h"
#include "kiosk/main/dev/look_desk.h"
#include "kiosk/main/dev/network_desk.h"
#include "kiosk/main/dev/printer_desk.h"
#include "kiosk/main/dev/scanner_desk.h"

namespace kiosk::dev {

using platform::Result;
using platform::Status;

Workbench::Workbench(const Site& site, const Rigs& rigs, platform::Window& window, DockIs dock)
    : rigs_(rigs),
      window_(window),
      dock_is_(dock),
      panel_(panel_of(site)),
      kiosk_part_(window, [this] { return kiosk_place(); }),
      printer_(paper_width, rigs.keep) {}

Workbench::~Workbench() = default;

// A window manager may have given less than was asked for: the dock stays whole, the kiosk's picture gives way.
platform::PixelRect Workbench::kiosk_place() const {
    if (dock_is_ == DockIs::hidden) return {0, 0, window_.width(), window_.height()};
    const auto [width, height] = panel_.extent();
    return {0, 0, std::max(1, std::min(width, window_.width() - ui::dev_dock::Dock::width)), std::min(height, window_.height())};
}

platform::PixelRect Workbench::column_place() const {
    const int left = kiosk_place().width;
    return {left, 0, std::min(ui::dev_dock::Dock::width, window_.width() - left), window_.height()};
}

Result<std::unique_ptr<Workbench>> Workbench::set_up(const Site& site, const Rigs& rigs, platform::Window& window, DockIs dock) {
    std::unique_ptr<Workbench> out(new Workbench(site, rigs, window, dock));
    TRY_DO(out->open(site));
    const auto width_mm = static_cast<float>(site.screen.width_mm);
    out->ui_.emplace(out->appliance_->typeface(), out->kiosk_part_, out->appliance_->words(), pictures_folder(site),
                     ui::Scale(site.screen.width, width_mm));
    out->show_.emplace(*out->appliance_, window, *out->ui_);
    if (dock == DockIs::there) {
        TRY(auto typeface, open_typeface(site));
        out->dock_typeface_.emplace(std::move(typeface));
        out->add_dock();
    }
    return out;
}

Status Workbench::open(const Site& site) {
    const auto wake = [this] { window_.wake(); };
    if (rigs_.scanner_door) scanner_door_.emplace(*rigs_.scanner_door, wake);
    if (rigs_.portal_door) portal_door_.emplace(*rigs_.portal_door, wake);
    if (rigs_.cabinet_door) cabinet_door_.emplace(*rigs_.cabinet_door, wake);
    std::error_code made;
    if (!rigs_.keep.empty()) std::filesystem::create_directories(rigs_.keep, made);
    BroughtAlong brought;
    brought.printer = std::make_unique<drivers::printer::EscposPrinter>(cable_to(printer_));
    brought.before_clock = [this](const platform::Clock& machine) { return std::make_unique<TurnedClock>(machine, shift_); };
    TRY(appliance_, Appliance::open(site, wake, std::move(brought)));
    return {};
}

template <class D, class... Arguments>
D& Workbench::add_desk(Arguments&&... arguments) {
    auto desk = std::make_unique<D>(std::forward<Arguments>(arguments)...);
    D& out = *desk;
    desks_.push_back(std::move(desk));
    return out;
}

void Workbench::add_dock() {
    visit::Usher& usher = appliance_->usher();
    if (!rigs_.glass.empty()) add_desk<GlassDesk>(GlassDesk::Places{rigs_.citizens, rigs_.glass}, usher);
    if (scanner_door_) add_desk<ScannerDesk>(*scanner_door_);
    add_desk<PrinterDesk>(printer_);
    if (portal_door_) add_desk<NetworkDesk>(*portal_door_);
    if (cabinet_door_) add_desk<CabinetDesk>(*cabinet_door_);
    add_desk<ClockDesk>(shift_, appliance_->clock(), usher);
    add_desk<ScreenDesk>(panel_, window_, *ui_);
    add_desk<LookDesk>(usher);
    if (!rigs_.keep.empty()) add_desk<CameraDesk>(rigs_.keep, kiosk_part_, usher);
    std::vector<Desk*> all;
    for (const auto& desk : desks_) all.push_back(desk.get());
    dock_ = std::make_unique<DockBeside>(
        window_, *dock_typeface_, usher, [this] { return kiosk_place(); }, [this] { return column_place(); }, std::move(all));
    show_->join(*dock_);
}

}  // namespace kiosk::dev
