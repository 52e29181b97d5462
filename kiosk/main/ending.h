// The two signals that ask a program to end, SIGTERM of the service manager and SIGINT of Ctrl+C, as a wish that the main loop sees: it
// then ends as if its window had been closed, wipes what it holds and leaves with status 0.
#pragma once
#include <atomic>
#include <functional>
#include <thread>

#include "kiosk/visit/intent_maintenance.h"

namespace kiosk {

// The program's exit status tells the service what shall become of the machine (image/systemd/kiosk.service): the kiosk itself may not
// restart it or shut it down.
int status_of(visit::Ending how);

// From now on the signals wait until a WishToEnd takes them. Call it before the first thread is made: each thread inherits it.
void hold_end_signals();

class WishToEnd {
public:
    // wake: called once from another thread, when the wish comes.
    explicit WishToEnd(std::function<void()> wake);
    WishToEnd(const WishToEnd&) = delete;
    WishToEnd& operator=(const WishToEnd&) = delete;
    ~WishToEnd();
    bool came() const { return came_; }

private:
    std::atomic<bool> came_ = false;
    std::thread waiting_;
};

}  // namespace kiosk
