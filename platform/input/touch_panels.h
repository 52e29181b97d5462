// Touch panels without a display server, over libinput: those that are there, and those that come and go. Main thread only.
#pragma once
#include <memory>
#include <vector>

#include "platform/input/device.h"
#include "platform/window/turn.h"

namespace platform::input {

class TouchPanels {
public:
    // All of the seat, but for those parts of a named keyboard that can point. broken: libinput or the list of devices does not work; no
    // panel at all is no error.
    static Result<std::unique_ptr<TouchPanels>> open(KeyboardSettings named);
    ~TouchPanels();
    TouchPanels(const TouchPanels&) = delete;
    TouchPanels& operator=(const TouchPanels&) = delete;

    int descriptor() const;  // readable when there is something to read()
    // What people did, in pixels of a picture of this size that lies so on the glass. A touch that the panel takes back (a palm) ends far
    // outside the picture, so that it presses nothing.
    void read(window::Size picture, Turn turn, std::vector<TouchEvent>& out);

private:
    struct State;
    explicit TouchPanels(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace platform::input
