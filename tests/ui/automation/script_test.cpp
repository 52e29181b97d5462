#include "ui/automation/script.h"

#include "tests/ui/automation/fake_browser.h"
#include "ui/automation/element.h"

namespace ui::automation {
namespace {

using nlohmann::json;

class Script : public ::testing::Test {
protected:
    Script() { browser.show({button("begin", "Bắt đầu")}); }
    Outcome<json> run(const std::string& script, const json& arguments) const {
        return run_script(browser, {{"script", script}, {"args", arguments}});
    }
    FakeBrowser browser;
    json begin = element_json("3.begin");
};

TEST_F(Script, answers_seleniums_atoms_by_the_name_they_give_themselves) {
    EXPECT_EQ(run("/* isDisplayed */return (function(){return 1}).apply(null, arguments)", json::array({begin})).value(), true);
    EXPECT_EQ(run("/* getAttribute */return (function(){}).apply(null, arguments)", {begin, "id"}).value(), "begin");
    EXPECT_EQ(run("/* getAttribute */ return (function(){}).apply(null, arguments);", {begin, "checked"}).value(), json());
}

TEST_F(Script, compares_two_elements) {
    EXPECT_EQ(run("return arguments[0] === arguments[1]", {begin, begin}).value(), true);
    EXPECT_EQ(run("return arguments[0] === arguments[1]", {begin, element_json("3.back")}).value(), false);
}

TEST_F(Script, refuses_every_other_script) {
    for (const char* script : {"return document.title", "/* isDisplayed */ return 1", "/* findElements */return (f).apply(null, arguments)",
                               "return (function(){}).apply(null, arguments)", "/* isDisplayed", ""}) {
        const auto answer = run(script, json::array({begin}));
        ASSERT_FALSE(answer) << script;
        EXPECT_EQ(answer.error().kind, Complaint::unsupported_operation) << script;
    }
}

TEST_F(Script, says_what_is_wrong_with_the_arguments) {
    const std::string atom = "/* getAttribute */return (f).apply(null, arguments)";
    EXPECT_EQ(run(atom, json::array()).error().kind, Complaint::invalid_argument);
    EXPECT_EQ(run(atom, json::array({begin})).error().kind, Complaint::invalid_argument);
    EXPECT_EQ(run(atom, {element_json("2.begin"), "id"}).error().kind, Complaint::stale_element_reference);
    EXPECT_EQ(run_script(browser, json::object()).error().kind, Complaint::invalid_argument);
}

}  // namespace
}  // namespace ui::automation
