#include "ui/automation/css_selector.h"

#include "tests/ui/automation/fake_browser.h"

namespace ui::automation {
namespace {

bool matches(const std::string& selector, const Node& node) {
    const auto matcher = css_selector(selector);
    EXPECT_TRUE(matcher) << selector;
    return matcher && (*matcher)(node);
}

TEST(CssSelector, finds_by_id_in_every_way_in_which_clients_write_it) {
    const Node begin = button("begin", "Bắt đầu");
    for (const char* selector : {"#begin", "*[id=\"begin\"]", "[id='begin']", "[id=begin]", "button#begin", " #begin "})
        EXPECT_TRUE(matches(selector, begin)) << selector;
    EXPECT_FALSE(matches("#begi", begin));
    EXPECT_FALSE(matches("text#begin", begin));
}

TEST(CssSelector, reads_escapes) {
    EXPECT_TRUE(matches(R"(*[id="service-3\.000347"])", button("service-3.000347", "")));
    EXPECT_TRUE(matches(R"(*[id="\37 zip"])", button("7zip", "")));
    EXPECT_TRUE(matches(R"(#key-\103)", key("key-ă")));
    EXPECT_TRUE(matches("#key-ă", key("key-ă")));
}

TEST(CssSelector, finds_by_role_name_and_state) {
    Node box{.id = "declare", .role = Role::checkbox, .name = "Tôi cam đoan", .checked = true};
    EXPECT_TRUE(matches("checkbox", box));
    EXPECT_TRUE(matches("[role=\"checkbox\"][checked]", box));
    EXPECT_TRUE(matches("[name^=\"Tôi\"][name$=\"đoan\"][name*=\"cam\"]", box));
    EXPECT_TRUE(matches("*", box));
    EXPECT_FALSE(matches("[disabled]", box));
    EXPECT_FALSE(matches("[name^=\"\"]", box));
    box.checked = false;
    EXPECT_FALSE(matches("[checked]", box));
}

TEST(CssSelector, refuses_what_needs_a_tree_and_what_is_broken) {
    for (const char* selector :
         {"", "button > text", "a b", ".big", "#", "[id", "[id=\"x]", "button:hover", "a,b", "#x\\", "[id~=\"x\"]"}) {
        const auto matcher = css_selector(selector);
        ASSERT_FALSE(matcher) << selector;
        EXPECT_EQ(matcher.error().kind, Complaint::invalid_selector) << selector;
    }
}

}  // namespace
}  // namespace ui::automation
