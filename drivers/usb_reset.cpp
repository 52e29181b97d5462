#include "drivers/usb_reset.h"

#include <fcntl.h>
#include <linux/usbdevice_fs.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include "platform/descriptor.h"

namespace drivers {

namespace {

// The end of a name of SANE's: "epson2:libusb:001:004" is bus 1, device 4.
std::optional<std::string> device_file(std::string_view sane_name) {
    constexpr std::string_view before = "libusb:";
    constexpr std::size_t bus = 3, tail = 7;  // "001:004"
    if (sane_name.size() < before.size() + tail) return std::nullopt;
    const auto place = sane_name.substr(sane_name.size() - tail);
    if (!sane_name.substr(0, sane_name.size() - tail).ends_with(before) || place[bus] != ':') return std::nullopt;
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (std::count_if(place.begin(), place.end(), is_digit) != tail - 1) return std::nullopt;
    return "/dev/bus/usb/" + std::string(place.substr(0, bus)) + "/" + std::string(place.substr(bus + 1));
}

}  // namespace

Status reset_usb(const std::string& sane_name) {
    const auto name = device_file(sane_name);
    if (!name) return trouble(Trouble::unsupported, "no USB device: " + sane_name);
    const std::string& file = *name;
    const platform::Descriptor device(::open(file.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.number() < 0) {
        const Trouble what = errno == ENOENT || errno == ENODEV ? Trouble::missing : Trouble::denied;
        return trouble(what, file + ": " + std::strerror(errno));
    }
    if (::ioctl(device.number(), USBDEVFS_RESET, nullptr) != 0) return trouble(Trouble::hardware, file + ": " + std::strerror(errno));
    return {};
}

}  // namespace drivers
