// The door through which a rig on this machine takes orders: plain HTTP on the loopback. Orders are carried out one after the other.
#pragma once
#include <atomic>
#include <functional>
#include <string>

#include "platform/worker.h"

namespace kiosk::dev {

class RigDoor {
public:
    // wake: called from another thread when an order was answered, or not.
    RigDoor(int port, std::function<void()> wake) : port_(port), wake_(std::move(wake)) {}

    // At once; the rig hears of it a moment later.
    void post(std::string path, std::string body, std::string type);
    bool answers() const { return answers_; }  // the last order was understood

private:
    int port_;
    std::function<void()> wake_;
    std::atomic<bool> answers_ = true;
    platform::Worker worker_{"rig door"};  // last: its thread uses the rest
};

}  // namespace kiosk::dev
