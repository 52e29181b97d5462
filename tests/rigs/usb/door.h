// Where commands come in: a Unix socket, for any number of callers, who send a line and get a line.
#pragma once
#include <poll.h>

#include <functional>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "tests/rigs/usb/socket.h"

namespace rigs::usb {

class Door {
public:
    using Obey = std::function<std::string(std::string_view line)>;

    static platform::Result<Door> open(const std::filesystem::path& path);

    std::vector<pollfd> sockets() const;  // what to poll(2) for
    void work(const Obey& obey);          // takes what has come, answers it; does not block

private:
    struct Caller {
        Socket socket;
        std::string line;  // as far as it has come
    };

    explicit Door(Socket socket) : socket_(std::move(socket)) {}
    static bool hear(Caller& caller, const Obey& obey);  // false: gone

    Socket socket_;
    std::list<Caller> callers_;
};

}  // namespace rigs::usb
