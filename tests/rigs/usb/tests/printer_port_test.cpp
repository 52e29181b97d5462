#include "tests/rigs/usb/printer_port.h"

#include <gtest/gtest.h>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace rigs::usb {
namespace {

using drivers::printer::sim::Mishap;
using platform::Bytes;

Bytes from_hex(std::string_view text) { return *platform::from_hex(text); }
const Bytes slip = from_hex("1b401d76300001000200ff811d5600");  // two rows of eight dots, cut

struct PrinterOnUsb : testing::Test {
    PrinterPort port;
    std::string answer(rigs::usb::Setup setup) {
        const auto bytes = port.control(setup, {});
        return bytes ? platform::hex(*bytes) : "stall";
    }
    std::string status() { return answer({0xA1, 1, 0, 0, 1}); }
};

TEST_F(PrinterOnUsb, prints_what_comes_in_packets_of_any_size) {
    EXPECT_EQ(port.take(platform::ByteView(slip).first(5)), 5U);
    EXPECT_EQ(port.take(platform::ByteView(slip).subspan(5)), slip.size() - 5);
    ASSERT_EQ(port.printer().slips().size(), 1U);
    EXPECT_EQ(port.printer().slips()[0].height, 2);
}

TEST_F(PrinterOnUsb, tells_its_ieee_1284_name_behind_its_length) {
    const auto id = port.control({0xA1, 0, 0, 0, 1024}, {});
    ASSERT_TRUE(id);
    EXPECT_EQ((*id)[0] << 8 | (*id)[1], static_cast<int>(id->size()));
    EXPECT_NE(platform::text_of(*id).find("CLS:PRINTER;"), std::string_view::npos);
}

TEST_F(PrinterOnUsb, reports_paper_and_faults_as_its_port_status) {
    EXPECT_EQ(status(), "18");
    port.printer().strike(Mishap::paper_out);
    EXPECT_EQ(status(), "30");
    port.printer().mend(Mishap::paper_out);
    port.printer().strike(Mishap::cover_open);
    EXPECT_EQ(status(), "10");
}

TEST_F(PrinterOnUsb, answers_at_its_in_endpoint_when_asked_and_not_before) {
    EXPECT_FALSE(port.give(0x82, 64));
    port.take(from_hex("100401"));
    EXPECT_EQ(platform::hex(port.give(0x82, 64).value_or(Bytes{})), "12");
    EXPECT_FALSE(port.give(0x82, 64));
}

TEST_F(PrinterOnUsb, takes_no_more_than_its_buffer_when_paper_is_out_but_still_a_question) {
    port.printer().strike(Mishap::paper_out);
    const std::size_t taken = port.take(Bytes(20000, 0x0A));
    EXPECT_LT(taken, 20000U);
    EXPECT_EQ(port.take(Bytes(10, 0x0A)), 0U);
    EXPECT_EQ(port.take(from_hex("100402")), 3U);
    EXPECT_EQ(platform::hex(port.give(0x82, 64).value_or(Bytes{})), "32");
    port.printer().mend(Mishap::paper_out);
    EXPECT_EQ(port.take(Bytes(10, 0x0A)), 10U);
}

TEST_F(PrinterOnUsb, saves_each_slip_with_the_bytes_that_it_was_printed_from) {
    const tests::TemporaryFolder folder;
    const Bytes second = from_hex("1b401d76300001000100aa1d5600");
    port.take(slip);
    port.take(second);
    port.take(from_hex("1b40"));  // not cut yet
    ASSERT_TRUE(port.save(folder.path() / "slips"));
    EXPECT_EQ(platform::read_file(folder / "slips/slip-1.escpos").value_or(Bytes{}), slip);
    EXPECT_EQ(platform::read_file(folder / "slips/slip-2.escpos").value_or(Bytes{}), second);
    const auto picture = platform::read_png(folder / "slips/slip-1.png");
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->height, 2);
    EXPECT_FALSE(std::filesystem::exists(folder / "slips/slip-3.png"));
}

}  // namespace
}  // namespace rigs::usb
