// Mishaps of the pretend slip printer, which lives in this process. Several may come together.
#pragma once
#include "drivers/printer/sim/pretend_printer.h"
#include "kiosk/main/dev/desk.h"

namespace kiosk::dev {

class PrinterDesk final : public Desk {
public:
    explicit PrinterDesk(drivers::printer::sim::PretendPrinter& printer) : printer_(printer) {}
    ui::dev_dock::Group group() const override;
    void press(std::string_view id) override;

private:
    drivers::printer::sim::PretendPrinter& printer_;
};

}  // namespace kiosk::dev
