// What all devices for hands have in common (HID 1.11): they describe their reports, and send them as the host asks for them.
#pragma once
#include <deque>

#include "tests/rigs/usb/device.h"

namespace rigs::usb {

class HidDevice : public Device {
public:
    std::optional<platform::Bytes> give(std::uint8_t endpoint, std::size_t most) override;

protected:
    static constexpr std::uint8_t report_endpoint = 0x81;
    // Linux drops what a device says in the first 50 ms after somebody has opened it (usbhid_open), by the clock of a machine that may run
    // slowly.
    static constexpr std::chrono::milliseconds quiet_after_opening{500};

    // model: without class and class descriptor.
    HidDevice(Model model, platform::Bytes report_descriptor);
    void send(platform::Bytes report) { reports_.push_back(std::move(report)); }
    // GET_REPORT: kind (1 input, 3 feature) and number as in the request's value.
    virtual std::optional<platform::Bytes> asked_report(std::uint16_t kind_and_number) = 0;
    void forget() override { reports_.clear(); }

private:
    std::optional<platform::Bytes> class_control(const Setup& setup, platform::ByteView data) override;

    const platform::Bytes report_descriptor_;
    std::deque<platform::Bytes> reports_;
};

}  // namespace rigs::usb
