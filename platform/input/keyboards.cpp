#include "platform/input/keyboards.h"

#include <sys/epoll.h>

#include <algorithm>

#include "platform/log.h"

namespace platform::input {
namespace {

constexpr const char* name_of(Role role) { return role == Role::keypad ? "the keypad" : "the staff's keyboard"; }

}  // namespace

Keyboards::Keyboards(std::unique_ptr<DeviceList> list, KeyboardSettings named, std::optional<Layout> layout, Descriptor ready)
    : list_(std::move(list)), named_(std::move(named)), layout_(std::move(layout)), ready_(std::move(ready)) {}

Result<Keyboards> Keyboards::open(std::unique_ptr<DeviceList> list, KeyboardSettings named) {
    auto layout = Layout::open();
    if (!layout) log(Level::warning, "input", "{}: the staff's keyboard is not heard", layout.error().detail);
    Keyboards out(std::move(list), std::move(named), layout ? std::optional(std::move(*layout)) : std::nullopt,
                  Descriptor(epoll_create1(EPOLL_CLOEXEC)));
    if (!out.wait_for(out.list_->descriptor())) return failure(Fault::broken, "nothing can wait for keyboards");
    out.look();
    return out;
}

void Keyboards::read(std::vector<KeyEvent>& out) {
    for (auto& [system, known] : known_) {
        if (known.keyboard && !known.keyboard->read(out)) lose(known);
    }
    if (list_->changed()) look();
}

void Keyboards::lose(Known& known) {
    log(Level::notice, "input", "{} is gone: {}", name_of(known.keyboard->role()), words_for(known.device));
    known.keyboard.reset();
}

void Keyboards::look() {
    const auto there = list_->with_keys();
    const auto is_gone = [&](const auto& entry) {
        return std::none_of(there.begin(), there.end(), [&](const Device& device) { return device.system == entry.first; });
    };
    for (auto& entry : known_) {
        if (entry.second.keyboard && is_gone(entry)) lose(entry.second);
    }
    std::erase_if(known_, is_gone);
    std::erase_if(known_, [&](const auto& entry) { return entry.second.rival && !has_keypad_elsewhere(entry.second.device); });
    for (const Device& device : there) {
        if (!known_.contains(device.system)) known_.emplace(device.system, meet(device));
    }
}

// One of several interfaces of the same keypad is no other keypad.
bool Keyboards::has_keypad_elsewhere(const Device& device) const {
    return std::any_of(known_.begin(), known_.end(), [&](const auto& entry) {
        const auto& [other, keyboard, rival] = entry.second;
        return keyboard && keyboard->role() == Role::keypad && other.port != device.port;
    });
}

Keyboards::Known Keyboards::meet(const Device& device) {
    Known out{.device = device};
    const Role role = role_of(device, named_);
    if (role == Role::none) {
        log(device.letters ? Level::notice : Level::info, "input", "{} is not heard: the settings do not name it", words_for(device));
        return out;
    }
    if (role == Role::keypad && has_keypad_elsewhere(device)) {
        log(Level::warning, "input", "{} is not heard: there is a keypad already; input.keypad must name the port too", words_for(device));
        out.rival = true;
        return out;
    }
    auto line = list_->open(device);
    if (!line) {
        log(Level::error, "input", "{} is not heard: {}", words_for(device), line.error().detail);
        return out;
    }
    Keyboard keyboard(std::move(*line), role, layout_, named_.telex);
    if (!wait_for(keyboard.descriptor())) return out;
    log(Level::notice, "input", "{} is there: {}", name_of(role), words_for(device));
    out.keyboard = std::move(keyboard);
    return out;
}

bool Keyboards::wait_for(int descriptor) const {
    epoll_event event{.events = EPOLLIN, .data = {}};
    return epoll_ctl(ready_.number(), EPOLL_CTL_ADD, descriptor, &event) == 0;
}

}  // namespace platform::input
