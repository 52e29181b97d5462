#include "drivers/printer/usb_device.h"

#include <libusb.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>
#include <vector>

namespace drivers::printer {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::uint8_t printers = 1;         // bInterfaceSubClass
constexpr std::uint8_t both_directions = 2;  // bInterfaceProtocol
constexpr milliseconds look_up{20};          // for stop and deadline, while a transfer is on its way
constexpr unsigned string_patience = 150;    // milliseconds

Error error_of(int code) {
    const std::string name = libusb_error_name(code);
    switch (code) {
        case LIBUSB_ERROR_ACCESS: return {Trouble::denied, "no right to open the USB printer"};
        case LIBUSB_ERROR_NO_DEVICE:
        case LIBUSB_ERROR_NOT_FOUND: return {Trouble::missing, "the USB printer went away: " + name};
        case LIBUSB_ERROR_BUSY: return {Trouble::busy, "another program has the USB printer"};
        case LIBUSB_ERROR_NO_MEM: return {Trouble::no_memory, name};
        default: return {Trouble::hardware, "USB: " + name};
    }
}

struct Devices {
    explicit Devices(libusb_context* context) { count = libusb_get_device_list(context, &list); }
    Devices(const Devices&) = delete;
    Devices& operator=(const Devices&) = delete;
    ~Devices() {
        if (count >= 0) libusb_free_device_list(list, 1);
    }
    // By bus and port.
    std::vector<libusb_device*> in_order() const {
        std::vector<libusb_device*> out(list, list + std::max<ssize_t>(count, 0));
        std::sort(out.begin(), out.end(), [](libusb_device* a, libusb_device* b) { return place(a) < place(b); });
        return out;
    }

    libusb_device** list = nullptr;
    ssize_t count = 0;

private:
    static std::pair<int, std::vector<std::uint8_t>> place(libusb_device* device) {
        std::array<std::uint8_t, 8> ports{};  // seven tiers at most (USB 2.0, section 4.1.1)
        const int tiers = libusb_get_port_numbers(device, ports.data(), static_cast<int>(ports.size()));
        return {libusb_get_bus_number(device), {ports.begin(), ports.begin() + std::max(tiers, 0)}};
    }
};

// A string descriptor, ASCII of it. libusb's own function waits for a second, longer than a stop may take.
std::string text(libusb_device_handle* handle, std::uint8_t index) {
    constexpr std::uint16_t english = 0x0409;
    std::array<std::uint8_t, 255> bytes{};
    const auto ask = [&](std::uint8_t which, std::uint16_t language) {
        return libusb_control_transfer(handle, LIBUSB_ENDPOINT_IN, LIBUSB_REQUEST_GET_DESCRIPTOR,
                                       static_cast<std::uint16_t>(LIBUSB_DT_STRING << 8 | which), language, bytes.data(),
                                       static_cast<std::uint16_t>(bytes.size()), string_patience);
    };
    const int languages = ask(0, 0);
    const std::uint16_t language = languages >= 4 ? static_cast<std::uint16_t>(bytes[2] | bytes[3] << 8) : english;
    const int length = std::min<int>(ask(index, language), bytes[0]);
    std::string out;
    for (std::size_t i = 2; static_cast<int>(i) + 1 < length; i += 2) {
        out += bytes[i + 1] == 0 && bytes[i] < 0x80 ? static_cast<char>(bytes[i]) : '?';
    }
    return out;
}

bool may_be(libusb_device* device, const UsbName& wanted) {
    libusb_device_descriptor descriptor{};
    return libusb_get_device_descriptor(device, &descriptor) == 0 && descriptor.idVendor == wanted.vendor &&
           descriptor.idProduct == wanted.product;
}

bool has_serial(libusb_device_handle* handle, const std::string& serial) {
    libusb_device_descriptor descriptor{};
    libusb_get_device_descriptor(libusb_get_device(handle), &descriptor);
    return descriptor.iSerialNumber != 0 && text(handle, descriptor.iSerialNumber) == serial;
}

UsbDevice::End end_of(libusb_transfer_status status) {
    using End = UsbDevice::End;
    switch (status) {
        case LIBUSB_TRANSFER_COMPLETED: return End::whole;
        case LIBUSB_TRANSFER_CANCELLED:
        case LIBUSB_TRANSFER_TIMED_OUT: return End::late;
        case LIBUSB_TRANSFER_STALL: return End::stalled;
        case LIBUSB_TRANSFER_NO_DEVICE: return End::gone;
        default: return End::fault;
    }
}

}  // namespace

void EndUsb::operator()(libusb_context* context) const { libusb_exit(context); }

Result<UsbSession> UsbDevice::begin() {
    libusb_context* context = nullptr;
    if (const int code = libusb_init(&context); code != 0) return tl::make_unexpected(error_of(code));
    return UsbSession(context);
}

