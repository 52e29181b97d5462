#include "platform/input/device_list.h"

#include <fcntl.h>
#include <libudev.h>
#include <linux/input.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "platform/files.h"
#include "platform/free_with.h"

namespace platform::input {
namespace {

using Udev = std::unique_ptr<udev, FreeWith<udev_unref>>;
using Monitor = std::unique_ptr<udev_monitor, FreeWith<udev_monitor_unref>>;
using Enumeration = std::unique_ptr<udev_enumerate, FreeWith<udev_enumerate_unref>>;
using UdevDevice = std::unique_ptr<udev_device, FreeWith<udev_device_unref>>;

std::string_view text_of(const char* text) { return text == nullptr ? "" : text; }

bool says_yes(udev_device* device, const char* property) { return text_of(udev_device_get_property_value(device, property)) == "1"; }

std::uint16_t number_of(udev_device* device, const char* attribute) {
    const auto text = text_of(udev_device_get_sysattr_value(device, attribute));
    std::uint16_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out, 16);
    return out;
}

HeldKeys held_keys(int device) {
    std::array<unsigned char, KEY_CNT / 8> bits{};
    HeldKeys out;
    if (ioctl(device, EVIOCGKEY(bits.size()), bits.data()) < 0) return out;
    for (std::size_t key = 0; key < KEY_CNT; ++key) out[key] = (bits[key / 8] >> key % 8 & 1) != 0;
    return out;
}

// INPUT_PROP_DIRECT of linux/input-event-codes.h: what is touched is what is seen.
bool is_touch_panel(const std::filesystem::path& device) {
    constexpr unsigned direct = 1U << INPUT_PROP_DIRECT;
    const auto text = platform::read_text(device / "properties");
    unsigned long bits = 0;
    if (!text) return false;
    const auto last = text->find_last_of(' ');  // words of the bit field, the lowest one last
    const char* begin = text->data() + (last == std::string::npos ? 0 : last + 1);
    std::from_chars(begin, text->data() + text->size(), bits, 16);
    return (bits & direct) != 0;
}

class UdevList final : public DeviceList {
public:
    UdevList(Udev library, Monitor monitor) : udev_(std::move(library)), monitor_(std::move(monitor)) {}

    int descriptor() const override { return udev_monitor_get_fd(monitor_.get()); }
    bool changed() override;
    std::vector<Device> with_keys() const override;
    Result<Line> open(const Device& device) override;

private:
    Udev udev_;
    Monitor monitor_;
};

bool UdevList::changed() {
    bool news = false;
    while (const UdevDevice device{udev_monitor_receive_device(monitor_.get())}) news = true;
    return news;
}

std::vector<Device> UdevList::with_keys() const {
    std::vector<Device> out;
    const Enumeration all(udev_enumerate_new(udev_.get()));
    if (!all) return out;
    udev_enumerate_add_match_subsystem(all.get(), "input");
    udev_enumerate_add_match_sysname(all.get(), "event*");
    udev_enumerate_add_match_property(all.get(), "ID_INPUT_KEY", "1");
    udev_enumerate_add_match_is_initialized(all.get());
    udev_enumerate_scan_devices(all.get());
    for (auto* entry = udev_enumerate_get_list_entry(all.get()); entry != nullptr; entry = udev_list_entry_get_next(entry)) {
        const UdevDevice device(udev_device_new_from_syspath(udev_.get(), udev_list_entry_get_name(entry)));
        if (device && udev_device_get_devnode(device.get()) != nullptr) out.push_back(describe(device.get()));
    }
    return out;
}

Result<Line> UdevList::open(const Device& device) {
    Descriptor events(::open(device.node.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (events.number() < 0) return failure(errno == EACCES || errno == EPERM ? Fault::denied : Fault::not_found, std::strerror(errno));
    if (ioctl(events.number(), EVIOCGRAB, 1) != 0) return failure(Fault::refused, "another program has taken it");
    return Line{std::move(events), [number = events.number()] { return held_keys(number); }};
}

}  // namespace

Device describe(udev_device* event_file) {
    Device out{.node = std::string(text_of(udev_device_get_devnode(event_file))),
               .system = std::string(text_of(udev_device_get_syspath(event_file))),
               .name = {},
               .letters = says_yes(event_file, "ID_INPUT_KEYBOARD")};
    udev_device* const device = udev_device_get_parent_with_subsystem_devtype(event_file, "input", nullptr);  // belongs to event_file
    if (device == nullptr) return out;
    out.name = text_of(udev_device_get_sysattr_value(device, "name"));
    out.vendor = number_of(device, "id/vendor");
    out.product = number_of(device, "id/product");
    out.port =
        port_of(text_of(udev_device_get_property_value(event_file, "ID_PATH")), text_of(udev_device_get_sysattr_value(device, "phys")));
    return out;
}

std::vector<std::string> touch_panel_names(const std::filesystem::path& inputs) {
    std::vector<std::string> out;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(inputs, error)) {
        const auto device = entry.path() / "device";
        if (!entry.path().filename().string().starts_with("event") || !is_touch_panel(device)) continue;
        auto name = platform::read_text(device / "name").value_or("?");
        name.erase(name.find_last_not_of('\n') + 1);
        out.push_back(std::move(name));
    }
    std::sort(out.begin(), out.end());
    return out;
}

Result<std::unique_ptr<DeviceList>> open_device_list() {
    Udev library(udev_new());
    Monitor monitor;
    if (library) monitor.reset(udev_monitor_new_from_netlink(library.get(), "udev"));
    if (!monitor || udev_monitor_filter_add_match_subsystem_devtype(monitor.get(), "input", nullptr) < 0 ||
        udev_monitor_enable_receiving(monitor.get()) < 0)
        return failure(Fault::broken, "udev does not tell of input devices");
    return std::make_unique<UdevList>(std::move(library), std::move(monitor));
}

}  // namespace platform::input
