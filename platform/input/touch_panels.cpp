#include "platform/input/touch_panels.h"

#include <fcntl.h>
#include <libinput.h>
#include <libudev.h>
#include <linux/input-event-codes.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "platform/free_with.h"
#include "platform/input/device_list.h"
#include "platform/log.h"

namespace platform::input {

using window::Share;
using window::Size;
using window::turned_back;

namespace {

constexpr float nowhere = -100'000;

// libinput wants to write too, for lights; the kiosk may only read.
int open_device(const char* path, int flags, void*) {
    const int descriptor = ::open(path, (flags & ~O_ACCMODE) | O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    return descriptor < 0 ? -errno : descriptor;
}
void close_device(int descriptor, void*) { close(descriptor); }
constexpr libinput_interface devices{open_device, close_device};

SteadyTime at(std::uint64_t microseconds) { return SteadyTime(std::chrono::microseconds(microseconds)); }

}  // namespace

struct TouchPanels::State {
    std::unique_ptr<udev, FreeWith<udev_unref>> list;
    std::unique_ptr<libinput, FreeWith<libinput_unref>> input;
    std::map<std::int64_t, Share> fingers;  // where each was seen last; a finger that leaves does not say
    std::optional<Share> pointer;           // where an absolute pointer is; none until it has said so
    bool pressed = false;
    KeyboardSettings named;
    std::set<std::string> heard;  // by their names in /sys

