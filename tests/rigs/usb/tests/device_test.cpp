#include "tests/rigs/usb/device.h"

#include <gtest/gtest.h>

namespace rigs::usb {
namespace {

using platform::Bytes;

// A device that is asked for nothing but what USB itself wants.
class Plain final : public Device {
public:
    Plain()
        : Device({.vendor = 0x1209,
                  .product = 0x0001,
                  .interface_class = 0xFF,
                  .maker = "Maker",
                  .name = "Xy",
                  .endpoints = {{0x01, Transfer::bulk}, {0x83, Transfer::interrupt, 8, 9}},
                  .class_descriptor = {3, 0x21, 0x55}}) {}
    std::optional<Bytes> give(std::uint8_t, std::size_t) override { return std::nullopt; }
    int forgotten = 0;

private:
    std::optional<Bytes> class_control(const Setup&, platform::ByteView) override { return std::nullopt; }
    void forget() override { ++forgotten; }
};

std::string answer(Device& device, Setup setup) {
    const auto bytes = device.control(setup, {});
    return bytes ? platform::hex(*bytes) : "stall";
}

TEST(UsbDevice, gives_its_device_descriptor_as_far_as_it_is_asked_for) {
    Plain device;
    EXPECT_EQ(answer(device, {0x80, 6, 0x0100, 0, 255}),
              "12010002000000400912010000010102"
              "0301");
    EXPECT_EQ(answer(device, {0x80, 6, 0x0100, 0, 8}), "1201000200000040");
}

TEST(UsbDevice, puts_the_class_descriptor_between_interface_and_endpoints) {
    Plain device;
    EXPECT_EQ(answer(device, {0x80, 6, 0x0200, 0, 255}),
              "09022300010100c019"
              "0904000002ff000000"
              "032155"
              "07050102000200"
              "07058303080009");
}

TEST(UsbDevice, spells_its_strings_in_utf_16) {
    Plain device;
    EXPECT_EQ(answer(device, {0x80, 6, 0x0300, 0, 255}), "04030904");
    EXPECT_EQ(answer(device, {0x80, 6, 0x0302, 0x0409, 255}),
              "0603"
              "5800"
              "7900");
    EXPECT_EQ(answer(device, {0x80, 6, 0x0304, 0x0409, 255}), "stall");
}

TEST(UsbDevice, stalls_what_it_does_not_know) {
    Plain device;
    EXPECT_EQ(answer(device, {0x80, 6, 0x0600, 0, 10}), "stall");  // device qualifier: for devices of two speeds
    EXPECT_EQ(answer(device, {0xA1, 1, 0, 0, 8}), "stall");
}

TEST(UsbDevice, forgets_on_reset_and_has_one_configuration) {
    Plain device;
    EXPECT_FALSE(device.configure(2));
    EXPECT_TRUE(device.configure(1));
    EXPECT_EQ(answer(device, {0x80, 8, 0, 0, 1}), "01");
    const int before = device.forgotten;
    device.reset();
    EXPECT_EQ(device.configuration(), 0);
    EXPECT_EQ(device.forgotten, before + 1);
}

}  // namespace
}  // namespace rigs::usb
