#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <string_view>

#include "tests/rigs/usb/door.h"
#include "tests/rigs/usb/rig.h"

namespace {

using namespace rigs::usb;

constexpr const char* usage =
    "usb_rig --control SOCKET --port NAME=SOCKET ...\n"
    "Pretend USB devices for a machine in QEMU. Each port is the socket of a usb-redir device that listens already when the device is\n"
    "plugged in; --control makes a socket that takes commands, one a line:\n";

int help() { return fmt::print(stderr, "{}{}", usage, Rig::usage()), 2; }

int milliseconds_until(std::optional<platform::SteadyTime> due) {
    if (!due) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*due - std::chrono::steady_clock::now());
    return static_cast<int>(std::max<std::chrono::milliseconds::rep>(0, left.count()));
}

void serve(Rig& rig, Door& door) {
    for (;;) {
        auto sockets = rig.sockets();
        const auto callers = door.sockets();
        sockets.insert(sockets.end(), callers.begin(), callers.end());
        ::poll(sockets.data(), sockets.size(), milliseconds_until(rig.due()));
        door.work([&](std::string_view line) { return rig.obey(line); });
        rig.work(std::chrono::steady_clock::now());
    }
}

}  // namespace

int main(int count, char** arguments) {
    std::filesystem::path control;
    Rig::Ports ports;
    for (int i = 1; i < count; i += 2) {
        const std::string_view name = arguments[i];
        const std::string_view value = i + 1 < count ? arguments[i + 1] : "";
        const auto equals = value.find('=');
        if (name == "--control" && !value.empty()) {
            control = value;
        } else if (name == "--port" && equals != value.npos && Rig::knows(value.substr(0, equals))) {
            ports.emplace(value.substr(0, equals), value.substr(equals + 1));
        } else {
            return help();
        }
    }
    if (control.empty() || ports.empty()) return help();
    auto door = Door::open(control);
    if (!door) return fmt::print(stderr, "usb_rig: {}\n", door.error().detail), 1;
    fmt::print("usb_rig ready\n");
    std::fflush(stdout);
    Rig rig(std::move(ports));
    serve(rig, *door);
}
