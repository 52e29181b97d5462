#include "tests/rigs/card_reader/vpcd_front.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <optional>

namespace rigs {
namespace {

using namespace std::chrono_literals;

enum Order : std::uint8_t { power_off = 0, power_on = 1, reset = 2, tell_atr = 4 };

int connect_to(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (const auto end = std::chrono::steady_clock::now() + 5s; std::chrono::steady_clock::now() < end;) {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
        ::close(socket);
        std::this_thread::sleep_for(10ms);
    }
    return -1;
}

bool receive(int socket, std::span<std::uint8_t> out) {
    // vpcd sends length and content in two pieces, the second only after the first is acknowledged.
    const int at_once = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_QUICKACK, &at_once, sizeof at_once);
    return out.empty() || ::recv(socket, out.data(), out.size(), MSG_WAITALL) == static_cast<ssize_t>(out.size());
}

std::optional<platform::Bytes> next_message(int socket) {
    std::array<std::uint8_t, 2> length{};
    if (!receive(socket, length)) return std::nullopt;
    platform::Bytes message(static_cast<std::size_t>(length[0] << 8 | length[1]));
    if (!receive(socket, message)) return std::nullopt;
    return message;
}

}  // namespace

VpcdFront::VpcdFront(drivers::card::sim::Chip& chip, int port) : chip_(chip), connection_(connect_to(port)) {
    if (is_in()) server_ = std::thread([this] { serve(); });
}

VpcdFront::~VpcdFront() {
    if (!is_in()) return;
    ::shutdown(connection_, SHUT_RDWR);
    server_.join();
    ::close(connection_);
}

void VpcdFront::serve() {
    platform::Bytes atr = chip_.power_on();
    while (const auto message = next_message(connection_)) {
        if (message->size() > 1) {
            if (!send(chip_.answer(*message))) return;
            continue;
        }
        switch (message->empty() ? power_off : static_cast<Order>(message->front())) {
            case power_off: chip_.power_off(); break;
            case power_on:
            case reset: atr = chip_.power_on(); break;
            case tell_atr:
                if (!send(atr)) return;
                break;
        }
    }
}

bool VpcdFront::send(platform::ByteView bytes) const {
    platform::Bytes message{static_cast<std::uint8_t>(bytes.size() >> 8), static_cast<std::uint8_t>(bytes.size() & 0xFF)};
    message.insert(message.end(), bytes.begin(), bytes.end());
    return ::send(connection_, message.data(), message.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(message.size());
}

}  // namespace rigs
