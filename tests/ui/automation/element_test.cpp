#include "ui/automation/element.h"

#include "tests/ui/automation/fake_browser.h"

namespace ui::automation {
namespace {

TEST(Element, has_a_reference_that_fits_into_a_url_and_leads_back) {
    FakeBrowser browser;
    browser.show({key("key-ă"), button("service-3.000347", "")});
    EXPECT_EQ(reference_of(3, "key-ă"), "3.key-~c4~83");
    for (const char* id : {"key-ă", "service-3.000347"}) {
        const auto node = referred(browser, reference_of(3, id));
        ASSERT_TRUE(node) << id;
        EXPECT_EQ((*node)->id, id);
    }
}

TEST(Element, is_stale_once_its_screen_has_gone_even_if_the_next_has_the_same_id) {
    FakeBrowser browser;
    browser.show({button("lead", "")});
    const std::string reference = reference_of(browser.number, "lead");
    ++browser.number;
    const auto node = referred(browser, reference);
    ASSERT_FALSE(node);
    EXPECT_EQ(node.error().kind, Complaint::stale_element_reference);
}

TEST(Element, is_stale_while_it_is_not_on_its_screen) {
    FakeBrowser browser;
    browser.show({});
    EXPECT_EQ(referred(browser, "3.errors").error().kind, Complaint::stale_element_reference);
}

TEST(Element, is_none_if_the_reference_was_never_given) {
    FakeBrowser browser;
    browser.show({button("begin", "")});
    for (const char* reference : {"", "begin", "x.begin", "4.begin", "3.~zz", "3", ".begin", "3x.begin"}) {
        const auto node = referred(browser, reference);
        ASSERT_FALSE(node) << reference;
        EXPECT_EQ(node.error().kind, Complaint::no_such_element) << reference;
    }
}

TEST(Element, reads_as_its_label_and_below_it_its_value) {
    EXPECT_EQ(text_of(button("begin", "Bắt đầu")), "Bắt đầu");
    EXPECT_EQ(text_of(field("field-full_name", "••••")), "Họ và tên\n••••");
}

TEST(Element, has_properties_with_types_and_attributes_as_html_writes_them) {
    Node node = button("begin", "Bắt đầu");
    node.enabled = false;
    EXPECT_EQ(property_of(node, "enabled"), false);
    EXPECT_EQ(property_of(node, "aria-label"), "Bắt đầu");
    EXPECT_TRUE(property_of(node, "href").is_null());
    EXPECT_EQ(attribute_of(node, "disabled"), "true");
    EXPECT_EQ(attribute_of(node, "checked"), std::nullopt);
    EXPECT_EQ(attribute_of(node, "role"), "button");
    EXPECT_EQ(attribute_of(node, "value"), "");
    EXPECT_EQ(aria_role(Role::field), "textbox");
    EXPECT_EQ(aria_role(Role::alert), "alert");
}

TEST(Element, is_displayed_as_far_as_it_is_on_the_screen) {
    const FakeBrowser browser;
    Node node = button("begin", "");
    EXPECT_TRUE(is_displayed(browser, node));
    node.place = {0, 200, 30, 40};
    EXPECT_FALSE(is_displayed(browser, node));
    node.place = {0, 0, 0, 40};
    EXPECT_FALSE(is_displayed(browser, node));
}

}  // namespace
}  // namespace ui::automation
