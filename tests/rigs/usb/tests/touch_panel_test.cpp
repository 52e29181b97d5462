#include "tests/rigs/usb/touch_panel.h"

#include <gtest/gtest.h>

namespace rigs::usb {
namespace {

using platform::Bytes;

std::vector<std::string> reports(TouchPanel& panel) {
    std::vector<std::string> out;
    while (const auto report = panel.give(0x81, 64)) out.push_back(platform::hex(*report));
    return out;
}

// What HID's items add up to: bits of input and of feature reports, by report number.
struct Totals {
    std::map<int, int> input, feature;
    int depth = 0;
};

Totals totals_of(const Bytes& items) {
    Totals out;
    int size = 0, count = 0, report = 0;
    for (std::size_t at = 0; at < items.size();) {
        const int tag = items[at] & 0xFC;
        const std::size_t length = (items[at] & 3) == 3 ? 4 : items[at] & 3;
        const int value = length > 0 ? items.at(at + 1) : 0;
        if (tag == 0x74) size = value;
        if (tag == 0x94) count = value;
        if (tag == 0x84) report = value;
        if (tag == 0x80) out.input[report] += size * count;
        if (tag == 0xB0) out.feature[report] += size * count;
        if (tag == 0xA0) ++out.depth;
        if (tag == 0xC0) --out.depth;
        at += 1 + length;
    }
    return out;
}

TEST(TouchOnUsb, describes_reports_of_the_size_that_it_sends) {
    TouchPanel panel;
    const auto items = panel.control({0x81, 6, 0x2200, 0, 1024}, {});
    ASSERT_TRUE(items);
    auto totals = totals_of(*items);
    EXPECT_EQ(totals.depth, 0);
    ASSERT_TRUE(panel.down(0, {0, 0}));
    EXPECT_EQ(static_cast<std::size_t>(totals.input[1]), 8 * (reports(panel).at(0).size() / 2 - 1));
    EXPECT_EQ(totals.feature[2], 8);
}

TEST(TouchOnUsb, tells_in_its_hid_descriptor_how_long_the_report_descriptor_is) {
    TouchPanel panel;
    const auto hid = panel.control({0x81, 6, 0x2100, 0, 9}, {});
    const auto items = panel.control({0x81, 6, 0x2200, 0, 1024}, {});
    ASSERT_TRUE(hid && items);
    EXPECT_EQ((*hid)[7] | (*hid)[8] << 8, static_cast<int>(items->size()));
}

TEST(TouchOnUsb, says_that_it_takes_five_fingers) {
    TouchPanel panel;
    EXPECT_EQ(platform::hex(panel.control({0xA1, 1, 0x0302, 0, 64}, {}).value_or(Bytes{})), "0205");
}

TEST(TouchOnUsb, taps_with_reports_between_down_and_up) {
    TouchPanel panel;
    ASSERT_TRUE(panel.tap({0.25, 0.5}));
    const auto sent = reports(panel);
    ASSERT_EQ(sent.size(), 2U + TouchPanel::reports_in_a_tap);
    EXPECT_EQ(sent.front().substr(0, 14),
              "01"
              "0100"
              "0020"
              "0040");
    EXPECT_EQ(sent[1], sent.front());
    EXPECT_EQ(sent.back().substr(0, 14),
              "01"
              "0000"
              "0020"
              "0040");
    EXPECT_EQ(sent.back().substr(sent.back().size() - 2), "05");
}

TEST(TouchOnUsb, keeps_fingers_apart) {
    TouchPanel panel;
    ASSERT_TRUE(panel.down(0, {0, 0}));
    ASSERT_TRUE(panel.down(4, {1, 1}));
    ASSERT_TRUE(panel.up(0));
    const auto last = reports(panel).back();
    EXPECT_EQ(last.substr(2, 12), "000000000000");
    EXPECT_EQ(last.substr(2 + 4 * 12, 12), "0104ff7fff7f");
}

TEST(TouchOnUsb, refuses_what_no_hand_can_do) {
    TouchPanel panel;
    EXPECT_FALSE(panel.up(0));
    EXPECT_FALSE(panel.move(0, {0, 0}));
    EXPECT_FALSE(panel.down(5, {0, 0}));
    EXPECT_FALSE(panel.down(0, {1.01, 0}));
    ASSERT_TRUE(panel.down(0, {0, 0}));
    EXPECT_FALSE(panel.tap({0, 0}));
}

TEST(TouchOnUsb, forgets_fingers_when_it_is_reset) {
    TouchPanel panel;
    ASSERT_TRUE(panel.down(1, {0.5, 0.5}));
    panel.reset();
    EXPECT_TRUE(reports(panel).empty());
    EXPECT_TRUE(panel.down(1, {0.5, 0.5}));
}

}  // namespace
}  // namespace rigs::usb
