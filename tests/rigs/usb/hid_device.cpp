#include "tests/rigs/usb/hid_device.h"

#include <algorithm>

namespace rigs::usb {
namespace {

using platform::Bytes;

// HID 1.11, section 6.2.1.
Bytes hid_descriptor(const Bytes& report_descriptor) {
    Bytes out{9, 0x21, 0x11, 0x01, 0, 1, 0x22};
    append_16(out, static_cast<unsigned>(report_descriptor.size()));
    return out;
}

Model as_hid(Model model, const Bytes& report_descriptor) {
    model.interface_class = 3;
    model.class_descriptor = hid_descriptor(report_descriptor);
    return model;
}

}  // namespace

HidDevice::HidDevice(Model model, Bytes report_descriptor)
    : Device(as_hid(std::move(model), report_descriptor)), report_descriptor_(std::move(report_descriptor)) {}

std::optional<Bytes> HidDevice::give(std::uint8_t endpoint, std::size_t most) {
    if (endpoint != report_endpoint || reports_.empty()) return std::nullopt;
    Bytes out = std::move(reports_.front());
    reports_.pop_front();
    out.resize(std::min(out.size(), most));
    return out;
}

std::optional<Bytes> HidDevice::class_control(const Setup& setup, platform::ByteView) {
    constexpr int get_report = 0xA101, get_idle = 0xA102, set_report = 0x2109, set_idle = 0x210A, set_protocol = 0x210B;
    constexpr int get_descriptor_of_interface = 0x8106;
    switch (setup.type << 8 | setup.request) {
        case get_descriptor_of_interface:
            if (setup.value >> 8 == 0x22) return report_descriptor_;
            if (setup.value >> 8 == 0x21) return hid_descriptor(report_descriptor_);
            return std::nullopt;
        case get_report: return asked_report(setup.value);
        case get_idle: return Bytes{0};
        case set_report:
        case set_idle:
        case set_protocol: return Bytes{};
        default: return std::nullopt;
    }
}

}  // namespace rigs::usb
