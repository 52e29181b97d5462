#include "platform/input/keyboards.h"

#include <gtest/gtest.h>
#include <poll.h>

#include "tests/platform/input/pretend_devices.h"

namespace platform::input {
namespace {

using Key = KeyEvent::Key;

Device device(int number, std::uint16_t product, const std::string& port) {
    const std::string name = "event" + std::to_string(number);
    return {.node = "/dev/input/" + name,
            .system = "/sys/" + name,
            .name = "Pretend Keyboard",
            .vendor = 0x1209,
            .product = product,
            .port = port,
            .letters = true};
}

Match by(std::string_view text) { return parse_match(text).value_or(Match{}); }

struct Counter : testing::Test {
    PretendList* list = new PretendList;  // given to `keyboards`
    std::optional<Keyboards> keyboards;

    ~Counter() override {
        if (!keyboards) delete list;
    }
    void open(KeyboardSettings named = {.staff = by("1209:0005"), .keypad = by("1209:0004")}) {
        auto opened = Keyboards::open(std::unique_ptr<DeviceList>(list), std::move(named));
        ASSERT_TRUE(opened);
        keyboards = std::move(*opened);
    }
    bool says_something() const {
        pollfd ready{keyboards->descriptor(), POLLIN, 0};
        return poll(&ready, 1, 0) == 1;
    }
    std::vector<KeyEvent> heard() {
        std::vector<KeyEvent> out;
        keyboards->read(out);
        return out;
    }
};

TEST_F(Counter, tells_the_staffs_enter_from_the_citizens) {
    Plug& staff = list->plug_in(device(1, 5, "a"));
    Plug& keypad = list->plug_in(device(2, 4, "b"));
    open();
    staff.press({KEY_ENTER});
    auto keys = heard();
    ASSERT_EQ(keys.size(), 1U);
    EXPECT_EQ(keys[0].key, Key::enter);
    EXPECT_TRUE(keys[0].staff_side);
    keypad.press({KEY_ENTER});
    keys = heard();
    ASSERT_EQ(keys.size(), 1U);
    EXPECT_EQ(keys[0].key, Key::enter);
    EXPECT_FALSE(keys[0].staff_side);
}

TEST_F(Counter, does_not_hear_a_keyboard_that_nobody_named) {
    Plug& stranger = list->plug_in(device(1, 6, "a"));
    open();
    stranger.press({KEY_ENTER, KEY_A});
    EXPECT_TRUE(heard().empty());
    EXPECT_FALSE(says_something()) << "nor is the program woken by it";
}

TEST_F(Counter, wakes_for_a_key_and_for_a_plug) {
    Plug& staff = list->plug_in(device(1, 5, "a"));
    open();
    heard();
    EXPECT_FALSE(says_something());
    staff.press({KEY_A});
    EXPECT_TRUE(says_something());
    heard();
    EXPECT_FALSE(says_something());
    list->plug_in(device(2, 6, "b"));
    EXPECT_TRUE(says_something());
    heard();
    EXPECT_FALSE(says_something());
}

TEST_F(Counter, knows_a_keyboard_again_after_its_plug_was_pulled) {
    Plug& before = list->plug_in(device(1, 5, "a"));
    open();
    before.down(KEY_LEFTSHIFT);
    heard();
    list->pull(device(1, 5, "a"));
    EXPECT_TRUE(heard().empty());
    EXPECT_FALSE(says_something());
    Plug& after = list->plug_in(device(7, 5, "c"));
    heard();
    after.press({KEY_A});
    const auto keys = heard();
    ASSERT_EQ(keys.size(), 1U);
    EXPECT_EQ(keys[0].text, "a") << "Shift went with the plug";
    EXPECT_TRUE(keys[0].staff_side);
}

TEST_F(Counter, hears_of_a_pulled_plug_before_udev_tells) {
    Plug& staff = list->plug_in(device(1, 5, "a"));
    open();
    heard();
    staff.pull();
    EXPECT_TRUE(says_something());
    EXPECT_TRUE(heard().empty());
    EXPECT_FALSE(says_something()) << "and does not hear it for ever";
}

TEST_F(Counter, tells_twins_apart_by_their_ports) {
    open({.staff = by("1209:0005@left"), .keypad = by("1209:0005@right")});
    Plug& left = list->plug_in(device(1, 5, "left"));
    Plug& right = list->plug_in(device(2, 5, "right"));
    Plug& elsewhere = list->plug_in(device(3, 5, "below"));
    heard();
    left.press({KEY_ENTER});
    auto keys = heard();
    ASSERT_EQ(keys.size(), 1U);
    EXPECT_TRUE(keys[0].staff_side);
    right.press({KEY_ENTER});
    keys = heard();
    ASSERT_EQ(keys.size(), 1U);
    EXPECT_FALSE(keys[0].staff_side);
    elsewhere.press({KEY_ENTER});
    EXPECT_TRUE(heard().empty());
}

// Somebody plugs in another keypad of the same make.
TEST_F(Counter, hears_one_keypad_only_until_it_has_gone) {
    Plug& first = list->plug_in(device(1, 4, "a"));
    open();
    Plug& second = list->plug_in(device(2, 4, "b"));
    heard();
    second.press({KEY_ENTER});
    EXPECT_TRUE(heard().empty());
    first.press({KEY_DOWN});
    EXPECT_EQ(heard().size(), 1U);
    list->pull(device(1, 4, "a"));
    heard();
    second.press({KEY_ESC});
    const auto keys = heard();
    ASSERT_FALSE(keys.empty());
    EXPECT_EQ(keys.back().key, Key::escape);
}

TEST_F(Counter, hears_both_interfaces_of_one_keypad) {
    Plug& keys = list->plug_in(device(1, 4, "a"));
    Plug& more_keys = list->plug_in(device(2, 4, "a"));
    open();
    keys.press({KEY_ENTER});
    more_keys.press({KEY_HELP});
    EXPECT_EQ(heard().size(), 2U);
}

TEST_F(Counter, says_once_which_keyboard_it_does_not_hear_and_how_to_name_it) {
    testing::internal::CaptureStderr();
    list->plug_in(device(1, 6, "a"));
    open();
    list->plug_in(device(2, 5, "b"));
    heard();
    list->pull(device(2, 5, "b"));
    heard();
    const std::string log = testing::internal::GetCapturedStderr();
    const std::string words = "\"Pretend Keyboard\" 1209:0006@a is not heard";
    ASSERT_NE(log.find(words), std::string::npos) << log;
    EXPECT_EQ(log.find(words), log.rfind(words)) << log;
    EXPECT_NE(log.find("the staff's keyboard is there: \"Pretend Keyboard\" 1209:0005@b"), std::string::npos) << log;
    EXPECT_NE(log.find("the staff's keyboard is gone: \"Pretend Keyboard\" 1209:0005@b"), std::string::npos) << log;
}

// On the machine that runs the tests, whatever it has.
TEST(InputDevices, are_listed_by_udev) {
    const auto list = open_device_list();
    ASSERT_TRUE(list) << list.error().detail;
    for (const Device& device : (*list)->with_keys()) {
        EXPECT_FALSE(device.node.empty());
        EXPECT_FALSE(device.system.empty());
    }
    const auto missing = (*list)->open({.node = "/dev/input/no such device", .system = {}, .name = {}});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().fault, Fault::not_found);
    // A file that is no event device cannot be taken.
    const auto other = (*list)->open({.node = "/dev/null", .system = {}, .name = {}});
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().fault, Fault::refused);
}

}  // namespace
}  // namespace platform::input
