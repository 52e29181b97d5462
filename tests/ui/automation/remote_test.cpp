// The real screen on SDL's dummy display, driven over HTTP. What the main loop does between two turns, the test does by hand.
#include "ui/automation/remote.h"

#include <httplib.h>

#include <future>
#include <semaphore>

#include "tests/rigs/visit/visit_rig.h"
#include "tests/ui/fixture.h"
#include "ui/backend/processor.h"

namespace ui::automation {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

class RemoteTest : public kiosk::visit::VisitTest {
protected:
    void SetUp() override {
        auto opened = platform::Window::open({.title = "test", .width = 540, .height = 960, .video_driver = "dummy"});
        ASSERT_TRUE(opened) << opened.error().detail;
        window.emplace(std::move(*opened));
        renderer.emplace(*window);
        screen.emplace(typeface, *renderer, words, TRAM_SOURCE_DIR "/assets/pictures", Scale(540, 268));
        auto remote_opened = Remote::open(
            {"127.0.0.1", 0},
            {*window, *renderer, *screen, [this] { return usher.view(); }, [this] { usher.intend(kiosk::visit::Leave{}); }}, [this] {
                window->wake();
                arrived.release();
            });
        ASSERT_TRUE(remote_opened) << remote_opened.error().detail;
        remote = std::move(*remote_opened);
    }
    void turn() {
        screen->feed(window->wait(remote->patience(10ms)));
        if (auto wish = screen->frame(usher.view(), {1s, clock.steady()})) usher.intend(std::move(*wish));
    }
    Rest rest() const { return screen->hungry() ? Rest::busy : screen->animating() ? Rest::moving : Rest::settled; }
    // The main loop, until the client has its answer.
    json ask(const std::string& method, const std::string& path, const std::string& body = "{}") {
        auto client = std::async(std::launch::async, [&] {
            httplib::Client http("127.0.0.1", remote->port());
            return method == "POST" ? http.Post(path, body, "application/json") : http.Get(path);
        });
        while (client.wait_for(0s) != std::future_status::ready) {
            turn();
            remote->attend(rest());
        }
        const auto answer = client.get();
        return answer ? json::parse(answer->body).at("value") : json();
    }

    std::future<int> ask_status() {
        return std::async(std::launch::async, [port = remote->port()] {
            const auto answer = httplib::Client("127.0.0.1", port).Get("/status");
            return answer ? answer->status : 0;
        });
    }
    void wait_for_the_request() { ASSERT_TRUE(arrived.try_acquire_for(10s)); }

    std::counting_semaphore<> arrived{0};
    platform::Typeface typeface = test_fonts();
    std::optional<platform::Window> window;
    std::optional<backend::WindowRenderer> renderer;
    std::optional<Ui> screen;
    std::unique_ptr<Remote> remote;
};

TEST_F(RemoteTest, touches_what_is_really_there) {
    const std::string session = "/session/" + ask("POST", "/session", R"({"capabilities": {}})")["sessionId"].get<std::string>();
    EXPECT_EQ(ask("GET", session + "/title"), "welcome");
    const std::string begin = ask("POST", session + "/element", R"({"using": "css selector", "value": "#begin"})")[element_key];
    EXPECT_EQ(ask("POST", session + "/element/" + begin + "/click"), json());
    EXPECT_EQ(ask("GET", session + "/title"), "choose_procedure");
    EXPECT_EQ(ask("GET", session + "/element/" + begin + "/text")["error"], "stale element reference");
}

TEST_F(RemoteTest, holds_its_answer_until_the_screen_has_settled) {
    auto client = ask_status();
    wait_for_the_request();
    remote->attend(Rest::busy);
    remote->attend(Rest::moving);
    EXPECT_EQ(client.wait_for(50ms), std::future_status::timeout);
    remote->attend(Rest::settled);
    EXPECT_EQ(client.get(), 200);
}

TEST_F(RemoteTest, answers_in_the_end_although_something_moves_without_end) {
    auto client = ask_status();
    while (client.wait_for(1ms) != std::future_status::ready) remote->attend(Rest::moving);
    EXPECT_EQ(client.get(), 200);
}

TEST_F(RemoteTest, answers_what_still_waits_when_the_kiosk_ends) {
    auto client = ask_status();
    wait_for_the_request();
    remote->attend(Rest::busy);
    remote.reset();
    EXPECT_EQ(client.get(), 500);
}

}  // namespace
}  // namespace ui::automation
