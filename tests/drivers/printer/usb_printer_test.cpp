#include "drivers/printer/usb_printer.h"

#include <gtest/gtest.h>

#include <thread>

#include "drivers/printer/escpos.h"
#include "tests/drivers/printer/striped.h"
#include "tests/drivers/printer/trouble_of.h"
#include "tests/rigs/usb_printer/usb_bus.h"

namespace drivers::printer {
namespace {

using namespace std::chrono_literals;
using rigs::UsbPlug;
using sim::Mishap;
using std::chrono::steady_clock;

TEST(UsbName, is_a_vendor_a_product_and_perhaps_a_serial_number) {
    const auto model = parse_usb_name("04b8:0E15");
    ASSERT_TRUE(model);
    EXPECT_EQ(model->vendor, 0x04b8);
    EXPECT_EQ(model->product, 0x0e15);
    EXPECT_EQ(model->serial, "");
    const auto one = parse_usb_name("04b8:0202:J4:X 1");
    ASSERT_TRUE(one);
    EXPECT_EQ(one->serial, "J4:X 1");
}

TEST(UsbName, is_nothing_else) {
    for (const auto* text :
         {"", "04b8", "04b8:", "4b8:202", "04b8:0202:", "04b8-0202", "04b8:02g2", "0x04b8:0x0202", "/dev/usb/lp0", "-4b8:0202"}) {
        EXPECT_FALSE(parse_usb_name(text)) << text;
    }
}

struct UsbCable : testing::Test {
    void SetUp() override {
        if (!rigs::usb_can_be_pretended()) {
            GTEST_SKIP() << "NOT TESTED: umockdev is not in force; run these tests by ctest, or under umockdev-wrapper";
        }
        bus.emplace();
    }
    void plug(UsbPlug::Label label = {}) { cable.emplace(*bus, device, std::move(label)); }
    void print_one() {
        EXPECT_EQ(printer.print(slip, {}), Outcome::printed);
        ASSERT_EQ(device.slips().size(), 1U);
        EXPECT_TRUE(shows(device.slips()[0], slip));
        EXPECT_TRUE(device.faults().empty());
    }
    void expect_refusal(Mishap mishap, Trouble trouble) {
        plug();
        device.strike(mishap);
        EXPECT_EQ(trouble_of(printer.print(slip, {})), name_of(trouble));
        EXPECT_EQ(device.strip().picture.height, 0);
        device.mend(mishap);
        print_one();
    }

