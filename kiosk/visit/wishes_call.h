// What calling staff, and taking it back, leads to; part of usher.cpp.
#pragma once
#include "kiosk/visit/usher.h"

namespace kiosk::visit {

struct Usher::CallWishes {
    Usher& usher;

    void operator()(const CallStaff&) const {
        usher.overlay_ = Overlay::staff;
        if (!usher.call_) usher.begin_call();
    }
    void operator()(const TakeBackCall&) const {
        if (!usher.call_) return;
        usher.overlay_ = Overlay::none;
        usher.move_call(portal::CallState::withdrawn);
    }
};

}  // namespace kiosk::visit
