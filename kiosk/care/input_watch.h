// How touch panel and staff's keyboard are: by what is plugged in, for the health record and the self-test alike.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

#include "kiosk/care/self_test.h"
#include "platform/descriptor.h"
#include "platform/input/device_list.h"

namespace kiosk::care {

// Their details name what is there.
Finding judge_touch(const std::vector<std::string>& panels);
Finding judge_staff_keyboard(const std::vector<platform::input::Device>& with_keys, const platform::input::Match& named);

// What this kiosk is to have; the rest is absent.
struct InputsWanted {
    bool touch = false;  // the screen itself is the kiosk's; a window for work needs none
    bool staff_keyboard = false;
    platform::input::Match named{};  // the staff's
};

// The same two for the self-test.
Check check_touch(const InputsWanted& wanted);
Check check_staff_keyboard(const InputsWanted& wanted);

class InputWatch {
public:
    struct Parts {
        InputsWanted wanted;
        std::function<void(const Finding&)> found;  // on the watch's thread
        std::function<void(Part)> absent;           // in the constructor
        // On the watch's thread, whose own the list is. None: nobody tells of plugs, so panels are looked for now and then.
        std::function<std::unique_ptr<platform::input::DeviceList>()> open_list;
        std::function<std::vector<std::string>()> panels = [] { return platform::input::touch_panel_names(); };
        std::chrono::milliseconds pace = std::chrono::seconds(5);  // where no plug is told of
    };
    explicit InputWatch(Parts parts);
    InputWatch(const InputWatch&) = delete;
    InputWatch& operator=(const InputWatch&) = delete;
    ~InputWatch();

private:
    void watch();
    void look(const platform::input::DeviceList* list) const;

    Parts parts_;
    platform::Descriptor ending_;  // an eventfd
    std::thread watching_;
};

}  // namespace kiosk::care
