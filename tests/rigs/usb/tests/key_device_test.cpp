#include "tests/rigs/usb/key_device.h"

#include <gtest/gtest.h>

namespace rigs::usb {
namespace {

using platform::Bytes;

std::vector<std::string> reports(KeyDevice& keys) {
    std::vector<std::string> out;
    while (const auto report = keys.give(0x81, 8)) out.push_back(platform::hex(*report));
    return out;
}

TEST(KeysOnUsb, go_down_and_up) {
    KeyDevice keys(5, "Keyboard");
    ASSERT_TRUE(keys.press("a"));
    ASSERT_TRUE(keys.press("enter"));
    EXPECT_EQ(reports(keys), (std::vector<std::string>{"0000040000000000", "0000000000000000", "0000280000000000", "0000000000000000"}));
}

TEST(KeysOnUsb, are_those_that_there_are) {
    KeyDevice keys(5, "Keyboard");
    for (const char* key : {"z", "up", "down", "escape", "f1"}) EXPECT_TRUE(keys.press(key)) << key;
    for (const char* key : {"A", "", "aa", "f2", "{"}) EXPECT_FALSE(keys.press(key)) << key;
}

TEST(KeysOnUsb, are_a_boot_keyboards) {
    KeyDevice keys(5, "Keyboard");
    const auto hid = keys.control({0x81, 6, 0x2100, 0, 9}, {});
    const auto items = keys.control({0x81, 6, 0x2200, 0, 1024}, {});
    ASSERT_TRUE(hid && items);
    EXPECT_EQ((*hid)[7] | (*hid)[8] << 8, static_cast<int>(items->size()));
    EXPECT_EQ(keys.model().interface_class, 3);
    EXPECT_EQ(keys.model().interface_subclass, 1);
    EXPECT_EQ(keys.model().interface_protocol, 1);
    EXPECT_EQ(platform::hex(keys.control({0xA1, 1, 0x0100, 0, 8}, {}).value_or(Bytes{})), "0000000000000000");
    EXPECT_FALSE(keys.control({0xA1, 1, 0x0300, 0, 8}, {})) << "it has no features";
    EXPECT_TRUE(keys.control({0x21, 9, 0x0200, 0, 1}, Bytes{1})) << "lights";
}

TEST(KeysOnUsb, forget_what_was_pressed_when_the_bus_is_reset) {
    KeyDevice keys(5, "Keyboard");
    ASSERT_TRUE(keys.press("a"));
    keys.reset();
    EXPECT_TRUE(reports(keys).empty());
}

}  // namespace
}  // namespace rigs::usb
