// The keyboards that the settings name, whenever they are plugged in; all others are left alone. Main thread only.
#pragma once
#include <map>
#include <memory>

#include "platform/input/device_list.h"

namespace platform::input {

class Keyboards {
public:
    // broken: they could not be waited for.
    static Result<Keyboards> open(std::unique_ptr<DeviceList> list, KeyboardSettings named);

    int descriptor() const { return ready_.number(); }  // readable when there is something to read()
    void read(std::vector<KeyEvent>& out);

private:
    struct Known {
        Device device;
        std::optional<Keyboard> keyboard{};  // none: it is not heard
        bool rival = false;                  // it would be heard if there were no other keypad
    };
    Keyboards(std::unique_ptr<DeviceList> list, KeyboardSettings named, std::optional<Layout> layout, Descriptor ready);
    void look();
    static void lose(Known& known);
    Known meet(const Device& device);
    bool has_keypad_elsewhere(const Device& device) const;
    bool wait_for(int descriptor) const;

    std::unique_ptr<DeviceList> list_;
    KeyboardSettings named_;
    std::optional<Layout> layout_;
    std::map<std::string, Known> known_;  // by Device::system
    Descriptor ready_;                    // epoll(7) over all of them and the list
};

}  // namespace platform::input