std::optional<UsbDevice::Claim> UsbDevice::printer_part(libusb_device* device) {
    libusb_config_descriptor* raw = nullptr;
    if (libusb_get_active_config_descriptor(device, &raw) != 0) return std::nullopt;
    const std::unique_ptr<libusb_config_descriptor, decltype(&libusb_free_config_descriptor)> config(raw, libusb_free_config_descriptor);
    for (const auto& interface : std::span(config->interface, config->bNumInterfaces)) {
        for (const auto& setting : std::span(interface.altsetting, static_cast<std::size_t>(interface.num_altsetting))) {
            if (std::tuple(setting.bInterfaceClass, setting.bInterfaceSubClass, setting.bInterfaceProtocol) !=
                std::tuple(static_cast<std::uint8_t>(LIBUSB_CLASS_PRINTER), printers, both_directions))
                continue;
            Claim claim{setting.bInterfaceNumber, setting.bAlternateSetting, interface.num_altsetting};
            for (const auto& endpoint : std::span(setting.endpoint, setting.bNumEndpoints)) {
                if ((endpoint.bmAttributes & LIBUSB_TRANSFER_TYPE_MASK) != LIBUSB_TRANSFER_TYPE_BULK) continue;
                const bool is_in = (endpoint.bEndpointAddress & LIBUSB_ENDPOINT_IN) != 0;
                (is_in ? claim.in : claim.out) = endpoint.bEndpointAddress;
            }
            if (claim.in != 0 && claim.out != 0) return claim;
        }
    }
    return std::nullopt;
}

Result<UsbDevice> UsbDevice::claim(libusb_context* context, libusb_device* device, const Claim& claim, const std::string& serial) {
    libusb_device_handle* handle = nullptr;
    if (const int code = libusb_open(device, &handle); code != 0) return tl::make_unexpected(error_of(code));
    UsbDevice out(context, handle, {});
    if (!serial.empty() && !has_serial(handle, serial)) return trouble(Trouble::missing, "no USB printer with this serial number");
    libusb_set_auto_detach_kernel_driver(handle, 1);
    if (const int code = libusb_claim_interface(handle, claim.interface); code != 0) return tl::make_unexpected(error_of(code));
    out.claim_ = claim;
    if (claim.settings > 1) {
        const int code = libusb_set_interface_alt_setting(handle, claim.interface, claim.setting);
        if (code != 0) return tl::make_unexpected(error_of(code));
    }
    return out;
}

Result<UsbDevice> UsbDevice::open(libusb_context* context, const std::optional<UsbName>& wanted) {
    const Devices devices(context);
    Error why{Trouble::missing, "no such USB printer is plugged in"};
    for (libusb_device* device : devices.in_order()) {
        if (wanted && !may_be(device, *wanted)) continue;
        const auto part = printer_part(device);
        if (!part) continue;
        auto opened = claim(context, device, *part, wanted ? wanted->serial : std::string());
        if (opened) return opened;
        if (opened.error().trouble != Trouble::missing) why = opened.error();
    }
    return tl::make_unexpected(why);
}

UsbDevice::UsbDevice(UsbDevice&& other) noexcept
    : context_(other.context_), handle_(std::exchange(other.handle_, nullptr)), claim_(other.claim_) {}

UsbDevice::~UsbDevice() {
    if (handle_ == nullptr) return;
    if (claim_.interface >= 0) libusb_release_interface(handle_, claim_.interface);
    libusb_close(handle_);
}

void UsbDevice::reset() { libusb_reset_device(handle_); }

UsbDevice::Moved UsbDevice::send(platform::ByteView bytes, steady_clock::time_point deadline, const std::stop_token& stop) {
    // libusb takes one kind of pointer for both directions; it only reads these.
    return move(claim_.out, const_cast<std::uint8_t*>(bytes.data()), bytes.size(), deadline, stop);
}

UsbDevice::Moved UsbDevice::receive(std::span<std::uint8_t> room, steady_clock::time_point deadline, const std::stop_token& stop) {
    return move(claim_.in, room.data(), room.size(), deadline, stop);
}

// Its own transfer instead of libusb's blocking call: that one cannot be told to stop. What a cancelled transfer had moved still counts.
UsbDevice::Moved UsbDevice::move(std::uint8_t endpoint, std::uint8_t* bytes, std::size_t count, steady_clock::time_point deadline,
                                 const std::stop_token& stop) {
    const std::unique_ptr<libusb_transfer, decltype(&libusb_free_transfer)> transfer(libusb_alloc_transfer(0), libusb_free_transfer);
    if (!transfer) return {0, End::fault};
    int done = 0;
    const auto note = [](libusb_transfer* finished) { *static_cast<int*>(finished->user_data) = 1; };
    libusb_fill_bulk_transfer(transfer.get(), handle_, endpoint, bytes, static_cast<int>(count), note, &done, 0);
    if (const int code = libusb_submit_transfer(transfer.get()); code != 0) {
        return {0, code == LIBUSB_ERROR_NO_DEVICE ? End::gone : End::fault};
    }
    bool stopped = false, late = false;
    while (done == 0) {
        const auto left = std::chrono::ceil<microseconds>(deadline - steady_clock::now());
        if (!stopped && !late) {
            stopped = stop.stop_requested();
            late = left <= microseconds(0);
            if (stopped || late) libusb_cancel_transfer(transfer.get());
        }
        timeval slice{0, std::clamp<microseconds>(left, microseconds(0), look_up).count()};
        if (stopped || late) slice.tv_usec = microseconds(look_up).count();
        libusb_handle_events_timeout_completed(context_, &slice, &done);
    }
    End end = end_of(transfer->status);
    if (end == End::late && stopped) end = End::told_to_stop;
    if (end == End::stalled && libusb_clear_halt(handle_, endpoint) == LIBUSB_ERROR_NO_DEVICE) end = End::gone;
    return {static_cast<std::size_t>(transfer->actual_length), end};
}

}  // namespace drivers::printer
