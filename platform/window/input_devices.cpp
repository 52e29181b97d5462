#include "platform/window/input_devices.h"

#include <fcntl.h>
#include <libinput.h>
#include <libudev.h>
#include <linux/input-event-codes.h>
#include <unistd.h>
#include <xkbcommon/xkbcommon.h>

#include <array>
#include <cerrno>
#include <map>
#include <optional>

#include "platform/free_with.h"
#include "platform/log.h"

namespace platform::window {
namespace {

constexpr float nowhere = -100'000;

// libinput wants to write too, for the lights of keyboards; the kiosk may only read.
int open_device(const char* path, int flags, void*) {
    const int descriptor = ::open(path, (flags & ~O_ACCMODE) | O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    return descriptor < 0 ? -errno : descriptor;
}
void close_device(int descriptor, void*) { close(descriptor); }
constexpr libinput_interface devices{open_device, close_device};

SteadyTime at(std::uint64_t microseconds) { return SteadyTime(std::chrono::microseconds(microseconds)); }

struct KeyName {
    xkb_keysym_t symbol;
    KeyEvent::Key key;
};
constexpr std::array key_names{KeyName{XKB_KEY_BackSpace, KeyEvent::Key::backspace},
                               KeyName{XKB_KEY_Return, KeyEvent::Key::enter},
                               KeyName{XKB_KEY_KP_Enter, KeyEvent::Key::enter},
                               KeyName{XKB_KEY_Tab, KeyEvent::Key::tab},
                               KeyName{XKB_KEY_Escape, KeyEvent::Key::escape},
                               KeyName{XKB_KEY_Up, KeyEvent::Key::up},
                               KeyName{XKB_KEY_Down, KeyEvent::Key::down},
                               KeyName{XKB_KEY_F1, KeyEvent::Key::help},
                               KeyName{XKB_KEY_Help, KeyEvent::Key::help}};

}  // namespace

struct InputDevices::State {
    std::unique_ptr<udev, FreeWith<udev_unref>> list;
    std::unique_ptr<libinput, FreeWith<libinput_unref>> input;
    std::unique_ptr<xkb_context, FreeWith<xkb_context_unref>> keyboards;
    std::unique_ptr<xkb_keymap, FreeWith<xkb_keymap_unref>> keymap;
    std::unique_ptr<xkb_state, FreeWith<xkb_state_unref>> keys;  // null: keyboards say nothing
    std::map<std::int64_t, Share> fingers;                       // where each was seen last; a finger that leaves does not say
    std::optional<Share> pointer;                                // where an absolute pointer is; none until it has said so
    bool pressed = false;

