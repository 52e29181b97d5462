// Unix sockets that close themselves.
#pragma once
#include <filesystem>
#include <utility>

#include "platform/result.h"

namespace rigs::usb {

class Socket {
public:
    Socket() = default;
    explicit Socket(int number) : number_(number) {}
    Socket(Socket&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Socket& operator=(Socket&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Socket();
    int number() const { return number_; }

private:
    int number_ = -1;
};

// Both come back non-blocking. unreachable.
platform::Result<Socket> connect_to(const std::filesystem::path& path);
platform::Result<Socket> listen_at(const std::filesystem::path& path);  // in the place of what is there

}  // namespace rigs::usb
