// Any scanner that SANE knows, through a child process (sane_worker.h) that is watched, killed when it hangs and started again.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "drivers/scanner/sane_wire.h"
#include "drivers/scanner/scanner.h"
#include "platform/process.h"

namespace drivers::scanner {

// Not safe from several threads; the child lives no longer than the thread that made the first call since it was last started.
class SaneScanner final : public Scanner {
public:
    struct Setup {
        std::string device;      // as SANE names it; empty: the first one found
        std::string config_dir;  // SANE_CONFIG_DIR of the child; empty: the system's
        std::vector<std::string> options;
        std::chrono::milliseconds patience{40'000};  // without a byte; some drivers repeat "busy" for 30 s before they say so
        std::string program = platform::own_program();
        std::vector<std::string> arguments{"scan-worker"};
    };
    explicit SaneScanner(Setup setup) : setup_(std::move(setup)) {}

    // A hang or crash of the driver is tried once more; then no_answer or crashed.
    Result<Raster> scan(const ScanRequest& request, const std::function<void(double)>& progress, std::stop_token stop) override;
    Status probe(std::stop_token stop) override;
    // reset: of the scanner that was found last, if it hangs on USB.
    Status recover(Recovery how, std::stop_token stop) override;

private:
    using Milliseconds = std::chrono::milliseconds;

    Result<Raster> scan_once(const ScanRequest& request, const std::function<void(double)>& progress, const std::stop_token& stop);
    Result<Raster> receive_sheet(const std::function<void(double)>& progress, const std::stop_token& stop);
    Status receive_device(const std::stop_token& stop);
    Status ask(wire::Kind kind, const ScanRequest& request, Milliseconds patience, const std::stop_token& stop);
    Status read(std::span<std::uint8_t> out, Milliseconds patience, const std::stop_token& stop);
    template <class T>
    Result<T> read_body(const wire::Header& header, Milliseconds patience, const std::stop_token& stop);
    Result<wire::Header> next(Milliseconds patience, const std::stop_token& stop);

    Setup setup_;
    std::string found_;                            // as SANE names it
    std::optional<platform::ChildProcess> child_;  // none after any trouble: the next call starts afresh
};

}  // namespace drivers::scanner
