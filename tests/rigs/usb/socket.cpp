#include "tests/rigs/usb/socket.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace rigs::usb {
namespace {

using platform::Fault;

platform::Result<sockaddr_un> address_of(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.native().size() >= sizeof address.sun_path)
        return platform::failure(Fault::unreachable, path.string() + ": too long for a socket");
    path.native().copy(address.sun_path, path.native().size());
    return address;
}

template <class Call>
platform::Result<Socket> with(const std::filesystem::path& path, Call call) {
    TRY(const sockaddr_un address, address_of(path));
    Socket socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (socket.number() < 0 || call(socket.number(), reinterpret_cast<const sockaddr*>(&address), socklen_t{sizeof address}) != 0)
        return platform::failure(Fault::unreachable, path.string() + ": " + std::strerror(errno));
    return socket;
}

}  // namespace

Socket::~Socket() {
    if (number_ >= 0) ::close(number_);
}

platform::Result<Socket> connect_to(const std::filesystem::path& path) { return with(path, ::connect); }

platform::Result<Socket> listen_at(const std::filesystem::path& path) {
    ::unlink(path.c_str());
    TRY(Socket socket, with(path, ::bind));
    constexpr int waiting_callers = 8;
    if (::listen(socket.number(), waiting_callers) != 0)
        return platform::failure(Fault::unreachable, path.string() + ": " + std::strerror(errno));
    return socket;
}

}  // namespace rigs::usb
