// One of each device, opened from the settings; every choice is listed here by name. A kind that is not built in (pretend devices in a
// release) is refused when the settings are read.
#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "drivers/cabinet/cabinet.h"
#include "drivers/card/card_reader.h"
#include "drivers/printer/printer.h"
#include "drivers/scanner/scanner.h"

namespace drivers {

struct ScannerChoice {
    std::string kind;  // "sane", "none"
    std::string device, config_dir;
    std::vector<std::string> options;
    std::chrono::seconds patience{40};
};
std::unique_ptr<scanner::Scanner> open_scanner(const ScannerChoice& choice);

struct PrinterChoice {
    std::string kind;    // "usb", "pretend", "none"
    std::string device;  // usb: parse_usb_name(), or empty for the first; pretend: the folder where slips are left, or empty
};
std::unique_ptr<printer::Printer> open_printer(const PrinterChoice& choice);

struct CardReaderChoice {
    std::string kind;    // "pcsc", "none"
    std::string device;  // part of the reader's name; empty: the first
};
std::unique_ptr<card::CardReader> open_card_reader(const CardReaderChoice& choice);

struct CabinetChoice {
    std::string kind;    // "serial", "pretend", "none"
    std::string device;  // serial: the port's file
};
std::unique_ptr<cabinet::Cabinet> open_cabinet(const CabinetChoice& choice);

}  // namespace drivers
