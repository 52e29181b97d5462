// One open port on the loopback: a server on a thread of its own that can be closed and opened again on the same port.
#pragma once
#include <httplib.h>

#include <functional>
#include <memory>
#include <thread>

#include "platform/result.h"

namespace portal {

class Listener {
public:
    using Make = std::function<std::unique_ptr<httplib::Server>()>;
    Listener(Make make, int port) : make_(std::move(make)), port_(port) {}
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener() { close(); }

    // Accepts connections when it returns. refused: the port is taken; broken: the server could not be made (certificates).
    platform::Status open();
    void close();  // whoever connects now is refused; waits for running exchanges
    int port() const { return port_; }

private:
    Make make_;
    int port_;
    std::unique_ptr<httplib::Server> server_;
    std::thread thread_;
};

}  // namespace portal
