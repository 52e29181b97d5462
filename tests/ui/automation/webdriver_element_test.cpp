#include "tests/ui/automation/webdriver_rig.h"

namespace ui::automation {
namespace {

class WebdriverElement : public WebdriverTest {
protected:
    WebdriverElement() { begin_session(); }
    // A field that takes the focus when it is touched, and letters once it has it.
    void show_field(const std::string& value, bool focused) {
        if (focused)
            browser.show({field("field-name", value, true), key("key-a")});
        else
            browser.show({field("field-name", value)});
    }
};

TEST_F(WebdriverElement, says_what_it_is) {
    Node box{.id = "declare", .role = Role::checkbox, .name = "Tôi cam đoan", .place = {1, 2, 3, 4}, .checked = true};
    browser.show({box});
    const std::string path = "/element/3.declare/";
    EXPECT_EQ(get(path + "text").value, "Tôi cam đoan");
    EXPECT_EQ(get(path + "name").value, "checkbox");
    EXPECT_EQ(get(path + "computedrole").value, "checkbox");
    EXPECT_EQ(get(path + "computedlabel").value, "Tôi cam đoan");
    EXPECT_EQ(get(path + "selected").value, true);
    EXPECT_EQ(get(path + "enabled").value, true);
    EXPECT_EQ(get(path + "displayed").value, true);
    EXPECT_EQ(get(path + "attribute/checked").value, "true");
    EXPECT_EQ(get(path + "attribute/href").value, json());
    EXPECT_EQ(get(path + "property/checked").value, true);
    EXPECT_EQ(get(path + "rect").value, json::parse(R"({"x": 1.0, "y": 2.0, "width": 3.0, "height": 4.0})"));
    EXPECT_EQ(get(path + "css/color").error(), "unsupported operation");
    EXPECT_EQ(get("/element/2.declare/text").error(), "stale element reference");
    EXPECT_EQ(get("/element/declare/text").error(), "no such element");
}

TEST_F(WebdriverElement, is_clicked_at_its_centre_and_answers_when_the_screen_has_settled) {
    browser.show({button("begin", "Bắt đầu")});
    Errand errand{.request = {"POST", "/session/s1/element/3.begin/click", "{}"}};
    EXPECT_FALSE(try_once(errand));
    ASSERT_EQ(browser.touches.size(), 1U);
    EXPECT_EQ(browser.touches.front(), std::make_pair(25.0F, 40.0F));
    browser.show({});
    ++browser.number;
    EXPECT_EQ(try_once(errand)->status, 200) << "that the button left the screen is what a click is for";
    EXPECT_EQ(browser.touches.size(), 1U);
}

TEST_F(WebdriverElement, is_not_clicked_while_it_is_disabled_or_out_of_sight) {
    Node node = button("begin", "Bắt đầu");
    node.enabled = false;
    browser.show({node});
    EXPECT_EQ(post("/element/3.begin/click").error(), "element not interactable");
    node.enabled = true;
    node.place.y = 500;
    browser.show({node});
    EXPECT_EQ(post("/element/3.begin/click").error(), "element not interactable");
    EXPECT_TRUE(browser.touches.empty());
}

TEST_F(WebdriverElement, is_typed_into_once_it_has_the_focus) {
    show_field("", false);
    browser.on_touch = [&] { show_field("", true); };
    EXPECT_EQ(post("/element/3.field-name/value", {{"text", "Ân\uE003\uE007"}}).status, 200);
    EXPECT_EQ(browser.touches.size(), 1U);
    EXPECT_EQ(browser.typed, "Ân<!");
    EXPECT_EQ(post("/element/3.field-name/value", {{"text", "x"}}).status, 200);
    EXPECT_EQ(browser.touches.size(), 1U) << "it has the focus already";
}

TEST_F(WebdriverElement, gets_composed_letters_as_from_a_keyboard) {
    show_field("", true);
    EXPECT_EQ(post("/element/3.field-name/value", {{"text", "e\u0302\u0301"}}).status, 200);
    EXPECT_EQ(browser.typed, "ế");
}

TEST_F(WebdriverElement, refuses_keys_that_no_keyboard_of_a_kiosk_has) {
    show_field("", true);
    EXPECT_EQ(post("/element/3.field-name/value", {{"text", "a\uE009"}}).error(), "invalid argument");
    EXPECT_EQ(post("/element/3.field-name/value", {{"text", 7}}).error(), "invalid argument");
    EXPECT_EQ(browser.typed, "");
}

TEST_F(WebdriverElement, is_not_typed_into_unless_it_is_a_field_with_a_keyboard) {
    browser.show({button("begin", "Bắt đầu"), field("field-sex", "")});
    EXPECT_EQ(post("/element/3.begin/value", {{"text", "a"}}).error(), "element not interactable");
    browser.on_touch = [&] { browser.show({field("field-sex", "", true)}); };
    EXPECT_EQ(post("/element/3.field-sex/value", {{"text", "a"}}).error(), "element not interactable");
    EXPECT_EQ(browser.typed, "");
}

TEST_F(WebdriverElement, is_cleared_letter_by_letter) {
    std::string value = "123";
    show_field(value, false);
    browser.on_touch = [&] { show_field(value, true); };
    browser.on_key = [&] {
        value.pop_back();
        show_field(value, true);
    };
    EXPECT_EQ(post("/element/3.field-name/clear").status, 200);
    EXPECT_EQ(browser.typed, "<<<");
}

TEST_F(WebdriverElement, that_cannot_be_cleared_says_so) {
    show_field("1", true);
    EXPECT_EQ(post("/element/3.field-name/clear").error(), "invalid element state");
}

}  // namespace
}  // namespace ui::automation
