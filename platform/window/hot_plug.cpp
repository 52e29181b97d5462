#include "platform/window/hot_plug.h"

#include <libudev.h>

#include <string_view>

#include "platform/free_with.h"

namespace platform::window {

struct HotPlug::State {
    std::unique_ptr<udev, FreeWith<udev_unref>> context;
    std::unique_ptr<udev_monitor, FreeWith<udev_monitor_unref>> monitor;
};

HotPlug::HotPlug(std::unique_ptr<State> state) : state_(std::move(state)) {}
HotPlug::~HotPlug() = default;

Result<std::unique_ptr<HotPlug>> HotPlug::open() {
    auto state = std::make_unique<State>();
    state->context.reset(udev_new());
    if (state->context) state->monitor.reset(udev_monitor_new_from_netlink(state->context.get(), "udev"));
    udev_monitor* monitor = state->monitor.get();
    if (monitor == nullptr || udev_monitor_filter_add_match_subsystem_devtype(monitor, "drm", nullptr) < 0 ||
        udev_monitor_enable_receiving(monitor) < 0)
        return failure(Fault::broken, "udev tells nothing of screens");
    return std::unique_ptr<HotPlug>(new HotPlug(std::move(state)));
}

int HotPlug::descriptor() const { return udev_monitor_get_fd(state_->monitor.get()); }

bool HotPlug::heard() {
    bool out = false;
    while (udev_device* device = udev_monitor_receive_device(state_->monitor.get())) {
        const char* action = udev_device_get_action(device);
        out = out || (action != nullptr && std::string_view(action) == "change");
        udev_device_unref(device);
    }
    return out;
}

}  // namespace platform::window
