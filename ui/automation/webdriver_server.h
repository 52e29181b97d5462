// HTTP around WebDriver: a thread of its own takes requests, and each waits there until the main thread has answered it.
#pragma once
#include <future>
#include <memory>
#include <string>

#include "platform/inbox.h"
#include "platform/result.h"
#include "ui/automation/protocol.h"

namespace ui::automation {

struct Address {
    std::string host;
    int port = 0;  // 0: any that is free
};
// "127.0.0.1:4444", "[::1]:4444", "localhost:4444". Whoever reaches this door can do all that a finger can, so any other host is refused.
platform::Result<Address> loopback_address(const std::string& text);
// Whether a request with these headers may come in: a page in some browser on this machine must not.
bool is_welcome(const std::string& host_header, const std::string& origin_header);

struct Exchange {
    Request request;
    std::promise<Reply> reply;
};

class WebdriverServer {
public:
    // Listens when it returns. Requests go into the inbox. unreachable if the port is taken.
    static platform::Result<std::unique_ptr<WebdriverServer>> open(const Address& address, platform::Inbox<Exchange>& inbox);
    WebdriverServer(const WebdriverServer&) = delete;
    WebdriverServer& operator=(const WebdriverServer&) = delete;
    // Answers what still waits in the inbox with an error. Exchanges that were taken out must have their reply already.
    ~WebdriverServer();
    int port() const;

private:
    struct State;
    explicit WebdriverServer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace ui::automation
