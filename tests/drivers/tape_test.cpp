#include "drivers/tape.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "drivers/printer/escpos.h"
#include "drivers/printer/sim/pretend_printer.h"
#include "platform/files.h"
#include "tests/drivers/printer/trouble_of.h"

namespace drivers {
namespace {

using namespace std::chrono_literals;
using printer::EscposPrinter;
using printer::trouble_of;
using printer::sim::Mishap;
using printer::sim::PretendPrinter;

struct Tape : testing::Test {
    std::filesystem::path file = std::filesystem::path(testing::TempDir()) / ("tape-" + std::to_string(getpid()) + ".jsonl");
    platform::Bitmap slip{576, 10};

    void record(PretendPrinter& device, const platform::Bitmap& what) {
        EscposPrinter printer(std::make_unique<TapeRecorder>(cable_to(device), file));
        (void)printer.print(what, {});
    }
    std::unique_ptr<TapePlayer> player() { return std::make_unique<TapePlayer>(TapePlayer::open(file).value()); }
    void TearDown() override { std::filesystem::remove(file); }
};

TEST_F(Tape, plays_back_a_fault_without_the_device) {
    {
        PretendPrinter device;
        device.strike(Mishap::cover_open);
        record(device, slip);
    }
    EscposPrinter printer(player());
    EXPECT_EQ(trouble_of(printer.print(slip, {})), "cover_open");
}

TEST_F(Tape, plays_back_a_pulled_cable) {
    {
        PretendPrinter device;
        device.strike(Mishap::unplugged);
        record(device, slip);
    }
    EscposPrinter printer(player());
    EXPECT_EQ(trouble_of(printer.print(slip, {})), "unplugged");
}

TEST_F(Tape, refuses_other_bytes_than_were_recorded) {
    PretendPrinter device;
    record(device, slip);
    slip.blacken(0, 0);
    EscposPrinter printer(player());
    EXPECT_EQ(trouble_of(printer.print(slip, {})), "bad_data");
}

TEST_F(Tape, says_which_line_is_damaged) {
    ASSERT_TRUE(platform::write_file(
        file, std::string_view("{\"ms\":0,\"way\":\"out\",\"hex\":\"00\"}\n{\"ms\":1,\"way\":\"sideways\",\"hex\":\"\"}\n")));
    const auto tape = TapePlayer::open(file);
    ASSERT_FALSE(tape);
    EXPECT_NE(tape.error().detail.find("line 2"), std::string::npos);
}

}  // namespace
}  // namespace drivers
