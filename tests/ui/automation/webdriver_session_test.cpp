#include "tests/ui/automation/webdriver_rig.h"

namespace ui::automation {
namespace {

using WebdriverSession = WebdriverTest;

TEST_F(WebdriverSession, is_one_at_a_time) {
    EXPECT_EQ(ask("GET", "/status").value["ready"], true);
    const auto first = ask("POST", "/session", R"({"capabilities": {"alwaysMatch": {"browserName": "kiosk"}}})");
    EXPECT_EQ(first.value["sessionId"], "s1");
    EXPECT_EQ(first.value["capabilities"]["browserName"], "kiosk");
    EXPECT_EQ(ask("GET", "/status").value["ready"], false);
    EXPECT_EQ(ask("POST", "/session", R"({"capabilities": {}})").error(), "session not created");
    EXPECT_EQ(ask("DELETE", "/session/s1").status, 200);
    EXPECT_EQ(get("/title").error(), "invalid session id");
    EXPECT_EQ(ask("POST", "/session", R"({"capabilities": {}})").value["sessionId"], "s2");
}

TEST_F(WebdriverSession, takes_the_first_match_that_a_kiosk_can_be) {
    EXPECT_EQ(ask("POST", "/session", R"({"capabilities": {"alwaysMatch": {"browserName": "chrome"}}})").error(), "session not created");
    EXPECT_EQ(ask("POST", "/session", R"({"capabilities": {"alwaysMatch": {"acceptInsecureCerts": true}}})").error(),
              "session not created");
    EXPECT_EQ(ask("POST", "/session", R"({"capabilities": {"firstMatch": []}})").error(), "invalid argument");
    EXPECT_EQ(ask("POST", "/session", R"({"capabilities": 1})").error(), "invalid argument");
    EXPECT_EQ(ask("POST", "/session", "[]").error(), "invalid argument");
    EXPECT_EQ(ask("POST", "/session", "{").error(), "invalid argument");
    const auto made = ask("POST", "/session", R"({"capabilities": {"alwaysMatch": {"goog:chromeOptions": {}, "timeouts": {"implicit": 7}},
        "firstMatch": [{"browserName": "firefox"}, {"platformName": "linux"}]}})");
    EXPECT_EQ(made.status, 200);
    EXPECT_EQ(made.value["capabilities"]["timeouts"]["implicit"], 7);
}

TEST_F(WebdriverSession, keeps_its_timeouts) {
    begin_session();
    EXPECT_EQ(get("/timeouts").value, json::parse(R"({"script": 30000, "pageLoad": 300000, "implicit": 0})"));
    EXPECT_EQ(post("/timeouts", {{"implicit", 5}, {"script", nullptr}}).status, 200);
    EXPECT_EQ(get("/timeouts").value, json::parse(R"({"script": null, "pageLoad": 300000, "implicit": 5})"));
    for (const char* wrong :
         {R"({"implicit": -1})", R"({"implicit": 1.5})", R"({"implicit": null})", R"({"pageLoad": 9007199254740992})", R"({"lunch": 1})"}) {
        EXPECT_EQ(post("/timeouts", json::parse(wrong)).error(), "invalid argument") << wrong;
    }
    EXPECT_EQ(get("/timeouts").value["implicit"], 5);
}

TEST_F(WebdriverSession, answers_unknown_paths_and_methods_as_the_standard_says) {
    begin_session();
    const auto path = get("/nonsense");
    EXPECT_EQ(path.status, 404);
    EXPECT_EQ(path.error(), "unknown command");
    const auto method = ask("PUT", "/session/s1/title");
    EXPECT_EQ(method.status, 405);
    EXPECT_EQ(method.error(), "unknown method");
    EXPECT_EQ(post("/window/maximize").error(), "unsupported operation");
    EXPECT_EQ(ask("POST", "/session/s1/element", "no json \xFF").error(), "invalid argument");
}

TEST_F(WebdriverSession, has_one_window_and_neither_frames_nor_alerts_nor_cookies) {
    begin_session();
    EXPECT_EQ(get("/window").value, "kiosk");
    EXPECT_EQ(get("/window/handles").value, json::array({"kiosk"}));
    EXPECT_EQ(get("/window/rect").value, json::parse(R"({"x": 0, "y": 0, "width": 100, "height": 200})"));
    EXPECT_EQ(post("/window", {{"handle", "kiosk"}}).status, 200);
    EXPECT_EQ(post("/window", {{"handle", "other"}}).error(), "no such window");
    EXPECT_EQ(post("/frame", {{"id", nullptr}}).status, 200);
    EXPECT_EQ(post("/frame", {{"id", 0}}).error(), "no such frame");
    EXPECT_EQ(post("/alert/accept").error(), "no such alert");
    EXPECT_EQ(get("/cookie").value, json::array());
}

}  // namespace
}  // namespace ui::automation
