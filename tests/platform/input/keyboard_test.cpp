#include "platform/input/keyboard.h"

#include <gtest/gtest.h>

#include "tests/platform/input/pretend_devices.h"

namespace platform::input {
namespace {

using Key = KeyEvent::Key;

const std::optional<Layout>& us_layout() {
    static const std::optional<Layout> layout = [] {
        auto open = Layout::open();
        EXPECT_TRUE(open);
        return open ? std::optional(std::move(*open)) : std::nullopt;
    }();
    return layout;
}

struct Desk {
    Plug plug;
    Keyboard keyboard;
    bool there = true;

    explicit Desk(Role role = Role::staff_keyboard, bool telex = true) : keyboard(plug.line(), role, us_layout(), telex) {}
    std::vector<KeyEvent> heard() {
        std::vector<KeyEvent> out;
        there = keyboard.read(out);
        return out;
    }
    // Letters as they are, other keys as signs.
    std::string typed() {
        std::string out;
        for (const KeyEvent& event : heard()) {
            constexpr std::string_view signs = "?<>|&~^v!";  // in the order of Key
            out += event.key == Key::character ? event.text : std::string(1, signs.at(static_cast<std::size_t>(event.key)));
        }
        return out;
    }
};

TEST(StaffKeyboard, types_letters_digits_and_signs) {
    Desk desk;
    desk.plug.press({KEY_T, KEY_R, KEY_A, KEY_N, KEY_SPACE, KEY_1, KEY_SLASH, KEY_KP5, KEY_DOT});
    EXPECT_EQ(desk.typed(), "tran 1/.") << "without Num Lock the number block is none";
    desk.plug.press({KEY_NUMLOCK, KEY_KP5});
    EXPECT_EQ(desk.typed(), "5");
}

TEST(StaffKeyboard, knows_shift_and_caps_lock) {
    Desk desk;
    desk.plug.down(KEY_LEFTSHIFT);
    desk.plug.press({KEY_A, KEY_2});
    desk.plug.up(KEY_LEFTSHIFT);
    desk.plug.press({KEY_A});
    desk.plug.press({KEY_CAPSLOCK, KEY_A, KEY_2, KEY_CAPSLOCK, KEY_A});
    EXPECT_EQ(desk.typed(), "A@aA2a");
}

TEST(StaffKeyboard, says_whose_hand_each_key_was) {
    Desk desk;
    desk.plug.press({KEY_A, KEY_ENTER, KEY_KPENTER, KEY_ESC, KEY_TAB, KEY_BACKSPACE, KEY_UP, KEY_DOWN, KEY_F1});
    const auto heard = desk.heard();
    ASSERT_EQ(heard.size(), 9U);
    for (const KeyEvent& event : heard) EXPECT_TRUE(event.staff_side);
    EXPECT_TRUE(heard[0].telex);
    EXPECT_EQ(heard[1].key, Key::enter);
    EXPECT_EQ(heard[2].key, Key::enter);
    EXPECT_FALSE(heard[1].telex);
    EXPECT_EQ(heard[8].key, Key::help);
}

TEST(StaffKeyboard, composes_nothing_where_the_settings_say_so) {
    Desk desk(Role::staff_keyboard, false);
    desk.plug.press({KEY_A});
    const auto heard = desk.heard();
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_FALSE(heard[0].telex);
}

TEST(StaffKeyboard, repeats_letters_and_never_enter) {
    Desk desk;
    for (const auto key : {KEY_A, KEY_BACKSPACE, KEY_DOWN, KEY_ENTER, KEY_ESC, KEY_TAB, KEY_F1}) {
        const auto code = static_cast<std::uint16_t>(key);
        desk.plug.down(code);
        desk.plug.repeat(code);
        desk.plug.repeat(code);
        desk.plug.up(code);
    }
    EXPECT_EQ(desk.typed(), "aaa<<<vvv>~|!");
}

TEST(StaffKeyboard, types_no_commands) {
    Desk desk;
    for (const auto modifier : {KEY_LEFTCTRL, KEY_RIGHTCTRL, KEY_LEFTALT, KEY_LEFTMETA}) {
        const auto code = static_cast<std::uint16_t>(modifier);
        desk.plug.down(code);
        desk.plug.press({KEY_C, KEY_ENTER, KEY_DELETE});
        desk.plug.up(code);
    }
    desk.plug.press({KEY_C});
    EXPECT_EQ(desk.typed(), "c");
}

TEST(StaffKeyboard, says_nothing_of_keys_that_were_held_before) {
    Plug plug;
    plug.hold(KEY_ENTER);
    plug.hold(KEY_LEFTSHIFT);
    Keyboard keyboard(plug.line(), Role::staff_keyboard, us_layout(), true);
    plug.repeat(KEY_ENTER);
    plug.up(KEY_ENTER);
    plug.press({KEY_A});
    plug.up(KEY_LEFTSHIFT);
    plug.press({KEY_A});
    std::vector<KeyEvent> heard;
    EXPECT_TRUE(keyboard.read(heard));
    ASSERT_EQ(heard.size(), 2U);
    EXPECT_EQ(heard[0].text, "A") << "but Shift counts";
    EXPECT_EQ(heard[1].text, "a");
}

TEST(StaffKeyboard, knows_after_lost_events_which_keys_are_down) {
    Desk desk;
    desk.plug.down(KEY_LEFTSHIFT);
    desk.plug.press({KEY_A});
    desk.plug.lose_events();
    desk.plug.send(EV_KEY, KEY_B, 1);  // what is left of a report makes no sense
    desk.plug.let_go(KEY_LEFTSHIFT);
    desk.plug.report();
    desk.plug.press({KEY_C});
    EXPECT_EQ(desk.typed(), "Ac");
    desk.plug.lose_events();
    desk.plug.hold(KEY_RIGHTSHIFT);
    desk.plug.hold(KEY_ENTER);
    desk.plug.report();
    desk.plug.repeat(KEY_ENTER);
    desk.plug.press({KEY_D});
    EXPECT_EQ(desk.typed(), "D") << "Enter was pressed unheard, and stays so";
}

TEST(StaffKeyboard, is_gone_when_its_plug_is_pulled) {
    Desk desk;
    desk.plug.press({KEY_A});
    desk.plug.pull();
    EXPECT_EQ(desk.typed(), "a");
    EXPECT_FALSE(desk.there);
}

TEST(StaffKeyboard, is_no_keyboard_if_it_gives_half_an_event) {
    Desk desk;
    desk.plug.write(Bytes(sizeof(input_event) - 1));
    EXPECT_EQ(desk.typed(), "");
    EXPECT_FALSE(desk.there);
}

TEST(StaffKeyboard, takes_numbers_that_no_key_has) {
    Desk desk;
    for (const int code : {KEY_RESERVED, KEY_MAX, KEY_CNT, 0xFFFF}) desk.plug.send(EV_KEY, static_cast<std::uint16_t>(code), 1);
    desk.plug.send(EV_REL, REL_X, 5);
    desk.plug.send(EV_ABS, ABS_X, 5);
    desk.plug.press({KEY_A});
    EXPECT_EQ(desk.typed(), "a");
    EXPECT_TRUE(desk.there);
}

TEST(StaffKeyboard, types_more_than_one_read_takes) {
    Desk desk;
    for (int i = 0; i < 100; ++i) desk.plug.press({KEY_A});
    EXPECT_EQ(desk.typed(), std::string(100, 'a'));
}

TEST(CitizensKeypad, has_five_keys_and_they_are_the_citizens) {
    Desk pad(Role::keypad);
    pad.plug.press({KEY_UP, KEY_DOWN, KEY_ENTER, KEY_ESC, KEY_F1});
    const auto heard = pad.heard();
    ASSERT_EQ(heard.size(), 5U);
    for (const KeyEvent& event : heard) EXPECT_FALSE(event.staff_side);
    EXPECT_EQ(heard[0].key, Key::up);
    EXPECT_EQ(heard[1].key, Key::down);
    EXPECT_EQ(heard[2].key, Key::enter);
    EXPECT_EQ(heard[3].key, Key::escape);
    EXPECT_EQ(heard[4].key, Key::help);
}

TEST(CitizensKeypad, types_nothing) {
    Desk pad(Role::keypad);
    pad.plug.press({KEY_A, KEY_1, KEY_SPACE, KEY_TAB, KEY_POWER, BTN_LEFT});
    EXPECT_TRUE(pad.heard().empty());
}

TEST(CitizensKeypad, hears_a_slow_hand_once) {
    Desk pad(Role::keypad);
    pad.plug.down(KEY_DOWN);
    for (int i = 0; i < 20; ++i) pad.plug.repeat(KEY_DOWN);
    pad.plug.up(KEY_DOWN);
    EXPECT_EQ(pad.heard().size(), 1U);
}

TEST(CitizensKeypad, needs_no_layout) {
    Plug plug;
    Keyboard keyboard(plug.line(), Role::keypad, std::nullopt, true);
    plug.press({KEY_ENTER});
    std::vector<KeyEvent> heard;
    EXPECT_TRUE(keyboard.read(heard));
    EXPECT_EQ(heard.size(), 1U);
    Plug other;
    Keyboard staff(other.line(), Role::staff_keyboard, std::nullopt, true);
    other.press({KEY_ENTER, KEY_A});
    EXPECT_TRUE(staff.read(heard));
    EXPECT_EQ(heard.size(), 1U) << "the staff's keyboard does";
}

}  // namespace
}  // namespace platform::input
