// One of each device, opened from the settings; every choice is listed here by name. A kind that is not built in (pretend devices in a
// release) is refused when the settings are read.
#pragma once
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

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
    std::string kind;              // "pretend", "none"
    std::filesystem::path folder;  // pretend: where slips are left
};
std::unique_ptr<printer::Printer> open_printer(const PrinterChoice& choice);

}  // namespace drivers
