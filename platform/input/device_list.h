// Where keyboards come from, and which panels can be touched. A list belongs to the thread that opened it.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "platform/input/keyboard.h"

struct udev_device;

namespace platform::input {

class DeviceList {
public:
    DeviceList() = default;
    DeviceList(const DeviceList&) = delete;
    DeviceList& operator=(const DeviceList&) = delete;
    virtual ~DeviceList() = default;

    virtual int descriptor() const = 0;  // readable when devices may have come or gone
    virtual bool changed() = 0;          // since the last call
    virtual std::vector<Device> with_keys() const = 0;
    // Takes it for us alone: what is typed reaches no console, and Ctrl+Alt+Del nobody. not_found: it has gone; denied; refused: another
    // program has taken it.
    virtual Result<Line> open(const Device& device) = 0;
};

// The machine's own, as udev knows them. broken: there is no udev.
Result<std::unique_ptr<DeviceList>> open_device_list();
// What the makers call the panels on which what is touched is what is seen, as the kernel has them; any thread.
std::vector<std::string> touch_panel_names(const std::filesystem::path& inputs = "/sys/class/input");
// Of a device file "event...", by udev.
Device describe(udev_device* event_file);

}  // namespace platform::input
