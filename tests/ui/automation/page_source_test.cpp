#include "ui/automation/page_source.h"

#include "tests/ui/automation/fake_browser.h"

namespace ui::automation {
namespace {

TEST(PageSource, has_an_element_for_each_node_in_order) {
    FakeBrowser browser;
    browser.show({button("back", "Quay lại"), field("field-full_name", "••", true)});
    EXPECT_EQ(
        page_source(browser),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<screen step=\"consent\" width=\"100\" height=\"200\">\n"
        "  <button id=\"back\" role=\"button\" name=\"Quay lại\" value=\"\" x=\"10\" y=\"20\" width=\"30\" height=\"40\" "
        "enabled=\"true\" checked=\"false\" focused=\"false\"/>\n"
        "  <field id=\"field-full_name\" role=\"field\" name=\"Họ và tên\" value=\"••\" x=\"10\" y=\"100\" width=\"80\" height=\"40\" "
        "enabled=\"true\" checked=\"false\" focused=\"true\"/>\n"
        "</screen>\n");
}

TEST(PageSource, stays_well_formed_whatever_a_label_says) {
    FakeBrowser browser;
    browser.show({button("odd", "<a & \"b\">\n\x01")});
    EXPECT_NE(page_source(browser).find("name=\"&lt;a &amp; &quot;b&quot;&gt;&#10; \""), std::string::npos) << page_source(browser);
}

}  // namespace
}  // namespace ui::automation
