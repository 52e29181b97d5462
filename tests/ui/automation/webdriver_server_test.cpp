#include "ui/automation/webdriver_server.h"

#include <gtest/gtest.h>
#include <httplib.h>

namespace ui::automation {
namespace {

using namespace std::chrono_literals;

TEST(LoopbackAddress, is_any_that_other_machines_cannot_reach) {
    for (const char* text : {"127.0.0.1:4444", "127.1.2.3:1", "localhost:4444", "[::1]:4444"}) EXPECT_TRUE(loopback_address(text)) << text;
    EXPECT_EQ(loopback_address("[::1]:4444")->host, "::1");
    EXPECT_EQ(loopback_address("127.0.0.1:0")->port, 0);
}

TEST(LoopbackAddress, is_no_other_and_says_why) {
    for (const char* text : {"0.0.0.0:4444", "192.0.2.5:4444", "[::]:4444", "example.org:4444", ":4444"}) {
        const auto address = loopback_address(text);
        ASSERT_FALSE(address) << text;
        EXPECT_EQ(address.error().fault, platform::Fault::denied) << text;
    }
    for (const char* text : {"", "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:-1", "127.0.0.1:4x", "4444"}) {
        const auto address = loopback_address(text);
        ASSERT_FALSE(address) << text;
        EXPECT_EQ(address.error().fault, platform::Fault::malformed) << text;
    }
}

TEST(WebdriverServer, lets_no_page_of_a_browser_in) {
    EXPECT_TRUE(is_welcome("127.0.0.1:4444", ""));
    EXPECT_TRUE(is_welcome("localhost:4444", ""));
    EXPECT_TRUE(is_welcome("[::1]:4444", ""));
    EXPECT_FALSE(is_welcome("127.0.0.1:4444", "http://example.org"));
    EXPECT_FALSE(is_welcome("rebound.example.org:4444", ""));
    EXPECT_FALSE(is_welcome("", ""));
}

class RunningServer : public ::testing::Test {
protected:
    void SetUp() override {
        auto opened = WebdriverServer::open({"127.0.0.1", 0}, inbox);
        ASSERT_TRUE(opened) << opened.error().detail;
        server = std::move(*opened);
    }
    platform::Inbox<Exchange> inbox;
    std::unique_ptr<WebdriverServer> server;
};

TEST_F(RunningServer, hands_a_request_over_and_its_reply_back) {
    auto client = std::async(std::launch::async, [port = server->port()] {
        return httplib::Client("127.0.0.1", port).Post("/session/x/url", "{}", "application/json");
    });
    auto exchange = inbox.wait(10s);
    ASSERT_TRUE(exchange);
    EXPECT_EQ(exchange->request.method, "POST");
    EXPECT_EQ(exchange->request.path, "/session/x/url");
    EXPECT_EQ(exchange->request.body, "{}");
    exchange->reply.set_value({404, "{\"value\":1}"});
    const auto answer = client.get();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 404);
    EXPECT_EQ(answer->body, "{\"value\":1}");
    EXPECT_EQ(answer->get_header_value("Content-Type"), "application/json; charset=utf-8");
    EXPECT_EQ(answer->get_header_value("Cache-Control"), "no-cache");
}

TEST_F(RunningServer, answers_what_still_waits_when_it_ends) {
    std::promise<void> arrived;
    platform::Inbox<Exchange> watched([&] { arrived.set_value(); });
    auto other = WebdriverServer::open({"127.0.0.1", 0}, watched);
    ASSERT_TRUE(other);
    auto client = std::async(std::launch::async, [port = (*other)->port()] { return httplib::Client("127.0.0.1", port).Get("/status"); });
    ASSERT_EQ(arrived.get_future().wait_for(10s), std::future_status::ready);
    other->reset();
    const auto answer = client.get();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 500);
}

TEST_F(RunningServer, does_not_share_its_port) {
    platform::Inbox<Exchange> second;
    const auto taken = WebdriverServer::open({"127.0.0.1", server->port()}, second);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().fault, platform::Fault::unreachable);
}

}  // namespace
}  // namespace ui::automation
