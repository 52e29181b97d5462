#include "drivers/cabinet/sim/board_channel.h"

#include <algorithm>

#include "platform/worker.h"

namespace drivers::cabinet::sim {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

Status BoardChannel::connect() {
    if (cable_->plugged) {
        connected_ = true;
        return {};
    }
    const bool was_there = std::exchange(connected_, false);
    return trouble(was_there ? Trouble::unplugged : Trouble::missing, "the pretend board is not plugged in");
}

Status BoardChannel::write(platform::ByteView bytes, milliseconds, std::stop_token) {
    TRY_DO(connect());
    cable_->board.hear(bytes, steady_clock::now());
    return {};
}

Result<platform::Bytes> BoardChannel::read(std::size_t, milliseconds patience, std::stop_token stop) {
    constexpr milliseconds breath{2};
    const auto deadline = steady_clock::now() + patience;
    for (;;) {
        TRY_DO(connect());
        if (stop.stop_requested()) return trouble(Trouble::cancelled, "stopped while reading");
        const auto now = steady_clock::now();
        auto bytes = cable_->board.speak(now);
        if (!bytes.empty() || now >= deadline) return bytes;
        platform::wait_unless(stop, std::clamp(std::chrono::ceil<milliseconds>(deadline - now), milliseconds(0), breath));
    }
}

}  // namespace drivers::cabinet::sim
