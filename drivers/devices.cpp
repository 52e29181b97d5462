#include "drivers/devices.h"

#include "drivers/cabinet/serial_cabinet.h"
#include "drivers/cabinet/tty_channel.h"
#include "drivers/card/pcsc_reader.h"
#include "drivers/printer/escpos.h"
#include "drivers/printer/usb_printer.h"
#include "drivers/scanner/sane_scanner.h"
#include "platform/worker.h"
#ifdef TRAM_PRETEND_DEVICES
#include "drivers/cabinet/sim/board_channel.h"
#include "drivers/printer/sim/pretend_printer.h"
#endif

namespace drivers {
namespace {

// A kiosk without this device: everything goes on, and says what is missing.
class NoScanner final : public scanner::Scanner {
public:
    Result<scanner::Raster> scan(const scanner::ScanRequest&, const std::function<void(double)>&, std::stop_token) override {
        return trouble(Trouble::missing, "no scanner in the settings");
    }
    Status probe(std::stop_token) override { return trouble(Trouble::missing, "no scanner in the settings"); }
};

class NoPrinter final : public printer::Printer {
public:
    Result<printer::Outcome> print(const platform::Bitmap&, std::stop_token) override {
        return trouble(Trouble::missing, "no printer in the settings");
    }
    Status probe(std::stop_token) override { return trouble(Trouble::missing, "no printer in the settings"); }
};

class NoCardReader final : public card::CardReader {
public:
    Result<card::Presence> look(std::stop_token) override { return trouble(Trouble::missing, "no card reader in the settings"); }
    Result<card::Presence> wait_for_change(std::chrono::milliseconds, std::stop_token stop) override { return look(std::move(stop)); }
};

class NoCabinet final : public cabinet::Cabinet {
public:
    void light(cabinet::Lamp) override {}
    Result<cabinet::State> look(std::stop_token) override { return trouble(Trouble::missing, "no cabinet in the settings"); }
    Result<cabinet::State> wait_for_change(std::chrono::milliseconds patience, std::stop_token stop) override {
        if (std::exchange(told_, true)) platform::wait_unless(stop, patience);
        return look(std::move(stop));
    }

private:
    bool told_ = false;
};

}  // namespace

std::unique_ptr<scanner::Scanner> open_scanner(const ScannerChoice& choice) {
    if (choice.kind != "sane") return std::make_unique<NoScanner>();
    scanner::SaneScanner::Setup setup;
    setup.device = choice.device;
    setup.config_dir = choice.config_dir;
    setup.options = choice.options;
    setup.patience = choice.patience;
    return std::make_unique<scanner::SaneScanner>(std::move(setup));
}

std::unique_ptr<printer::Printer> open_printer(const PrinterChoice& choice) {
    if (choice.kind == "usb") {
        return std::make_unique<printer::EscposPrinter>(std::make_unique<printer::UsbPrinter>(printer::parse_usb_name(choice.device)));
    }
#ifdef TRAM_PRETEND_DEVICES
    if (choice.kind == "pretend") {
        return std::make_unique<printer::EscposPrinter>(std::make_unique<printer::sim::PretendPrinter>(576, choice.device));
    }
#endif
    return std::make_unique<NoPrinter>();
}

std::unique_ptr<card::CardReader> open_card_reader(const CardReaderChoice& choice) {
    if (choice.kind == "pcsc") return std::make_unique<card::PcscReader>(choice.device);
    return std::make_unique<NoCardReader>();
}

std::unique_ptr<cabinet::Cabinet> open_cabinet(const CabinetChoice& choice) {
    if (choice.kind == "serial") return std::make_unique<cabinet::SerialCabinet>(std::make_unique<cabinet::TtyChannel>(choice.device));
#ifdef TRAM_PRETEND_DEVICES
    if (choice.kind == "pretend") {
        using cabinet::sim::BoardChannel;
        return std::make_unique<cabinet::SerialCabinet>(std::make_unique<BoardChannel>(std::make_shared<BoardChannel::Cable>()));
    }
#endif
    return std::make_unique<NoCabinet>();
}

}  // namespace drivers
