// Something that shares the kiosk's window: in a developer's build the dock beside the picture, or the finger of a tour. A release has
// none.
#pragma once
#include <chrono>

#include "platform/window.h"

namespace kiosk {

class Companion {
public:
    virtual ~Companion() = default;
    // What happened, before the kiosk hears of it. Takes away what is not meant for the kiosk.
    virtual void take(platform::WindowEvents& events) = 0;
    // The kiosk is about to draw over its own last picture: whoever painted on it cleans up.
    virtual void before_picture() {}
    // At the end of each turn of the main loop. True: the kiosk's picture may be out of date by what was done.
    virtual bool after_turn() = 0;
    // A turn is wanted after this time at the latest.
    virtual std::chrono::milliseconds patience() const = 0;
};

}  // namespace kiosk
