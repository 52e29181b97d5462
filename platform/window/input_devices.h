// Touch panels and keyboards without a display server, over libinput: those that are there, and those that come and go. Main thread only.
#pragma once
#include <functional>
#include <memory>

#include "platform/window/turn.h"

namespace platform::window {

class InputDevices {
public:
    // All devices of the seat. broken: libinput or the list of devices does not work; no device at all is no error.
    static Result<std::unique_ptr<InputDevices>> open();
    ~InputDevices();
    InputDevices(const InputDevices&) = delete;
    InputDevices& operator=(const InputDevices&) = delete;

    int descriptor() const;  // readable when there is something to read()
    // What people did, in pixels of a picture of this size that lies so on the glass. A touch that the panel takes back (a palm) ends far
    // outside the picture, so that it presses nothing.
    void read(Size picture, Turn turn, WindowEvents& out);

private:
    struct State;
    explicit InputDevices(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace platform::window
