#include "drivers/printer/escpos.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "drivers/printer/sim/pretend_printer.h"
#include "tests/drivers/printer/striped.h"
#include "tests/drivers/printer/trouble_of.h"

namespace drivers::printer {
namespace {

using namespace std::chrono_literals;
using sim::Mishap;
using std::chrono::steady_clock;

struct SlipPrinter : testing::Test {
    sim::PretendPrinter device;
    EscposPrinter printer{sim::cable_to(device)};
    platform::Bitmap slip = striped(576, 700);

    void expect_refusal(Mishap mishap, Trouble trouble) {
        device.strike(mishap);
        EXPECT_EQ(trouble_of(printer.print(slip, {})), name_of(trouble));
        EXPECT_EQ(device.strip().picture.height, 0);
        EXPECT_TRUE(device.slips().empty());
        device.mend(mishap);
        EXPECT_EQ(printer.print(slip, {}), Outcome::printed);
        EXPECT_EQ(device.slips().size(), 1U);
    }
};

TEST(EncodeSlip, is_bands_of_rasters_a_feed_and_a_cut) {
    platform::Bitmap slip(16, 3);
    slip.blacken(0, 0);
    slip.blacken(15, 2);
    EXPECT_EQ(platform::hex(encode_slip(slip, 2)),
              "1b40"
              "1d7630000200"
              "0200"
              "80000000"
              "1d7630000200"
              "0100"
              "0001"
              "1b4a18"
              "1d564200");
}

TEST_F(SlipPrinter, prints_every_dot_and_cuts) {
    EXPECT_EQ(printer.print(slip, {}), Outcome::printed);
    ASSERT_EQ(device.slips().size(), 1U);
    EXPECT_TRUE(shows(device.slips()[0], slip));
    EXPECT_TRUE(device.faults().empty());
    EXPECT_EQ(device.strip().picture.height, 0);
}

TEST_F(SlipPrinter, prints_nothing_without_paper) { expect_refusal(Mishap::paper_out, Trouble::no_paper); }
TEST_F(SlipPrinter, prints_nothing_under_an_open_cover) { expect_refusal(Mishap::cover_open, Trouble::cover_open); }
TEST_F(SlipPrinter, prints_nothing_with_a_jammed_cutter) { expect_refusal(Mishap::cutter_jam, Trouble::jammed); }
TEST_F(SlipPrinter, prints_nothing_when_unplugged) { expect_refusal(Mishap::unplugged, Trouble::unplugged); }
TEST_F(SlipPrinter, prints_nothing_when_hung) { expect_refusal(Mishap::hung, Trouble::no_answer); }

TEST_F(SlipPrinter, tells_the_cover_first_when_the_paper_is_out_too) {
    device.strike(Mishap::paper_out);
    device.strike(Mishap::cover_open);
    EXPECT_EQ(trouble_of(printer.print(slip, {})), "cover_open");
}

TEST_F(SlipPrinter, prints_with_paper_near_its_end) {
    device.strike(Mishap::paper_near_end);
    EXPECT_TRUE(printer.probe({}));
    EXPECT_EQ(printer.print(slip, {}), Outcome::printed);
}

TEST_F(SlipPrinter, prints_on_a_silent_printer_but_promises_nothing) {
    device.strike(Mishap::silent);
    EXPECT_TRUE(printer.probe({}));
    EXPECT_EQ(printer.print(slip, {}), Outcome::unknown);
    ASSERT_EQ(device.slips().size(), 1U);
    EXPECT_TRUE(shows(device.slips()[0], slip));
}

TEST_F(SlipPrinter, notices_that_the_paper_ran_out_on_the_way) {
    device.run_out_after(300);
    EXPECT_EQ(trouble_of(printer.print(slip, {})), "no_paper");
    EXPECT_TRUE(device.slips().empty());
    EXPECT_EQ(device.strip().picture.height, 300);
    EXPECT_GT(device.strip().rows_missing, 0);
}

TEST_F(SlipPrinter, notices_that_the_paper_ran_out_after_all_bytes_were_taken) {
    device.run_out_after(slip.height);  // the feed and the cut are still in the printer's buffer
    EXPECT_EQ(trouble_of(printer.print(slip, {})), "no_paper");
    EXPECT_TRUE(device.slips().empty());
}

// Dots may spell a question; its answer comes unasked.
TEST_F(SlipPrinter, is_not_misled_by_dots_that_look_like_a_question) {
    std::copy_n(std::array<std::uint8_t, 3>{0x10, 0x04, 0x02}.begin(), 3, slip.rows.begin() + 5000);
    EXPECT_EQ(printer.print(slip, {}), Outcome::printed);
    EXPECT_TRUE(shows(device.slips().at(0), slip));
}

// Stops the job once the printer has drawn a part of it, and says how long the driver then took to return.
std::chrono::milliseconds stop_in_the_middle(EscposPrinter& printer, sim::PretendPrinter& device, const platform::Bitmap& slip) {
    std::stop_source source;
    Result<Outcome> outcome = Outcome::printed;
    std::jthread job([&] { outcome = printer.print(slip, source.get_token()); });
    while (device.strip().picture.height < 100) std::this_thread::yield();
    const auto told = steady_clock::now();
    source.request_stop();
    job.join();
    EXPECT_EQ(trouble_of(outcome), "cancelled");
    return std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - told);
}

TEST_F(SlipPrinter, returns_within_200_ms_of_stop_and_leaves_a_torn_strip) {
    device.limit_speed(20'000);
    EXPECT_LT(stop_in_the_middle(printer, device, slip), 200ms);
    EXPECT_TRUE(device.slips().empty());
    EXPECT_GT(device.strip().rows_missing, 0);
}

TEST_F(SlipPrinter, cuts_off_the_scrap_of_a_stopped_job_before_the_next_slip) {
    device.limit_speed(20'000);
    stop_in_the_middle(printer, device, slip);
    device.limit_speed(0);
    EXPECT_EQ(printer.print(slip, {}), Outcome::printed);
    ASSERT_EQ(device.slips().size(), 2U);
    EXPECT_FALSE(shows(device.slips()[0], slip));
    EXPECT_TRUE(shows(device.slips()[1], slip));
    EXPECT_TRUE(device.faults().empty());
}

TEST_F(SlipPrinter, returns_within_200_ms_of_stop_from_a_hung_printer) {
    device.strike(Mishap::hung);
    std::stop_source source;
    std::atomic<bool> has_begun = false;
    steady_clock::time_point told;
    Result<Outcome> outcome = Outcome::printed;
    std::jthread job([&] {
        has_begun = true;
        has_begun.notify_one();
        outcome = printer.print(slip, source.get_token());
    });
    has_begun.wait(false);
    told = steady_clock::now();
    source.request_stop();
    job.join();
    EXPECT_LT(steady_clock::now() - told, 200ms);
    EXPECT_FALSE(outcome.has_value());
}

TEST_F(SlipPrinter, says_unplugged_when_the_cable_goes_in_the_middle) {
    device.limit_speed(20'000);
    Result<Outcome> outcome = Outcome::printed;
    std::jthread job([&] { outcome = printer.print(slip, {}); });
    while (device.strip().picture.height < 100) std::this_thread::yield();
    device.strike(Mishap::unplugged);
    job.join();
    EXPECT_EQ(trouble_of(outcome), "unplugged");
}

}  // namespace
}  // namespace drivers::printer
