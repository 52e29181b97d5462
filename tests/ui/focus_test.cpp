#include "ui/focus.h"

#include "tests/ui/fixture.h"
#include "ui/widgets/button.h"

namespace ui {
namespace {

using Key = platform::KeyEvent::Key;

// Three buttons, the second one switched off, and the two that every screen has.
struct Keypad {
    Screen screen;
    std::vector<std::string> pressed;
    bool second = false, with_first = true;

    std::function<void(Frame&)> draw = [this](Frame& frame) {
        const auto button = [&](const char* id, float y, bool enabled, Shortcut shortcut) {
            const widgets::Button what{.id = id, .words = id, .enabled = enabled, .shortcut = shortcut};
            if (widgets::button(frame, {100, y, 400, 100}, what)) pressed.emplace_back(id);
        };
        if (with_first) button("first", 100, true, Shortcut::none);
        button("second", 300, second, Shortcut::none);
        button("third", 500, true, Shortcut::none);
        button("back", 700, true, Shortcut::back);
        button("call-staff", 900, true, Shortcut::help);
    };
    Keypad() { screen.frame(draw); }
    void press(std::initializer_list<Key> keys) {
        platform::WindowEvents events;
        for (const Key key : keys) events.keys.push_back({key, {}});
        screen.stage.feed(events);
        do {
            screen.frame(draw);
        } while (screen.stage.hungry());
    }
    std::string reached() const {
        for (const Node& node : screen.stage.semantics().nodes()) {
            if (node.reached) return node.id;
        }
        return {};
    }
};

TEST(Focus, is_not_shown_until_a_key_is_used) {
    Keypad keypad;
    EXPECT_FALSE(keypad.screen.stage.focus().is_shown());
    keypad.press({Key::down});
    EXPECT_EQ(keypad.reached(), "first");
}

TEST(Focus, moves_in_the_order_of_reading_over_what_can_be_pressed) {
    Keypad keypad;
    keypad.press({Key::down, Key::down});
    EXPECT_EQ(keypad.reached(), "third");
    keypad.press({Key::up});
    EXPECT_EQ(keypad.reached(), "first");
    keypad.press({Key::up});
    EXPECT_EQ(keypad.reached(), "call-staff") << "round and round";
}

TEST(Focus, shows_where_it_is_before_ok_presses_anything) {
    Keypad keypad;
    keypad.screen.stage.feed({.keys = {{Key::down, {}}}});
    keypad.screen.frame(keypad.draw);
    EXPECT_TRUE(keypad.pressed.empty());
    keypad.press({Key::down, Key::enter});
    EXPECT_EQ(keypad.pressed, std::vector<std::string>{"third"});
}

TEST(Focus, presses_back_and_help_from_anywhere) {
    Keypad keypad;
    keypad.press({Key::escape, Key::help});
    EXPECT_EQ(keypad.pressed, (std::vector<std::string>{"back", "call-staff"}));
}

TEST(Focus, goes_away_when_a_finger_comes) {
    Keypad keypad;
    keypad.press({Key::down});
    keypad.screen.tap(300, 550);
    keypad.screen.frame(keypad.draw);
    EXPECT_EQ(keypad.reached(), "");
}

TEST(Focus, takes_the_neighbour_when_what_it_reached_is_gone) {
    Keypad keypad;
    keypad.press({Key::down});
    keypad.with_first = false;
    keypad.screen.frame(keypad.draw);
    keypad.screen.frame(keypad.draw);
    EXPECT_EQ(keypad.reached(), "third");
}

TEST(Focus, begins_with_the_first_widget_of_a_new_screen) {
    Keypad keypad;
    keypad.press({Key::down, Key::down});
    keypad.screen.stage.change_screen();
    keypad.screen.frame(keypad.draw);
    keypad.screen.frame(keypad.draw);
    EXPECT_EQ(keypad.reached(), "first");
}

TEST(Focus, is_drawn_as_two_rings_around_what_it_reached) {
    Keypad keypad;
    const auto ground = keypad.screen.at(92, 150);
    keypad.press({Key::down});
    EXPECT_NE(keypad.screen.at(92, 150), ground);
}

}  // namespace
}  // namespace ui
