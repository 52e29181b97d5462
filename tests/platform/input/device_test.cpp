#include "platform/input/device.h"

#include <gtest/gtest.h>

namespace platform::input {
namespace {

const Device desk{.node = "/dev/input/event3",
                  .system = "/sys/devices/a/input/input3/event3",
                  .name = "Dell KB216",
                  .vendor = 0x413c,
                  .product = 0x2113,
                  .port = "pci-0000:00:14.0-usb-0:2",
                  .letters = true};

Match match(std::string_view text) {
    auto out = parse_match(text);
    EXPECT_TRUE(out) << text;
    return out.value_or(Match{});
}

KeyboardSettings named(std::string_view staff, std::string_view keypad) { return {.staff = match(staff), .keypad = match(keypad)}; }

TEST(InputDevice, is_found_by_its_number_its_name_or_its_port) {
    for (const char* text : {"413c:2113", "413C:2113", " 413c:2113 ", "Dell KB216", "@pci-0000:00:14.0-usb-0:2",
                             "413c:2113@pci-0000:00:14.0-usb-0:2", "Dell KB216 @ pci-0000:00:14.0-usb-0:2"}) {
        EXPECT_TRUE(match(text).fits(desk)) << text;
    }
    for (const char* text : {"413c:2114", "0413:2113", "Dell", "@pci-0000:00:14.0-usb-0:3", "413c:2113@pci-0000:00:14.0-usb-0:2.1",
                             "413c:2114@pci-0000:00:14.0-usb-0:2", "Other@pci-0000:00:14.0-usb-0:2"}) {
        EXPECT_FALSE(match(text).fits(desk)) << text;
    }
}

TEST(InputDevice, is_nobodys_where_nothing_is_named) {
    EXPECT_EQ(role_of(desk, {}), Role::none);
    EXPECT_EQ(role_of(desk, named("", "")), Role::none);
    EXPECT_EQ(role_of({.node = {}, .system = {}, .name = {}}, named("", "")), Role::none) << "a device without a name, too";
}

TEST(InputDevice, that_fits_both_is_the_staffs) {
    EXPECT_EQ(role_of(desk, named("413c:2113", "")), Role::staff_keyboard);
    EXPECT_EQ(role_of(desk, named("", "Dell KB216")), Role::keypad);
    EXPECT_EQ(role_of(desk, named("@pci-0000:00:14.0-usb-0:2", "413c:2113")), Role::staff_keyboard);
}

TEST(InputDevice, is_not_named_by_half_a_number) {
    for (const char* text : {"413c:211", "13c:2113", "413c:21130", "413c:2113@", "@"}) {
        const auto refused = parse_match(text);
        ASSERT_FALSE(refused) << text;
        EXPECT_EQ(refused.error().fault, Fault::malformed);
    }
}

TEST(InputDevice, has_one_port_for_all_its_interfaces) {
    EXPECT_EQ(port_of("pci-0000:00:14.0-usb-0:2:1.0", "usb-0000:00:14.0-2/input0"), "pci-0000:00:14.0-usb-0:2");
    EXPECT_EQ(port_of("pci-0000:00:14.0-usb-0:2:1.1", "usb-0000:00:14.0-2/input1"), "pci-0000:00:14.0-usb-0:2");
    EXPECT_EQ(port_of("pci-0000:00:14.0-usb-0:1.4.3:1.0", ""), "pci-0000:00:14.0-usb-0:1.4.3") << "behind two hubs";
    EXPECT_EQ(port_of("platform-i8042-serio-0", "isa0060/serio0/input0"), "platform-i8042-serio-0");
    EXPECT_EQ(port_of("", "isa0060/serio0/input0"), "isa0060/serio0");
    EXPECT_EQ(port_of("", ""), "");
}

TEST(InputDevice, is_written_as_the_settings_take_it) {
    EXPECT_EQ(words_for(desk), "\"Dell KB216\" 413c:2113@pci-0000:00:14.0-usb-0:2");
    EXPECT_TRUE(match("413c:2113@pci-0000:00:14.0-usb-0:2").fits(desk));
    EXPECT_EQ(words_for({.node = {}, .system = {}, .name = "a\n<3>b\x7f"}), "\"a?<3>b?\" 0000:0000@") << "on one line, whoever made it";
}

}  // namespace
}  // namespace platform::input
