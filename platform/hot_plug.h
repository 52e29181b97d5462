// Hears from the kernel that a device came or went (netlink, kobject uevents: lib/kobject_uevent.c), so that nobody has to ask all the
// time.
#pragma once
#include <functional>
#include <string_view>
#include <thread>

#include "platform/descriptor.h"

namespace platform {

class HotPlug {
public:
    // changed: called on a thread of its own, some milliseconds after a USB device was added or removed; once for a burst of such news.
    // Where the kernel does not tell (a container), it is never called.
    explicit HotPlug(std::function<void()> changed);
    HotPlug(const HotPlug&) = delete;
    HotPlug& operator=(const HotPlug&) = delete;
    ~HotPlug();

private:
    Descriptor ending_;  // an eventfd
    std::thread listening_;
};

// Does the kernel's message ("remove@/devices/...\0ACTION=remove\0SUBSYSTEM=usb\0...") tell of a USB device that came or went?
bool tells_of_usb(std::string_view message);

}  // namespace platform
