#include "drivers/usb_reset.h"

#include <fcntl.h>
#include <linux/usbdevice_fs.h>
#include <sys/ioctl.h>

#include <cerrno>
#include <cstring>
#include <regex>

#include "platform/descriptor.h"

namespace drivers {

Status reset_usb(const std::string& sane_name) {
    static const std::regex place("libusb:([0-9]{3}):([0-9]{3})$");
    std::smatch found;
    if (!std::regex_search(sane_name, found, place)) return trouble(Trouble::unsupported, "no USB device: " + sane_name);
    const std::string file = "/dev/bus/usb/" + found[1].str() + "/" + found[2].str();
    const platform::Descriptor device(::open(file.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.number() < 0) {
        const Trouble what = errno == ENOENT || errno == ENODEV ? Trouble::missing : Trouble::denied;
        return trouble(what, file + ": " + std::strerror(errno));
    }
    if (::ioctl(device.number(), USBDEVFS_RESET, nullptr) != 0) return trouble(Trouble::hardware, file + ": " + std::strerror(errno));
    return {};
}

}  // namespace drivers
