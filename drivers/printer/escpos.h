// ESC/POS: bitmaps into bytes, and an EscposPrinter above any Channel.
#pragma once
#include <chrono>
#include <memory>

#include "drivers/channel.h"
#include "drivers/printer/escpos_status.h"
#include "drivers/printer/printer.h"

namespace drivers::printer {

// ESC @, then the picture as bands of GS v 0 (at most band_rows rows each, for small buffers), feed, GS V 66 cut.
platform::Bytes encode_slip(const platform::Bitmap& slip, int band_rows = 255);

// Asks the printer with DLE EOT before and after; believes its answers; silence is `unknown`, not a refusal to print.
class EscposPrinter final : public Printer {
public:
    explicit EscposPrinter(std::unique_ptr<Channel> channel);
    Result<Outcome> print(const platform::Bitmap& slip, std::stop_token stop) override;
    Status probe(std::stop_token stop) override;
    bool paper_is_low() const override { return paper_is_low_; }
    Status recover(Recovery how, std::stop_token stop) override { return channel_->recover(how, std::move(stop)); }

private:
    Result<PrinterState> first_state(const std::stop_token& stop);
    Status send(platform::ByteView job, const std::stop_token& stop);
    Status finish_torn_slip(const std::stop_token& stop);
    Result<Outcome> wait_until_printed(const std::stop_token& stop);

    std::unique_ptr<Channel> channel_;
    bool paper_is_low_ = false;
    bool torn_ = false;  // the last job broke off: the printer may still be waiting for dots
};

}  // namespace drivers::printer
