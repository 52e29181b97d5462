#include "tests/ui/automation/webdriver_rig.h"

namespace ui::automation {
namespace {

using std::chrono::milliseconds;

class WebdriverScreen : public WebdriverTest {
protected:
    WebdriverScreen() {
        begin_session();
        Node title{.id = "title", .role = Role::heading, .name = "Gửi hồ sơ", .place = {0, 0, 100, 20}};
        Node card{.id = "card", .role = Role::button, .name = "Thẻ", .place = {0, 20, 100, 100}};
        browser.show({title, card, button("send", "Gửi hồ sơ")});
    }
    Answered find(const std::string& using_, const std::string& value) { return post("/element", {{"using", using_}, {"value", value}}); }
    std::string found(const std::string& using_, const std::string& value) { return find(using_, value).value.value(element_key, "none"); }
    Errand search{.request = {"POST", "/session/s1/element", R"({"using": "css selector", "value": "#done"})"}};
};

TEST_F(WebdriverScreen, is_known_by_its_step) {
    EXPECT_EQ(get("/title").value, "consent");
    EXPECT_EQ(get("/url").value, "kiosk://screen/consent");
    EXPECT_NE(get("/source").value.get<std::string>().find("<screen step=\"consent\""), std::string::npos);
}

TEST_F(WebdriverScreen, is_searched_by_id_label_and_role) {
    EXPECT_EQ(found("css selector", "*[id=\"send\"]"), "3.send");
    EXPECT_EQ(found("link text", "Gửi hồ sơ"), "3.send") << "what can be touched, not the title of the same name";
    EXPECT_EQ(found("partial link text", "hồ sơ"), "3.send");
    EXPECT_EQ(found("tag name", "heading"), "3.title");
    EXPECT_EQ(find("xpath", "//button").error(), "invalid selector");
    EXPECT_EQ(find("smell", "x").error(), "invalid argument");
    EXPECT_EQ(post("/element", {{"using", "tag name"}}).error(), "invalid argument");
    EXPECT_EQ(find("css selector", "#nobody").error(), "no such element");
    EXPECT_EQ(post("/elements", {{"using", "css selector"}, {"value", "button"}}).value.size(), 2U);
    EXPECT_EQ(post("/elements", {{"using", "css selector"}, {"value", "#nobody"}}).value, json::array());
}

TEST_F(WebdriverScreen, is_searched_within_an_element_by_place) {
    const json buttons{{"using", "tag name"}, {"value", "button"}};
    EXPECT_EQ(post("/element/3.card/element", buttons).value[element_key], "3.send");
    EXPECT_EQ(post("/element/3.send/elements", buttons).value, json::array());
    EXPECT_EQ(post("/element/2.card/element", buttons).error(), "stale element reference");
}

TEST_F(WebdriverScreen, is_watched_until_the_implicit_wait_is_over) {
    post("/timeouts", {{"implicit", 500}});
    EXPECT_FALSE(try_once(search, milliseconds(0)));
    EXPECT_EQ(search.deadline, milliseconds(500));
    EXPECT_FALSE(try_once(search, milliseconds(499)));
    EXPECT_EQ(try_once(search, milliseconds(500))->error(), "no such element");
}

TEST_F(WebdriverScreen, ends_the_implicit_wait_when_the_element_comes) {
    post("/timeouts", {{"implicit", 500}});
    EXPECT_FALSE(try_once(search));
    browser.show({button("done", "Xong")});
    EXPECT_EQ(try_once(search, milliseconds(20))->value[element_key], "3.done");
}

TEST_F(WebdriverScreen, is_left_for_the_start_only) {
    EXPECT_EQ(post("/url", {{"url", "kiosk://screen/review"}}).error(), "unsupported operation");
    EXPECT_EQ(post("/url", {{"url", 1}}).error(), "invalid argument");
    EXPECT_EQ(browser.wishes_to_start, 0);
    browser.on_go_to_start = [&] { browser.at = browser.wishes_to_start < 3 ? "wiping" : "welcome"; };
    EXPECT_EQ(post("/url", {{"url", "kiosk://screen/welcome"}}).status, 200);
    EXPECT_EQ(browser.wishes_to_start, 3);
    EXPECT_EQ(post("/url", {{"url", "kiosk://screen/welcome"}}).status, 200);
    EXPECT_EQ(browser.wishes_to_start, 3);
}

TEST_F(WebdriverScreen, gives_up_going_to_the_start_after_the_page_load_timeout) {
    Errand errand{.request = {"POST", "/session/s1/url", R"({"url": "kiosk://screen/welcome"})"}};
    EXPECT_FALSE(try_once(errand, milliseconds(299'999)));
    EXPECT_EQ(try_once(errand, milliseconds(300'000))->error(), "timeout");
}

TEST_F(WebdriverScreen, goes_back_by_its_button_if_it_has_one) {
    EXPECT_EQ(post("/back").status, 200);
    EXPECT_TRUE(browser.touches.empty());
    browser.show({button("back", "Quay lại")});
    EXPECT_EQ(post("/back").status, 200);
    EXPECT_EQ(browser.touches.size(), 1U);
}

TEST_F(WebdriverScreen, is_photographed_as_png_whole_and_in_part) {
    const auto whole = get("/screenshot").value.get<std::string>();
    const auto part = get("/element/3.send/screenshot").value.get<std::string>();
    const std::string png_in_base64 = "iVBORw0KGgo";
    EXPECT_TRUE(whole.starts_with(png_in_base64));
    EXPECT_TRUE(part.starts_with(png_in_base64));
    EXPECT_NE(whole, part);
    browser.show({{.id = "far", .place = {0, 300, 10, 10}}});
    EXPECT_EQ(get("/element/3.far/screenshot").error(), "move target out of bounds");
}

TEST_F(WebdriverScreen, knows_what_has_the_focus) {
    EXPECT_EQ(get("/element/active").error(), "no such element");
    browser.show({field("field-a", ""), field("field-b", "", true)});
    EXPECT_EQ(get("/element/active").value[element_key], "3.field-b");
}

}  // namespace
}  // namespace ui::automation
