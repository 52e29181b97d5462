// One USB printer, opened and claimed through libusb: interface class 7 (printer), subclass 1, protocol 2 (both directions), as in the USB
// device class definition for printing devices 1.1, section 5.1. Everything on one thread.
#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

#include "drivers/printer/usb_name.h"
#include "drivers/status.h"
#include "platform/bytes.h"

struct libusb_context;
struct libusb_device;
struct libusb_device_handle;

namespace drivers::printer {

struct EndUsb {
    void operator()(libusb_context* context) const;
};
using UsbSession = std::unique_ptr<libusb_context, EndUsb>;

class UsbDevice {
public:
    static Result<UsbSession> begin();
    // The printer that is named, or the first one that can be had: by bus and port, so that it is the same one each time. Takes it from the
    // kernel's own driver, which gets it back at the end. Blocks for some milliseconds; half a second if a serial number is asked for and
    // the printer hangs. missing, denied, busy, hardware.
    static Result<UsbDevice> open(libusb_context* context, const std::optional<UsbName>& wanted);
    UsbDevice(UsbDevice&&) noexcept;
    UsbDevice& operator=(UsbDevice&&) = delete;
    ~UsbDevice();

    enum class End { whole, late, told_to_stop, stalled, gone, fault };
    struct Moved {
        std::size_t bytes = 0;  // went over in any case
        End end = End::whole;
    };
    // Return within 20 ms of the deadline or of stop. A stalled endpoint works again afterwards.
    Moved send(platform::ByteView bytes, std::chrono::steady_clock::time_point deadline, const std::stop_token& stop);
    // As if its plug were pulled for a moment (USB 2.0, section 9.1.1.3). It is to be opened anew afterwards.
    void reset();
    // whole also when the printer had less to say. room: a multiple of 512 bytes, the largest packet, or a long answer is a fault.
    Moved receive(std::span<std::uint8_t> room, std::chrono::steady_clock::time_point deadline, const std::stop_token& stop);

private:
    struct Claim {
        int interface = -1, setting = 0, settings = 1;  // alternate settings: the one for both directions, and how many there are
        std::uint8_t out = 0, in = 0;                   // endpoints
    };
    static std::optional<Claim> printer_part(libusb_device* device);
    static Result<UsbDevice> claim(libusb_context* context, libusb_device* device, const Claim& claim, const std::string& serial);
    UsbDevice(libusb_context* context, libusb_device_handle* handle, const Claim& claim)
        : context_(context), handle_(handle), claim_(claim) {}
    Moved move(std::uint8_t endpoint, std::uint8_t* bytes, std::size_t count, std::chrono::steady_clock::time_point deadline,
               const std::stop_token& stop);

    libusb_context* context_;
    libusb_device_handle* handle_;
    Claim claim_;
};

}  // namespace drivers::printer
