#include "drivers/usb_reset.h"

#include <gtest/gtest.h>

namespace drivers {
namespace {

TEST(UsbReset, is_for_scanners_that_sane_finds_on_usb) {
    for (const char* name : {"", "airscan:e0:Sample", "epson2:net:127.0.0.1", "genesys:libusb:001", "test:0"}) {
        const auto done = reset_usb(name);
        ASSERT_FALSE(done) << name;
        EXPECT_EQ(done.error().trouble, Trouble::unsupported) << name;
    }
}

TEST(UsbReset, says_when_the_scanner_is_gone) {
    const auto done = reset_usb("genesys:libusb:999:999");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().trouble, Trouble::missing);
}

}  // namespace
}  // namespace drivers
