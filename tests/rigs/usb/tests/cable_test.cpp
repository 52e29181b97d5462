#include "tests/rigs/usb/cable.h"

#include <gtest/gtest.h>

#include "tests/rigs/usb/printer_port.h"
#include "tests/rigs/usb/tests/far_end.h"
#include "tests/rigs/usb/touch_panel.h"
#include "tests/temporary_folder.h"

namespace rigs::usb {
namespace {

using namespace std::chrono_literals;
using Lines = std::vector<std::string>;

struct UsbCable : testing::Test {
    tests::TemporaryFolder folder;
    FarEnd far{folder / "port"};
    platform::SteadyTime now{1h};
    PrinterPort printer;
    TouchPanel panel;
    std::unique_ptr<Cable> cable;

    void plug(Device& device) {
        auto plugged = Cable::plug(device, folder / "port");
        ASSERT_TRUE(plugged);
        cable = std::move(*plugged);
        settle();
    }
    // Until both ends have said all that they have to say.
    void settle() {
        for (int round = 0; round < 4; ++round) {
            EXPECT_TRUE(cable->work(now));
            far.work();
        }
    }
    Lines heard() {
        settle();
        return std::exchange(far.heard, {});
    }
};

TEST_F(UsbCable, announces_interface_and_endpoints_before_the_device) {
    plug(printer);
    EXPECT_EQ(heard(), (Lines{"hello", "interfaces 1, class 7/1/2", "endpoints out0:0 out1:2 in0:0 in2:2", "device 1209:0002"}));
}

TEST_F(UsbCable, says_goodbye_when_it_is_pulled) {
    plug(printer);
    printer.configure(1);
    cable.reset();
    far.work();
    EXPECT_EQ(far.heard.back(), "device gone");
    EXPECT_EQ(printer.configuration(), 0);
}

TEST_F(UsbCable, notices_when_the_machine_is_gone) {
    plug(printer);
    far.hang_up();
    EXPECT_FALSE(cable->work(now));
}

TEST_F(UsbCable, is_not_plugged_where_nobody_listens) { EXPECT_FALSE(Cable::plug(printer, folder / "nobody")); }

TEST_F(UsbCable, configures_the_device) {
    plug(printer);
    heard();
    far.configure(1);
    EXPECT_EQ(heard(), Lines{"configuration 1: status 0"});
    EXPECT_EQ(printer.configuration(), 1);
    far.configure(3);
    EXPECT_EQ(heard(), Lines{"configuration 3: status 4"});
    far.reset();
    settle();
    EXPECT_EQ(printer.configuration(), 0);
}

TEST_F(UsbCable, answers_control_transfers_or_stalls) {
    plug(printer);
    heard();
    far.control(5, {0xA1, 1, 0, 0, 1});
    far.control(6, {0x80, 6, 0x0600, 0, 10});
    EXPECT_EQ(heard(), (Lines{"control 5: status 0 [18]", "control 6: status 4 []"}));
}

TEST_F(UsbCable, holds_a_read_until_there_is_something) {
    plug(printer);
    heard();
    far.bulk_in(7, 0x82, 64);
    EXPECT_EQ(heard(), Lines{});
    far.bulk_out(8, 0x01, {0x10, 0x04, 0x01});
    EXPECT_EQ(heard(), (Lines{"bulk of 3 8: status 0 []", "bulk of 1 7: status 0 [12]"}));
}

TEST_F(UsbCable, holds_a_write_until_there_is_room) {
    plug(printer);
    heard();
    printer.printer().strike(drivers::printer::sim::Mishap::paper_out);
    far.bulk_out(9, 0x01, platform::Bytes(20000, 0x0A));
    far.bulk_out(10, 0x01, {0x0A});
    EXPECT_EQ(heard(), Lines{});
    printer.printer().mend(drivers::printer::sim::Mishap::paper_out);
    EXPECT_EQ(heard(), (Lines{"bulk of 20000 9: status 0 []", "bulk of 1 10: status 0 []"}));
    EXPECT_EQ(printer.printer().received().size(), 20001U);
}

TEST_F(UsbCable, cancels_what_waits) {
    plug(printer);
    heard();
    far.bulk_in(7, 0x82, 64);
    settle();
    far.cancel(7);
    far.cancel(99);
    EXPECT_EQ(heard(), Lines{"bulk of 0 7: status 1 []"});
    far.bulk_out(8, 0x01, {0x10, 0x04, 0x01});
    EXPECT_EQ(heard(), Lines{"bulk of 3 8: status 0 []"});
}

TEST_F(UsbCable, sends_one_report_an_interval_to_those_who_listen) {
    plug(panel);
    heard();
    ASSERT_TRUE(panel.down(0, {0, 0}));
    ASSERT_TRUE(panel.up(0));
    EXPECT_EQ(heard(), Lines{});
    EXPECT_FALSE(cable->is_listened_to());
    far.listen(0x81);
    EXPECT_EQ(heard(), Lines{"listening: status 0"});
    EXPECT_TRUE(cable->is_listened_to());
    EXPECT_EQ(*cable->due(), now + 500ms);  // Linux would not hear it before
    now += 500ms;
    Lines lines = heard();
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].substr(0, 27), "interrupt 0: status 0 [0101");
    ASSERT_TRUE(cable->due());
    EXPECT_EQ(*cable->due(), now + 8ms);
    now += 8ms;
    lines = heard();
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].substr(0, 27), "interrupt 1: status 0 [0100");
    now += 8ms;
    settle();
    EXPECT_FALSE(cable->due());
}

}  // namespace
}  // namespace rigs::usb
