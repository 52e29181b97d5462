#include "tests/rigs/usb/door.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace rigs::usb {

platform::Result<Door> Door::open(const std::filesystem::path& path) {
    TRY(Socket socket, listen_at(path));
    return Door(std::move(socket));
}

std::vector<pollfd> Door::sockets() const {
    std::vector<pollfd> out{{socket_.number(), POLLIN, 0}};
    for (const Caller& caller : callers_) out.push_back({caller.socket.number(), POLLIN, 0});
    return out;
}

void Door::work(const Obey& obey) {
    for (;;) {
        Socket caller(::accept4(socket_.number(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (caller.number() < 0) break;
        callers_.push_back({std::move(caller), {}});
    }
    callers_.remove_if([&](Caller& caller) { return !hear(caller, obey); });
}

bool Door::hear(Caller& caller, const Obey& obey) {
    std::array<char, 1024> bytes{};
    const auto got = ::recv(caller.socket.number(), bytes.data(), bytes.size(), 0);
    if (got < 0) return errno == EAGAIN || errno == EINTR;
    if (got == 0) return false;
    caller.line.append(bytes.data(), static_cast<std::size_t>(got));
    for (std::size_t end = 0; (end = caller.line.find('\n')) != std::string::npos;) {
        const std::string answer = obey(caller.line.substr(0, end)) + "\n";
        caller.line.erase(0, end + 1);
        if (::send(caller.socket.number(), answer.data(), answer.size(), MSG_NOSIGNAL) < 0) return false;
    }
    return true;
}

}  // namespace rigs::usb
