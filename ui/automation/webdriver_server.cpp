#include "ui/automation/webdriver_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <httplib.h>

#include <atomic>
#include <charconv>
#include <thread>

namespace ui::automation {
namespace {

// "[::1]:80" and "127.0.0.1:80"; what is after the last colon is the port.
std::pair<std::string, std::string> parts_of(const std::string& text) {
    const auto bracket = text.rfind(']');
    const auto colon = text.rfind(':');
    const bool has_port = colon != std::string::npos && (bracket == std::string::npos || colon > bracket);
    std::string host = text.substr(0, has_port ? colon : text.size());
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    return {host, has_port ? text.substr(colon + 1) : std::string()};
}

bool is_loopback(const std::string& host) {
    if (host == "localhost" || host == "::1") return true;
    in_addr address{};
    constexpr std::uint32_t loopback_net = 127;
    return inet_pton(AF_INET, host.c_str(), &address) == 1 && ntohl(address.s_addr) >> 24 == loopback_net;
}

void set_up(httplib::Server& server) {
    // One request a connection, and no patience with silent ones: the kiosk must be able to end at once.
    server.set_keep_alive_max_count(1);
    server.set_keep_alive_timeout(1);
    server.set_read_timeout(std::chrono::seconds(1));
    constexpr std::size_t longest_body = 1'000'000;
    server.set_payload_max_length(longest_body);
    server.set_tcp_nodelay(true);
    // Without SO_REUSEPORT, which the library would set: two kiosks on one port would share their requests.
    server.set_socket_options([](socket_t socket) {
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
}

// -1 if it is taken.
int bound_port(httplib::Server& server, const Address& address) {
    if (address.port == 0) return server.bind_to_any_port(address.host);
    return server.bind_to_port(address.host, address.port) ? address.port : -1;
}

Reply foreign_caller() { return reply_with(Trouble{Complaint::unknown_error, "only programs on this machine may drive the kiosk"}); }

}  // namespace

platform::Result<Address> loopback_address(const std::string& text) {
    const auto [host, port_text] = parts_of(text);
    Address out{host == "localhost" ? "127.0.0.1" : host, 0};
    const auto read = std::from_chars(port_text.data(), port_text.data() + port_text.size(), out.port);
    constexpr int last_port = 65'535;
    if (port_text.empty() || read.ec != std::errc() || read.ptr != port_text.data() + port_text.size() || out.port < 0 ||
        out.port > last_port)
        return platform::failure(platform::Fault::malformed,
                                 fmt::format("--automation wants HOST:PORT, for example 127.0.0.1:4444, not '{}'", text));
    if (!is_loopback(host))
        return platform::failure(
            platform::Fault::denied,
            fmt::format("--automation listens to this machine only: '{}' is not a loopback address; use 127.0.0.1 or [::1]", host));
    return out;
}

bool is_welcome(const std::string& host_header, const std::string& origin_header) {
    return origin_header.empty() && is_loopback(parts_of(host_header).first);
}

struct WebdriverServer::State {
    platform::Inbox<Exchange>& inbox;
    httplib::Server server;
    int port = 0;
    std::atomic<bool> has_ended = false;
    std::thread listening;

    explicit State(platform::Inbox<Exchange>& given) : inbox(given) {}
    Reply exchange(const httplib::Request& request) {
        if (!is_welcome(request.get_header_value("Host"), request.get_header_value("Origin"))) return foreign_caller();
        Exchange exchange{{request.method, request.path, request.body}, {}};
        auto reply = exchange.reply.get_future();
        inbox.post(std::move(exchange));
        return reply.get();
    }
};

WebdriverServer::WebdriverServer(std::unique_ptr<State> state) : state_(std::move(state)) {}

platform::Result<std::unique_ptr<WebdriverServer>> WebdriverServer::open(const Address& address, platform::Inbox<Exchange>& inbox) {
    auto state = std::make_unique<State>(inbox);
    set_up(state->server);
    const auto serve = [at = state.get()](const httplib::Request& request, httplib::Response& response) {
        const Reply reply = at->exchange(request);
        response.status = reply.status;
        response.set_header("Cache-Control", "no-cache");
        response.set_content(reply.body, "application/json; charset=utf-8");
    };
    state->server.Get(".*", serve).Post(".*", serve).Delete(".*", serve).Put(".*", serve);
    state->port = bound_port(state->server, address);
    if (state->port < 0)
        return platform::failure(platform::Fault::unreachable,
                                 fmt::format("--automation: port {} of {} is not free", address.port, address.host));
    state->listening = std::thread([at = state.get()] {
        at->server.listen_after_bind();
        at->has_ended = true;
    });
    return std::unique_ptr<WebdriverServer>(new WebdriverServer(std::move(state)));
}

WebdriverServer::~WebdriverServer() {
    // The server can be stopped only once it runs, and ends only when all its requests have their replies.
    while (!state_->server.is_running() && !state_->has_ended) std::this_thread::yield();
    state_->server.stop();
    while (!state_->has_ended) {
        constexpr std::chrono::milliseconds moment{10};
        if (auto waiting = state_->inbox.wait(moment))
            waiting->reply.set_value(reply_with(Trouble{Complaint::unknown_error, "the kiosk ends"}));
    }
    state_->listening.join();
}

int WebdriverServer::port() const { return state_->port; }

}  // namespace ui::automation
