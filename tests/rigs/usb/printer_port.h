// A slip printer's USB port: the printer class 1.1 (class 7, subclass 1), both directions (protocol 2), over the pretend printer of
// drivers/printer/sim.
#pragma once
#include <filesystem>

#include "drivers/printer/sim/pretend_printer.h"
#include "tests/rigs/usb/device.h"

namespace rigs::usb {

class PrinterPort final : public Device {
public:
    PrinterPort();
    drivers::printer::sim::PretendPrinter& printer() { return printer_; }
    // The slips that were cut, as slip-1.png and, what each was printed from, slip-1.escpos. The folder is made where it is missing.
    platform::Status save(const std::filesystem::path& folder) const;

    std::size_t take(platform::ByteView bytes) override;
    std::optional<platform::Bytes> give(std::uint8_t endpoint, std::size_t most) override;

private:
    std::optional<platform::Bytes> class_control(const Setup& setup, platform::ByteView data) override;
    void forget() override {}  // what is in the printer's own buffer stays there
    std::uint8_t port_status() const;

    drivers::printer::sim::PretendPrinter printer_;
};

}  // namespace rigs::usb
