#include "platform/hot_plug.h"

#include <gtest/gtest.h>

#include <string>

namespace platform {
namespace {

std::string message(std::initializer_list<std::string_view> fields) {
    std::string out = "remove@/devices/pci0000:00/usb1/1-1";
    for (const auto field : fields) out += '\0' + std::string(field);
    return out;
}

TEST(HotPlug, hears_of_usb_devices_that_come_and_go) {
    EXPECT_TRUE(tells_of_usb(message({"ACTION=remove", "SUBSYSTEM=usb", "SEQNUM=1"})));
    EXPECT_TRUE(tells_of_usb(message({"SUBSYSTEM=usb", "ACTION=add"})));
    EXPECT_TRUE(tells_of_usb(message({"ACTION=bind", "SUBSYSTEM=usb"}) + '\0'));
}

TEST(HotPlug, does_not_mind_anything_else) {
    EXPECT_FALSE(tells_of_usb(message({"ACTION=change", "SUBSYSTEM=usb"})));
    EXPECT_FALSE(tells_of_usb(message({"ACTION=add", "SUBSYSTEM=block"})));
    EXPECT_FALSE(tells_of_usb(message({"ACTION=add", "SUBSYSTEM=usbmon"})));
    EXPECT_FALSE(tells_of_usb("libudev"));
    EXPECT_FALSE(tells_of_usb(""));
}

TEST(HotPlug, ends_at_once_whether_the_kernel_tells_or_not) {
    for (int i = 0; i < 10; ++i) const HotPlug listening([] {});
}

}  // namespace
}  // namespace platform