    bool hears(libinput_device* device) const;
    void on_added(libinput_device* device);
    void on_removed(libinput_device* device);
    void take(libinput_event* event, Size picture, Turn turn, std::vector<TouchEvent>& out);
    void on_touch(libinput_event_type type, libinput_event_touch* touch, Size picture, Turn turn, std::vector<TouchEvent>& out);
    void on_button(libinput_event_pointer* button, Size picture, std::vector<TouchEvent>& out);
};

namespace {

TouchEvent touch_at(TouchEvent::Kind kind, Share where, Size picture, std::int64_t finger, std::uint64_t microseconds) {
    return {kind, where.x * static_cast<float>(picture.width), where.y * static_cast<float>(picture.height), finger, at(microseconds)};
}

}  // namespace

void TouchPanels::State::on_touch(libinput_event_type type, libinput_event_touch* touch, Size picture, Turn turn,
                                  std::vector<TouchEvent>& out) {
    const std::int64_t finger = libinput_event_touch_get_seat_slot(touch);
    const auto time = libinput_event_touch_get_time_usec(touch);
    if (type == LIBINPUT_EVENT_TOUCH_DOWN || type == LIBINPUT_EVENT_TOUCH_MOTION) {
        const Share where = turned_back({static_cast<float>(libinput_event_touch_get_x_transformed(touch, 1)),
                                         static_cast<float>(libinput_event_touch_get_y_transformed(touch, 1))},
                                        turn);
        fingers[finger] = where;
        const auto kind = type == LIBINPUT_EVENT_TOUCH_DOWN ? TouchEvent::Kind::down : TouchEvent::Kind::move;
        out.push_back(touch_at(kind, where, picture, finger, time));
        return;
    }
    const auto last = fingers.find(finger);
    if (last == fingers.end()) return;
    const bool taken_back = type == LIBINPUT_EVENT_TOUCH_CANCEL;
    if (taken_back) out.push_back({TouchEvent::Kind::move, nowhere, nowhere, finger, at(time)});
    out.push_back(taken_back ? TouchEvent{TouchEvent::Kind::up, nowhere, nowhere, finger, at(time)}
                             : touch_at(TouchEvent::Kind::up, last->second, picture, finger, time));
    fingers.erase(last);
}

// Older touch panels are pointers that say where they are. A mouse, which only says how far it went, has no cursor here.
void TouchPanels::State::on_button(libinput_event_pointer* button, Size picture, std::vector<TouchEvent>& out) {
    if (libinput_event_pointer_get_button(button) != BTN_LEFT && libinput_event_pointer_get_button(button) != BTN_TOUCH) return;
    if (!pointer) return;
    pressed = libinput_event_pointer_get_button_state(button) == LIBINPUT_BUTTON_STATE_PRESSED;
    out.push_back(touch_at(pressed ? TouchEvent::Kind::down : TouchEvent::Kind::up, *pointer, picture, TouchEvent::mouse,
                           libinput_event_pointer_get_time_usec(button)));
}

// Keys are not heard here, and a pointer on the staff's keyboard must not press what only the citizen may.
bool TouchPanels::State::hears(libinput_device* device) const {
    const std::unique_ptr<udev_device, FreeWith<udev_device_unref>> event_file(libinput_device_get_udev_device(device));
    const bool touches = libinput_device_has_capability(device, LIBINPUT_DEVICE_CAP_TOUCH) != 0 ||
                         libinput_device_has_capability(device, LIBINPUT_DEVICE_CAP_POINTER) != 0;
    return touches && event_file && role_of(describe(event_file.get()), named) == Role::none;
}

void TouchPanels::State::on_added(libinput_device* device) {
    if (!hears(device)) {
        libinput_device_config_send_events_set_mode(device, LIBINPUT_CONFIG_SEND_EVENTS_DISABLED);
        return;
    }
    heard.insert(libinput_device_get_sysname(device));
    log(Level::info, "input", "{} is there", libinput_device_get_name(device));
}

void TouchPanels::State::on_removed(libinput_device* device) {
    if (heard.erase(libinput_device_get_sysname(device)) > 0) log(Level::info, "input", "{} is gone", libinput_device_get_name(device));
}

void TouchPanels::State::take(libinput_event* event, Size picture, Turn turn, std::vector<TouchEvent>& out) {
    const libinput_event_type type = libinput_event_get_type(event);
    switch (type) {
        case LIBINPUT_EVENT_TOUCH_DOWN:
        case LIBINPUT_EVENT_TOUCH_MOTION:
        case LIBINPUT_EVENT_TOUCH_UP:
        case LIBINPUT_EVENT_TOUCH_CANCEL: return on_touch(type, libinput_event_get_touch_event(event), picture, turn, out);
        case LIBINPUT_EVENT_POINTER_MOTION_ABSOLUTE: {
            auto* motion = libinput_event_get_pointer_event(event);
            pointer = turned_back({static_cast<float>(libinput_event_pointer_get_absolute_x_transformed(motion, 1)),
                                   static_cast<float>(libinput_event_pointer_get_absolute_y_transformed(motion, 1))},
                                  turn);
            // One that hovers, or trembles, touches nothing.
            if (pressed)
                out.push_back(
                    touch_at(TouchEvent::Kind::move, *pointer, picture, TouchEvent::mouse, libinput_event_pointer_get_time_usec(motion)));
            return;
        }
        case LIBINPUT_EVENT_POINTER_BUTTON: return on_button(libinput_event_get_pointer_event(event), picture, out);
        case LIBINPUT_EVENT_DEVICE_ADDED: return on_added(libinput_event_get_device(event));
        case LIBINPUT_EVENT_DEVICE_REMOVED: return on_removed(libinput_event_get_device(event));
        default: return;
    }
}

TouchPanels::TouchPanels(std::unique_ptr<State> state) : state_(std::move(state)) {}
TouchPanels::~TouchPanels() = default;

Result<std::unique_ptr<TouchPanels>> TouchPanels::open(KeyboardSettings named) {
    auto state = std::make_unique<State>();
    state->named = std::move(named);
    state->list.reset(udev_new());
    if (state->list) state->input.reset(libinput_udev_create_context(&devices, nullptr, state->list.get()));
    if (!state->input || libinput_udev_assign_seat(state->input.get(), "seat0") != 0)
        return failure(Fault::broken, "libinput finds no list of devices");
    return std::unique_ptr<TouchPanels>(new TouchPanels(std::move(state)));
}

int TouchPanels::descriptor() const { return libinput_get_fd(state_->input.get()); }

void TouchPanels::read(Size picture, Turn turn, std::vector<TouchEvent>& out) {
    libinput_dispatch(state_->input.get());
    while (libinput_event* event = libinput_get_event(state_->input.get())) {
        state_->take(event, picture, turn, out);
        libinput_event_destroy(event);
    }
}

}  // namespace platform::input
