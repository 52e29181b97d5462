// A Webdriver before a fake screen, asked as a client asks.
#pragma once
#include "tests/ui/automation/fake_browser.h"
#include "ui/automation/webdriver.h"

namespace ui::automation {

class WebdriverTest : public ::testing::Test {
protected:
    using json = nlohmann::json;
    struct Answered {
        int status = 0;
        json value;
        std::string error() const { return value.is_object() ? value.value("error", "") : ""; }
    };

    // As the main loop does: asks again after each act. `age` is how long the client has waited.
    std::optional<Answered> try_once(Errand& errand, std::chrono::milliseconds age = {}) {
        errand.age = age;
        const auto reply = webdriver.attend(errand);
        if (!reply) return std::nullopt;
        return Answered{reply->status, json::parse(reply->body).at("value")};
    }
    Answered ask(const std::string& method, const std::string& path, const std::string& body = "{}") {
        Errand errand{.request = {method, path, body}};
        for (int i = 0; i < 1000; ++i) {
            if (auto answer = try_once(errand)) return *answer;
        }
        ADD_FAILURE() << method << " " << path << " is never answered";
        return {};
    }
    void begin_session() { ASSERT_EQ(ask("POST", "/session", R"({"capabilities": {}})").status, 200); }
    Answered get(const std::string& path) { return ask("GET", "/session/s1" + path); }
    Answered post(const std::string& path, const json& body = json::object()) { return ask("POST", "/session/s1" + path, body.dump()); }

    FakeBrowser browser;
    int sessions = 0;
    Webdriver webdriver{browser, [this] { return "s" + std::to_string(++sessions); }};
};

}  // namespace ui::automation