    std::optional<rigs::UsbBus> bus;
    sim::PretendPrinter device;
    std::optional<UsbPlug> cable;
    EscposPrinter printer{std::make_unique<UsbPrinter>()};
    platform::Bitmap slip = striped(576, 700);
};

TEST_F(UsbCable, brings_a_slip_over_whole) {
    plug();
    print_one();
}

TEST_F(UsbCable, tells_what_keeps_the_printer_from_printing) {
    plug();
    EXPECT_EQ(trouble_of(printer.probe({})), "none");
    device.strike(Mishap::cover_open);
    EXPECT_EQ(trouble_of(printer.probe({})), "cover_open");
}

TEST_F(UsbCable, starts_no_slip_without_paper) { expect_refusal(Mishap::paper_out, Trouble::no_paper); }
TEST_F(UsbCable, starts_no_slip_under_an_open_cover) { expect_refusal(Mishap::cover_open, Trouble::cover_open); }
TEST_F(UsbCable, starts_no_slip_on_a_hung_printer) { expect_refusal(Mishap::hung, Trouble::no_answer); }

TEST_F(UsbCable, prints_on_a_printer_that_never_answers) {
    plug();
    device.strike(Mishap::silent);
    EXPECT_EQ(printer.print(slip, {}), Outcome::unknown);
    ASSERT_EQ(device.slips().size(), 1U);
    EXPECT_TRUE(shows(device.slips()[0], slip));
}

TEST_F(UsbCable, bears_a_printer_that_answers_with_empty_packets) {
    plug();
    cable->answer_with_empty_packets();
    print_one();
}

TEST_F(UsbCable, is_missing_when_nothing_is_plugged_in) {
    EXPECT_EQ(trouble_of(printer.probe({})), "missing");
    plug();
    print_one();
}

TEST_F(UsbCable, gives_up_on_a_hung_printer_in_time) {
    plug();
    UsbPrinter channel;
    device.strike(Mishap::hung);
    const auto start = steady_clock::now();
    EXPECT_EQ(trouble_of(channel.write(slip.rows, 300ms, {})), "no_answer");
    EXPECT_GE(steady_clock::now() - start, 300ms);
    EXPECT_LT(steady_clock::now() - start, 600ms);
    const auto silence = channel.read(64, 100ms, {});
    ASSERT_TRUE(silence);
    EXPECT_TRUE(silence->empty());
    EXPECT_LT(steady_clock::now() - start, 900ms);
}

TEST_F(UsbCable, stops_within_200_ms) {
    plug();
    UsbPrinter channel;
    device.strike(Mishap::hung);
    for (const bool writes : {true, false}) {
        std::stop_source stop;
        steady_clock::time_point told;
        std::jthread teller([&] {
            std::this_thread::sleep_for(100ms);  // in the middle of the transfer
            told = steady_clock::now();
            stop.request_stop();
        });
        const auto outcome =
            writes ? trouble_of(channel.write(slip.rows, 10s, stop.get_token())) : trouble_of(channel.read(64, 10s, stop.get_token()));
        const auto now = steady_clock::now();
        teller.join();
        EXPECT_EQ(outcome, "cancelled");
        EXPECT_LT(now - told, 200ms);
    }
}

TEST_F(UsbCable, goes_on_after_a_stall) {
    plug();
    EXPECT_EQ(trouble_of(printer.probe({})), "none");
    cable->stall(1);
    print_one();
    EXPECT_EQ(cable->halts_cleared(), 1);
}

TEST_F(UsbCable, gives_up_on_a_printer_that_stalls_for_ever) {
    plug();
    cable->stall(1'000'000);
    EXPECT_EQ(trouble_of(printer.print(slip, {})), "hardware");
}

TEST_F(UsbCable, tells_of_a_pull_in_the_middle_and_prints_whole_when_it_is_back) {
    plug();
    EXPECT_EQ(trouble_of(printer.probe({})), "none");
    cable->pull_after(20'000);
    EXPECT_EQ(trouble_of(printer.print(slip, {})), "unplugged");
    EXPECT_EQ(trouble_of(printer.print(slip, {})), "missing");
    EXPECT_TRUE(device.slips().empty());
    cable->push_in();
    EXPECT_EQ(printer.print(slip, {}), Outcome::printed);
    ASSERT_EQ(device.slips().size(), 2U);  // what was torn off, then the slip
    EXPECT_TRUE(shows(device.slips()[1], slip));
}

TEST_F(UsbCable, that_was_out_and_in_again_meanwhile_prints_at_once) {
    plug();
    EXPECT_EQ(trouble_of(printer.probe({})), "none");
    cable->pull();
    cable->push_in();
    print_one();
}

TEST_F(UsbCable, takes_the_printer_from_the_kernels_driver_and_gives_it_back) {
    plug({.kernel_has_it = true});
    {
        EscposPrinter ours(std::make_unique<UsbPrinter>());
        EXPECT_EQ(trouble_of(ours.probe({})), "none");
        EXPECT_TRUE(cable->is_claimed());
        EXPECT_FALSE(cable->kernel_has_it());
    }
    EXPECT_FALSE(cable->is_claimed());
    EXPECT_TRUE(cable->kernel_has_it());
}

TEST_F(UsbCable, leads_to_the_printer_that_is_named) {
    sim::PretendPrinter second_device, third_device;
    plug({.port = 1});
    const UsbPlug second(*bus, second_device, {.vendor = 0x0519, .product = 0x0003, .serial = "A", .port = 2});
    const UsbPlug third(*bus, third_device, {.vendor = 0x0519, .product = 0x0003, .serial = "B", .port = 3});
    const auto print_on = [&](const char* name) {
        return EscposPrinter(std::make_unique<UsbPrinter>(parse_usb_name(name))).print(slip, {});
    };
    EXPECT_EQ(print_on("0519:0003:B"), Outcome::printed);
    EXPECT_EQ(third_device.slips().size(), 1U);
    EXPECT_EQ(print_on("0519:0003"), Outcome::printed);
    EXPECT_EQ(second_device.slips().size(), 1U);
    EXPECT_EQ(print_on(""), Outcome::printed);  // not a name: the first one
    EXPECT_EQ(device.slips().size(), 1U);
    EXPECT_EQ(trouble_of(print_on("0519:0003:C")), "missing");
    EXPECT_EQ(trouble_of(print_on("0519:0004")), "missing");
}

}  // namespace
}  // namespace drivers::printer
