// A USB device is reset at its port, as if its plug were pulled for a moment, through the kernel's device file.
#pragma once
#include <string>

#include "drivers/status.h"

namespace drivers {

// sane_name: as SANE names a USB scanner, "genesys:libusb:001:004": bus and address. Blocks for up to a second. unsupported: no USB device
// is named; missing: it is not there any more; denied; hardware.
Status reset_usb(const std::string& sane_name);

}  // namespace drivers
