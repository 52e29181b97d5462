// A USB printer as a Channel.
#pragma once
#include "drivers/channel.h"
#include "drivers/printer/usb_device.h"

namespace drivers::printer {

// Opens the printer when it is first needed, and again after it was unplugged: the call that finds it gone says so (unplugged), later ones
// say missing until it is back. Besides what Channel says: denied, busy, hardware (it stalls again and again). Printer's worker only.
class UsbPrinter final : public Channel {
public:
    explicit UsbPrinter(std::optional<UsbName> wanted = {}) : wanted_(std::move(wanted)) {}
    Status write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) override;
    Result<platform::Bytes> read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) override;
    Status recover(Recovery how, std::stop_token stop) override;

private:
    Status connect();
    Status receive(std::chrono::steady_clock::time_point deadline, const std::stop_token& stop);
    tl::unexpected<Error> lost(UsbDevice::End how);

    std::optional<UsbName> wanted_;
    UsbSession session_;
    std::optional<UsbDevice> device_;  // in session_
    platform::Bytes arrived_;          // more than was asked for
};

}  // namespace drivers::printer