    void take(libinput_event* event, Size picture, Turn turn, WindowEvents& out);
    void on_touch(libinput_event_type type, libinput_event_touch* touch, Size picture, Turn turn, WindowEvents& out);
    void on_button(libinput_event_pointer* button, Size picture, WindowEvents& out);
    void on_key(libinput_event_keyboard* key, WindowEvents& out);
};

namespace {

TouchEvent touch_at(TouchEvent::Kind kind, Share where, Size picture, std::int64_t finger, std::uint64_t microseconds) {
    return {kind, where.x * static_cast<float>(picture.width), where.y * static_cast<float>(picture.height), finger, at(microseconds)};
}

}  // namespace

void InputDevices::State::on_touch(libinput_event_type type, libinput_event_touch* touch, Size picture, Turn turn, WindowEvents& out) {
    const std::int64_t finger = libinput_event_touch_get_seat_slot(touch);
    const auto time = libinput_event_touch_get_time_usec(touch);
    if (type == LIBINPUT_EVENT_TOUCH_DOWN || type == LIBINPUT_EVENT_TOUCH_MOTION) {
        const Share where = turned_back({static_cast<float>(libinput_event_touch_get_x_transformed(touch, 1)),
                                         static_cast<float>(libinput_event_touch_get_y_transformed(touch, 1))},
                                        turn);
        fingers[finger] = where;
        const auto kind = type == LIBINPUT_EVENT_TOUCH_DOWN ? TouchEvent::Kind::down : TouchEvent::Kind::move;
        out.touches.push_back(touch_at(kind, where, picture, finger, time));
        return;
    }
    const auto last = fingers.find(finger);
    if (last == fingers.end()) return;
    const bool taken_back = type == LIBINPUT_EVENT_TOUCH_CANCEL;
    if (taken_back) out.touches.push_back({TouchEvent::Kind::move, nowhere, nowhere, finger, at(time)});
    out.touches.push_back(taken_back ? TouchEvent{TouchEvent::Kind::up, nowhere, nowhere, finger, at(time)}
                                     : touch_at(TouchEvent::Kind::up, last->second, picture, finger, time));
    fingers.erase(last);
}

// Older touch panels are pointers that say where they are. A mouse, which only says how far it went, has no cursor here.
void InputDevices::State::on_button(libinput_event_pointer* button, Size picture, WindowEvents& out) {
    if (libinput_event_pointer_get_button(button) != BTN_LEFT && libinput_event_pointer_get_button(button) != BTN_TOUCH) return;
    if (!pointer) return;
    pressed = libinput_event_pointer_get_button_state(button) == LIBINPUT_BUTTON_STATE_PRESSED;
    out.touches.push_back(touch_at(pressed ? TouchEvent::Kind::down : TouchEvent::Kind::up, *pointer, picture, TouchEvent::mouse,
                                   libinput_event_pointer_get_time_usec(button)));
}

void InputDevices::State::on_key(libinput_event_keyboard* key, WindowEvents& out) {
    if (!keys) return;
    constexpr xkb_keycode_t evdev_offset = 8;  // what X added, and xkb kept
    const xkb_keycode_t code = libinput_event_keyboard_get_key(key) + evdev_offset;
    const bool down = libinput_event_keyboard_get_key_state(key) == LIBINPUT_KEY_STATE_PRESSED;
    const xkb_keysym_t symbol = xkb_state_key_get_one_sym(keys.get(), code);
    std::array<char, 8> text{};
    const int length = xkb_state_key_get_utf8(keys.get(), code, text.data(), text.size());
    xkb_state_update_key(keys.get(), code, down ? XKB_KEY_DOWN : XKB_KEY_UP);
    if (!down) return;
    for (const KeyName& name : key_names) {
        if (name.symbol == symbol) return out.keys.push_back({name.key, {}});
    }
    const bool printable = length > 0 && static_cast<unsigned char>(text[0]) >= ' ' && text[0] != 0x7F;
    if (printable) out.keys.push_back({KeyEvent::Key::character, std::string(text.data(), static_cast<std::size_t>(length))});
}

void InputDevices::State::take(libinput_event* event, Size picture, Turn turn, WindowEvents& out) {
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
                out.touches.push_back(
                    touch_at(TouchEvent::Kind::move, *pointer, picture, TouchEvent::mouse, libinput_event_pointer_get_time_usec(motion)));
            return;
        }
        case LIBINPUT_EVENT_POINTER_BUTTON: return on_button(libinput_event_get_pointer_event(event), picture, out);
        case LIBINPUT_EVENT_KEYBOARD_KEY: return on_key(libinput_event_get_keyboard_event(event), out);
        case LIBINPUT_EVENT_DEVICE_ADDED:
        case LIBINPUT_EVENT_DEVICE_REMOVED:
            log(Level::info, "window", "{} {}", libinput_device_get_name(libinput_event_get_device(event)),
                type == LIBINPUT_EVENT_DEVICE_ADDED ? "is there" : "is gone");
            return;
        default: return;
    }
}

InputDevices::InputDevices(std::unique_ptr<State> state) : state_(std::move(state)) {}
InputDevices::~InputDevices() = default;

Result<std::unique_ptr<InputDevices>> InputDevices::open() {
    auto state = std::make_unique<State>();
    state->list.reset(udev_new());
    if (state->list) state->input.reset(libinput_udev_create_context(&devices, nullptr, state->list.get()));
    if (!state->input || libinput_udev_assign_seat(state->input.get(), "seat0") != 0)
        return failure(Fault::broken, "libinput finds no list of devices");
    state->keyboards.reset(xkb_context_new(XKB_CONTEXT_NO_FLAGS));
    if (state->keyboards) state->keymap.reset(xkb_keymap_new_from_names(state->keyboards.get(), nullptr, XKB_KEYMAP_COMPILE_NO_FLAGS));
    if (state->keymap) state->keys.reset(xkb_state_new(state->keymap.get()));
    if (!state->keys) log(Level::warning, "window", "no keyboard layout: keys are not heard");
    return std::unique_ptr<InputDevices>(new InputDevices(std::move(state)));
}

int InputDevices::descriptor() const { return libinput_get_fd(state_->input.get()); }

void InputDevices::read(Size picture, Turn turn, WindowEvents& out) {
    libinput_dispatch(state_->input.get());
    while (libinput_event* event = libinput_get_event(state_->input.get())) {
        state_->take(event, picture, turn, out);
        libinput_event_destroy(event);
    }
}

}  // namespace platform::window
