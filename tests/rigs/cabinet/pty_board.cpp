#include "tests/rigs/cabinet/pty_board.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <array>

namespace rigs::cabinet {

PtyBoard::PtyBoard(std::filesystem::path port) : port_(std::move(port)) {}

bool PtyBoard::plug() {
    if (is_plugged()) return true;
    ours_ = platform::Descriptor(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
    std::array<char, 64> name{};
    if (ours_.number() < 0 || ::grantpt(ours_.number()) != 0 || ::unlockpt(ours_.number()) != 0 ||
        ::ptsname_r(ours_.number(), name.data(), name.size()) != 0) {
        return false;
    }
    theirs_ = platform::Descriptor(::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC));
    termios line{};
    ::tcgetattr(theirs_.number(), &line);
    ::cfmakeraw(&line);
    ::tcsetattr(theirs_.number(), TCSANOW, &line);
    // The board may be answering before the link is there, never the other way round.
    thread_ = std::jthread([this](const std::stop_token& stop) { serve(stop); });
    std::filesystem::remove(port_);
    std::filesystem::create_symlink(name.data(), port_);
    return true;
}

void PtyBoard::unplug() {
    if (!is_plugged()) return;
    std::filesystem::remove(port_);
    thread_ = {};  // stops and joins
    theirs_ = {};
    ours_ = {};
    board_.lose_power();
}

void PtyBoard::serve(const std::stop_token& stop) {
    constexpr int breath_ms = 2;
    while (!stop.stop_requested()) {
        pollfd line{ours_.number(), POLLIN, 0};
        ::poll(&line, 1, breath_ms);
        std::array<std::uint8_t, 256> bytes{};
        const auto now = std::chrono::steady_clock::now();
        if (const auto got = ::read(ours_.number(), bytes.data(), bytes.size()); got > 0)
            board_.hear({bytes.data(), static_cast<std::size_t>(got)}, now);
        const auto answer = board_.speak(now);
        if (!answer.empty() && ::write(ours_.number(), answer.data(), answer.size()) < 0) continue;  // nobody reads: lost
    }
}

}  // namespace rigs::cabinet
