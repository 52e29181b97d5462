#include "tests/rigs/portal/listener.h"

#include <sys/socket.h>

namespace portal {
namespace {

constexpr std::size_t threads = 24;  // whoever waits for money keeps one

// The library would set SO_REUSEPORT, with which a second portal takes half of the first one's callers instead of failing.
void reuse_address(int socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

platform::Status Listener::open() {
    if (thread_.joinable()) return {};
    server_ = make_();
    if (!server_ || !server_->is_valid()) return platform::failure(platform::Fault::broken, "server not made: certificate or key");
    server_->set_socket_options(reuse_address);
    server_->set_keep_alive_timeout(1);  // also the longest that close() waits for an idle connection
    server_->set_tcp_nodelay(true);
    server_->new_task_queue = [] { return new httplib::ThreadPool(threads); };  // the server takes and deletes it
    if (port_ == 0) {
        port_ = std::max(0, server_->bind_to_any_port("127.0.0.1"));
        if (port_ == 0) return platform::failure(platform::Fault::refused, "no free port");
    } else if (!server_->bind_to_port("127.0.0.1", port_)) {
        return platform::failure(platform::Fault::refused, "port is taken: " + std::to_string(port_));
    }
    thread_ = std::thread([server = server_.get()] { server->listen_after_bind(); });
    while (!server_->is_running()) std::this_thread::yield();  // stop() before that would be lost
    return {};
}

void Listener::close() {
    if (!thread_.joinable()) return;
    server_->stop();
    thread_.join();
    server_.reset();
}

}  // namespace portal
