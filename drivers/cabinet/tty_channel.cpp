#include "drivers/cabinet/tty_channel.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <termios.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace drivers::cabinet {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds look_at_stop_every{50};

Trouble trouble_of(int fault) {
    switch (fault) {
        case ENOENT:
        case ENODEV:
        case ENXIO:
        case ENOTDIR: return Trouble::missing;
        case EACCES:
        case EPERM: return Trouble::denied;
        case EBUSY:
        case EWOULDBLOCK: return Trouble::busy;
        case ENOTTY: return Trouble::unsupported;
        default: return Trouble::hardware;
    }
}

bool set_up(int port) {
    termios line{};
    if (::tcgetattr(port, &line) != 0) return false;
    ::cfmakeraw(&line);
    ::cfsetspeed(&line, B115200);
    line.c_cflag |= CLOCAL | CREAD;
    // Many boards take a falling DTR for a reset: the lamp would go out whenever the program ends.
    line.c_cflag &= ~static_cast<tcflag_t>(HUPCL | CSTOPB | CRTSCTS);
    return ::tcsetattr(port, TCSANOW, &line) == 0 && ::tcflush(port, TCIOFLUSH) == 0;
}

}  // namespace

Status TtyChannel::open() {
    if (port_.number() >= 0) return {};
    platform::Descriptor opened(::open(path_.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
    const bool good = opened.number() >= 0 && ::flock(opened.number(), LOCK_EX | LOCK_NB) == 0 && set_up(opened.number());
    if (!good) {
        const int fault = errno;
        return trouble(trouble_of(fault), path_ + ": " + std::strerror(fault));
    }
    port_ = std::move(opened);
    return {};
}

tl::unexpected<Error> TtyChannel::lost() {
    port_ = {};
    return trouble(Trouble::unplugged, path_ + " is gone");
}

TtyChannel::Ready TtyChannel::wait_for(short events, milliseconds patience, const std::stop_token& stop) const {
    const auto deadline = steady_clock::now() + patience;
    for (;;) {
        if (stop.stop_requested()) return Ready::told_to_stop;
        const auto left = std::clamp(std::chrono::ceil<milliseconds>(deadline - steady_clock::now()), milliseconds(0), look_at_stop_every);
        pollfd port{port_.number(), events, 0};
        ::poll(&port, 1, static_cast<int>(left.count()));
        if ((port.revents & events) != 0) return Ready::yes;
        if ((port.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0) return Ready::gone;
        if (left <= milliseconds(0)) return Ready::late;
    }
}

Status TtyChannel::write(platform::ByteView bytes, milliseconds patience, std::stop_token stop) {
    const auto deadline = steady_clock::now() + patience;
    TRY_DO(open());
    while (!bytes.empty()) {
        switch (wait_for(POLLOUT, std::chrono::ceil<milliseconds>(deadline - steady_clock::now()), stop)) {
            case Ready::told_to_stop: return trouble(Trouble::cancelled, "stopped while writing");
            case Ready::late: return trouble(Trouble::no_answer, path_ + " takes no more bytes");
            case Ready::gone: return lost();
            case Ready::yes: break;
        }
        const auto sent = ::write(port_.number(), bytes.data(), bytes.size());
        if (sent < 0 && errno != EAGAIN && errno != EINTR) return lost();
        if (sent > 0) bytes = bytes.subspan(static_cast<std::size_t>(sent));
    }
    return {};
}

Result<platform::Bytes> TtyChannel::read(std::size_t most, milliseconds patience, std::stop_token stop) {
    TRY_DO(open());
    switch (wait_for(POLLIN, patience, stop)) {
        case Ready::told_to_stop: return trouble(Trouble::cancelled, "stopped while reading");
        case Ready::late: return platform::Bytes{};
        case Ready::gone: return lost();
        case Ready::yes: break;
    }
    platform::Bytes out(most);
    const auto got = ::read(port_.number(), out.data(), out.size());
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return lost();
    out.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    return out;
}

}  // namespace drivers::cabinet
