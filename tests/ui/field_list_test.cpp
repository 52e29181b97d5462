// Each field of a shipped form, filled in on panels from 10 to 32 inches in four text sizes.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/kiosk_rig.h"

namespace kiosk::visit {
namespace {

class FieldListOn : public testing::TestWithParam<std::tuple<ui::TestPanel, TextSize>> {};

TEST_P(FieldListOn, any_panel_asks_one_question_with_all_that_answers_it) {
    const auto& [panel, size] = GetParam();
    Kiosk kiosk(panel, size);
    while (kiosk.step() == Step::form) {
        const auto& page = kiosk.session().procedure->pages[kiosk.session().form.page];
        for (const auto& field : page.fields) {
            kiosk.open("field-" + field.key);
            const std::string where =
                std::string(panel.name) + ", size " + std::to_string(static_cast<int>(size)) + ", " + field.key + ": ";
            expect_good_controls(kiosk, where);
            if (field.kind == procedures::FieldKind::date) {
                kiosk.tap("date-by-lists");
                expect_good_controls(kiosk, where + "lists: ");
            }
            kiosk.tap(kiosk.find("tray-done") != nullptr ? "tray-done" : "key-done");
            // The next question may have come up.
            for (int i = 0; i < 12 && (kiosk.find("tray-done") != nullptr || kiosk.find("key-done") != nullptr); ++i)
                kiosk.tap(kiosk.find("tray-done") != nullptr ? "tray-done" : "key-done");
        }
        kiosk.usher.intend(SubmitPage{good_answers(page)});
    }
}

INSTANTIATE_TEST_SUITE_P(FieldList, FieldListOn, testing::Combine(testing::ValuesIn(ui::test_panels), testing::ValuesIn(text_sizes)));

const ui::Node* find_prefix(const Kiosk& kiosk, const std::string& start) {
    const auto& nodes = kiosk.ui.semantics().nodes();
    const auto found = std::ranges::find_if(nodes, [&](const ui::Node& node) { return node.id.starts_with(start); });
    return found == nodes.end() ? nullptr : &*found;
}

TEST(FieldList, leads_from_each_mistake_to_its_field) {
    Kiosk kiosk(ui::test_panels[6]);
    const auto& page = kiosk.session().procedure->pages[kiosk.session().form.page];
    procedures::Answers wrong;
    for (const auto& field : page.fields) wrong[field.key] = platform::Secret("");
    kiosk.usher.intend(SubmitPage{std::move(wrong)});
    kiosk.draw();
    ASSERT_NE(kiosk.find("errors"), nullptr);
    EXPECT_EQ(kiosk.find("errors")->role, ui::Role::alert);
    const ui::Node* row = find_prefix(kiosk, "error-");
    ASSERT_NE(row, nullptr);
    const std::string key = row->id.substr(std::string("error-").size());
    kiosk.tap(row->id);
    ASSERT_NE(kiosk.find("field-" + key), nullptr);
    EXPECT_TRUE(kiosk.find("field-" + key)->focused);
}

TEST(FieldList, groups_a_phone_number_but_keeps_its_digits_only) {
    Kiosk kiosk(ui::test_panels[6]);
    kiosk.usher.intend(SubmitPage{good_answers(kiosk.session().procedure->pages[0])});
    kiosk.open("field-phone");
    for (int i = 0; i < 14; ++i) kiosk.tap("key-backspace");
    for (const char c : std::string("0912345678")) kiosk.tap(std::string("key-") + c);
    EXPECT_EQ(platform::Secret(kiosk.find("field-phone")->value), "••••••••••••") << "ten digits and two spaces";
    kiosk.tap("key-done");
}

}  // namespace
}  // namespace kiosk::visit
