#include "tests/platform/input/pretend_devices.h"

#include <fcntl.h>
#include <gtest/gtest.h>

#include <array>

namespace platform::input {
namespace {

std::pair<Descriptor, Descriptor> tube() {
    std::array<int, 2> ends{-1, -1};
    EXPECT_EQ(pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC), 0);
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

}  // namespace

Plug::Plug() { std::tie(near_, far_) = tube(); }

Line Plug::line() {
    return {std::move(near_), [held = held_] { return *held; }};
}

void Plug::write(ByteView bytes) { EXPECT_EQ(::write(far_.number(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size())); }

void Plug::send(std::uint16_t type, std::uint16_t code, int value) {
    input_event event{};
    event.type = type;
    event.code = code;
    event.value = value;
    write({reinterpret_cast<const std::uint8_t*>(&event), sizeof event});
}

void Plug::down(std::uint16_t key) {
    hold(key);
    send(EV_MSC, MSC_SCAN, 0x70000 + key);
    send(EV_KEY, key, 1);
    report();
}

void Plug::up(std::uint16_t key) {
    let_go(key);
    send(EV_KEY, key, 0);
    report();
}

void Plug::repeat(std::uint16_t key) {
    send(EV_KEY, key, 2);
    report();
}

void Plug::press(std::initializer_list<std::uint16_t> keys) {
    for (const auto key : keys) {
        down(key);
        up(key);
    }
}

PretendList::PretendList() { std::tie(news_, teller_) = tube(); }

void PretendList::tell() { EXPECT_EQ(::write(teller_.number(), "!", 1), 1); }

Plug& PretendList::plug_in(const Device& device) {
    const std::lock_guard hold(mutex_);
    tell();
    return plugs_.emplace(std::piecewise_construct, std::forward_as_tuple(device.system), std::forward_as_tuple(device, Plug()))
        .first->second.second;
}

void PretendList::pull(const Device& device) {
    const std::lock_guard hold(mutex_);
    tell();
    plugs_.erase(device.system);
}

bool PretendList::changed() {
    std::array<char, 16> news{};
    return ::read(news_.number(), news.data(), news.size()) > 0;
}

std::vector<Device> PretendList::with_keys() const {
    const std::lock_guard hold(mutex_);
    std::vector<Device> out;
    for (const auto& [system, plug] : plugs_) out.push_back(plug.first);
    return out;
}

Result<Line> PretendList::open(const Device& device) {
    const std::lock_guard hold(mutex_);
    const auto found = plugs_.find(device.system);
    if (found == plugs_.end()) return failure(Fault::not_found, "it is gone");
    return found->second.second.line();
}

}  // namespace platform::input
