#include "drivers/printer/sim/pretend_printer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "platform/files.h"
#include "tests/drivers/printer/trouble_of.h"

namespace drivers::printer::sim {
namespace {

using namespace std::chrono_literals;

platform::Bytes raster_2_by_8() {
    return *platform::from_hex(
        "1b40"
        "1d763000"
        "0100"
        "0200"
        "ff81");
}

struct Device : testing::Test {
    PretendPrinter printer{8};
    void send(std::string_view hex_text) { ASSERT_TRUE(printer.write(*platform::from_hex(hex_text), 1s, {})); }
    std::string answers() { return platform::hex(*printer.read(64, 0ms, {})); }
};

TEST_F(Device, draws_a_raster_and_keeps_it_when_cut) {
    ASSERT_TRUE(printer.write(raster_2_by_8(), 1s, {}));
    EXPECT_EQ(platform::hex(printer.strip().picture.rows), "ff81");
    send("1d5600");
    ASSERT_EQ(printer.slips().size(), 1U);
    EXPECT_EQ(platform::hex(printer.slips()[0].rows), "ff81");
    EXPECT_EQ(printer.strip().picture.height, 0);
}

TEST_F(Device, feeds_before_the_cut_in_the_longer_form) {
    send("1d564205");
    EXPECT_EQ(printer.slips().at(0).height, 5);
}

TEST_F(Device, feeds_by_dots_lines_and_line_feeds) {
    send(
        "1b4a07"
        "1b6402"
        "1b330a"
        "0a"
        "1b32"
        "0a");
    EXPECT_EQ(printer.strip().picture.height, 7 + 2 * 30 + 10 + 30);
    EXPECT_TRUE(printer.faults().empty());
}

TEST_F(Device, shows_how_many_rows_a_truncated_raster_lacks) {
    send(
        "1d763000"
        "0100"
        "0500"
        "ffff");
    EXPECT_EQ(printer.strip().picture.height, 2);
    EXPECT_EQ(printer.strip().rows_missing, 3);
}

TEST_F(Device, answers_in_the_middle_of_a_raster) {
    send(
        "1d763000"
        "0100"
        "0500"
        "10"
        "04");
    EXPECT_EQ(answers(), "");
    send("01");
    EXPECT_EQ(answers(), "12");
    EXPECT_EQ(printer.strip().picture.height, 3);  // and still takes them for dots
}

TEST_F(Device, answers_as_the_printers_seen_in_trials) {
    send(
        "100401"
        "100402"
        "100403"
        "100404");
    EXPECT_EQ(answers(), "12121212");
    printer.strike(Mishap::paper_out);
    send("100404");
    EXPECT_EQ(answers(), "72");
    printer.mend(Mishap::paper_out);
    printer.strike(Mishap::cover_open);
    send("100402");
    EXPECT_EQ(answers(), "16");
}

TEST_F(Device, answers_gs_r_only_when_its_turn_comes) {
    printer.strike(Mishap::cover_open);
    send(
        "1b4a07"
        "1d7201");
    EXPECT_EQ(answers(), "");
    printer.mend(Mishap::cover_open);
    EXPECT_EQ(answers(), "00");
    EXPECT_EQ(printer.strip().picture.height, 7);
}

TEST_F(Device, reports_text_unknown_commands_and_rasters_that_are_too_wide) {
    send(
        "4142"
        "1b7e"
        "1d763000"
        "0200"
        "0100"
        "ffff");
    ASSERT_EQ(printer.faults().size(), 3U);
    EXPECT_EQ(printer.faults()[0], "text after row 0");
    EXPECT_EQ(printer.faults()[1], "unknown command 1b7e after row 0");
    EXPECT_EQ(printer.strip().picture.height, 1);
}

TEST_F(Device, takes_no_more_bytes_than_its_buffer_while_it_cannot_print) {
    printer.strike(Mishap::paper_out);
    const auto refused = printer.write(platform::Bytes(20'000, 0), 20ms, {});
    EXPECT_EQ(trouble_of(refused), "no_answer");
    send("100404");  // a question still passes
    EXPECT_EQ(answers(), "72");
}

TEST_F(Device, leaves_picture_and_bytes_of_the_last_slip_in_its_folder) {
    const auto folder = std::filesystem::path(testing::TempDir()) / ("slip-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    PretendPrinter keeping(8, folder);
    platform::Bytes job = raster_2_by_8();
    job.insert(job.end(), {0x1D, 'V', 0});
    ASSERT_TRUE(keeping.write(job, 1s, {}));
    EXPECT_EQ(platform::read_file(folder / "receipt.escpos").value_or(platform::Bytes{}), job);
    const auto picture = platform::read_png(folder / "receipt.png");
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->height, 2);
    EXPECT_EQ(picture->pixels[9], 0xFFFFFFFFU);
    EXPECT_EQ(picture->pixels[8], 0xFF000000U);
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace drivers::printer::sim
