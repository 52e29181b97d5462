// Keyboards below the kernel's interface: the bytes that an event device would give, through a pipe.
#pragma once
#include <linux/input.h>
#include <unistd.h>

#include <initializer_list>
#include <map>
#include <mutex>

#include "platform/bytes.h"
#include "platform/input/device_list.h"

namespace platform::input {

class Plug {
public:
    Plug();
    // Of the other end, for one reader.
    Line line();
    void send(std::uint16_t type, std::uint16_t code, int value);
    void report() { send(EV_SYN, SYN_REPORT, 0); }
    void down(std::uint16_t key);
    void up(std::uint16_t key);
    void repeat(std::uint16_t key);
    void press(std::initializer_list<std::uint16_t> keys);
    void lose_events() { send(EV_SYN, SYN_DROPPED, 0); }
    void write(ByteView bytes);
    void pull() { far_ = Descriptor(); }
    void hold(std::uint16_t key) { (*held_)[key] = true; }  // without an event: before somebody listens, or while events are lost
    void let_go(std::uint16_t key) { (*held_)[key] = false; }

private:
    Descriptor near_, far_;
    std::shared_ptr<HeldKeys> held_ = std::make_shared<HeldKeys>();
};

// Devices that are plugged in and out by hand, also while another thread looks.
class PretendList final : public DeviceList {
public:
    PretendList();
    Plug& plug_in(const Device& device);
    void pull(const Device& device);

    int descriptor() const override { return news_.number(); }
    bool changed() override;
    std::vector<Device> with_keys() const override;
    Result<Line> open(const Device& device) override;

private:
    void tell();
    Descriptor news_, teller_;
    mutable std::mutex mutex_;  // of the plugs
    std::map<std::string, std::pair<Device, Plug>> plugs_;
};

}  // namespace platform::input
