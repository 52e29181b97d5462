// Finding a procedure with a finger, on panels of all sizes: by what one types, by life event, by agency, among the most used.
#include "tests/ui/kiosk_rig.h"

namespace kiosk::visit {
namespace {

struct Choosing : ::testing::TestWithParam<ui::TestPanel> {
    Choosing() { kiosk.lead_to(Step::choose_procedure); }
    void look(const std::string& where) {
        kiosk.draw();
        expect_good_controls(kiosk, where + " ");
    }
    void type(std::string_view words) {
        for (const char letter : words) press(letter == ' ' ? "key-space" : std::string("key-") + letter);
    }
    // On a small panel the letters are on several pages.
    void press(const std::string& key) {
        kiosk.draw();
        constexpr int most_pages = 12;
        for (int i = 0; i < most_pages && kiosk.find(key) == nullptr; ++i) {
            const bool letters_gone = kiosk.find("key-more") == nullptr;
            kiosk.tap(letters_gone ? "key-letters" : "key-more");
        }
        kiosk.tap(key);
    }
    bool shows(const std::string& id) {
        kiosk.draw();
        return kiosk.find(id) != nullptr;
    }

    Kiosk kiosk{GetParam()};
};

TEST_P(Choosing, finds_what_is_typed_without_marks) {
    kiosk.tap("field-search");
    type("bang lai");
    look("typing");
    press("key-done");
    look("found");
    kiosk.open("procedure-3.000347");
    EXPECT_EQ(kiosk.step(), Step::briefing);
    EXPECT_EQ(kiosk.session().procedure->code, "3.000347");
}

TEST_P(Choosing, finds_what_is_typed_with_a_slip) {
    kiosk.tap("field-search");
    type("khai simh");
    press("key-done");
    kiosk.open("procedure-1.001193");
    EXPECT_EQ(kiosk.step(), Step::briefing);
}

TEST_P(Choosing, shows_the_best_at_each_key) {
    kiosk.tap("field-search");
    EXPECT_TRUE(shows("procedure-1.001193")) << "the most used, before anything is typed";
    type("ho chieu");
    EXPECT_TRUE(shows("procedure-1.001456"));
    kiosk.tap("procedure-1.001456");
    EXPECT_EQ(kiosk.step(), Step::briefing);
}

TEST_P(Choosing, says_what_to_do_when_nothing_is_found) {
    kiosk.tap("field-search");
    type("qqqq");
    look("nothing");
    press("key-done");
    look("nothing found");
    EXPECT_TRUE(shows("nothing-found"));
    kiosk.open("by-event");
    EXPECT_TRUE(shows("shelf-having_a_child"));
}

TEST_P(Choosing, finds_by_life_event_and_goes_back_level_by_level) {
    kiosk.open("by-event");
    look("events");
    kiosk.open("shelf-driving");
    look("driving");
    kiosk.open("procedure-3.000347");
    ASSERT_EQ(kiosk.step(), Step::briefing);
    kiosk.usher.intend(Back{});
    EXPECT_TRUE(shows("procedure-3.000347")) << "the shelf is found again";
    while (!shows("shelf-driving") && kiosk.step() == Step::choose_procedure && !shows("field-search")) kiosk.tap("back");
    while (!shows("field-search") && kiosk.step() == Step::choose_procedure) kiosk.tap("back");
    EXPECT_TRUE(shows("field-search"));
    kiosk.tap("back");
    EXPECT_NE(kiosk.step(), Step::choose_procedure);
}

TEST_P(Choosing, finds_by_agency) {
    kiosk.open("by-agency");
    look("agencies");
    kiosk.open("shelf-traffic_police");
    look("traffic police");
    kiosk.open("procedure-3.000347");
    EXPECT_EQ(kiosk.step(), Step::briefing);
}

TEST_P(Choosing, shows_the_most_used_and_what_can_be_done_about_each_here) {
    kiosk.open("procedure-1.001193");
    EXPECT_EQ(kiosk.step(), Step::briefing);
    kiosk.usher.intend(Back{});
    kiosk.open("by-event");
    kiosk.open("shelf-marriage");
    kiosk.draw();
    const ui::Node* booking = kiosk.find("procedure-1.000894");
    for (int i = 0; booking == nullptr && i < 5; ++i) {
        kiosk.tap("more");
        booking = kiosk.find("procedure-1.000894");
    }
    ASSERT_NE(booking, nullptr);
    EXPECT_TRUE(booking->value.starts_with("Chỉ đặt lịch")) << booking->value;
}

TEST_P(Choosing, forgets_the_search_when_the_visit_goes_on) {
    kiosk.tap("field-search");
    type("ly hon");
    kiosk.lead_to(Step::consent);
    kiosk.draw();
    kiosk.lead_to(Step::choose_procedure);
    EXPECT_TRUE(shows("field-search"));
    EXPECT_TRUE(kiosk.find("field-search")->value.empty());
    EXPECT_TRUE(shows("by-event") || shows("more"));
}

TEST_P(Choosing, can_be_walked_with_five_keys) {
    using Key = platform::KeyEvent::Key;
    kiosk.draw();
    const auto press_key = [&](Key key) {
        platform::WindowEvents events;
        events.keys.push_back({key});
        kiosk.ui.feed(events);
        kiosk.draw();
    };
    const auto reach = [&](const std::string& id) {
        constexpr int most = 60;
        for (int i = 0; i < most; ++i) {
            const ui::Node* node = kiosk.find(id);
            if (node != nullptr && node->reached) return true;
            press_key(Key::down);
        }
        return false;
    };
    ASSERT_TRUE(reach("by-event"));
    press_key(Key::enter);
    ASSERT_TRUE(reach("shelf-having_a_child"));
    press_key(Key::enter);
    ASSERT_TRUE(reach("procedure-1.001193"));
    press_key(Key::enter);
    EXPECT_EQ(kiosk.step(), Step::briefing);
}

INSTANTIATE_TEST_SUITE_P(Panels, Choosing, ::testing::ValuesIn(ui::test_panels), [](const auto& panel) {
    std::string name = panel.param.name;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == ' ' || c == '.'; }, '_');
    return name;
});

}  // namespace
}  // namespace kiosk::visit
