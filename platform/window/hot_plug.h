// Hears when a screen's cable was plugged in, or a panel was switched on or off (udev's events of the subsystem "drm"). Main thread only.
#pragma once
#include <memory>

#include "platform/result.h"

namespace platform::window {

class HotPlug {
public:
    static Result<std::unique_ptr<HotPlug>> open();
    ~HotPlug();
    HotPlug(const HotPlug&) = delete;
    HotPlug& operator=(const HotPlug&) = delete;

    int descriptor() const;  // readable when there may be news
    bool heard();            // since the last call

private:
    struct State;
    explicit HotPlug(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace platform::window
