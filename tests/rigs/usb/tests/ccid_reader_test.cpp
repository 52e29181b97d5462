#include "tests/rigs/usb/ccid_reader.h"

#include <gtest/gtest.h>

namespace rigs::usb {
namespace {

using platform::Bytes;

// Answers a command with its bytes, twice over.
class Echo final : public drivers::card::sim::Chip {
public:
    Bytes power_on() override {
        on = true;
        return {0x3B, 0x80, 0x80, 0x01, 0x01};
    }
    void power_off() override { on = false; }
    Bytes answer(platform::ByteView command) override {
        Bytes out(command.begin(), command.end());
        out.insert(out.end(), command.begin(), command.end());
        return out;
    }
    bool on = false;
};

struct CardReaderOnUsb : testing::Test {
    Echo chip;
    CcidReader reader{chip};
    CardReaderOnUsb() { reader.configure(1); }

    std::string answer() {
        const auto bytes = reader.give(0x82, 512);
        return bytes ? platform::hex(*bytes) : "nothing";
    }
    std::string exchange(std::string_view message) {
        reader.take(*platform::from_hex(message));
        return answer();
    }
    std::string notice() {
        const auto bytes = reader.give(0x83, 8);
        return bytes ? platform::hex(*bytes) : "nothing";
    }
    void power_on() {
        reader.insert();
        exchange("62000000000001000000");
    }
};

TEST_F(CardReaderOnUsb, describes_itself_in_54_bytes_with_extended_apdus) {
    const Bytes& descriptor = reader.model().class_descriptor;
    ASSERT_EQ(descriptor.size(), 54U);
    EXPECT_EQ(descriptor[0], 54);
    EXPECT_EQ(descriptor[42] & 0x07, 0x04);  // dwFeatures, third byte: the level of exchange
}

TEST_F(CardReaderOnUsb, notices_cards_that_come_and_go) {
    EXPECT_EQ(notice(), "nothing");
    reader.insert();
    EXPECT_EQ(notice(), "5003");
    reader.remove();
    EXPECT_EQ(notice(), "5002");
    EXPECT_EQ(notice(), "nothing");
}

TEST_F(CardReaderOnUsb, tells_of_a_card_that_was_there_before_the_plug) {
    reader.reset();
    reader.insert();
    EXPECT_EQ(notice(), "nothing");
    reader.configure(1);
    EXPECT_EQ(notice(), "5003");
}

TEST_F(CardReaderOnUsb, powers_a_card_on_and_off) {
    EXPECT_EQ(exchange("65000000000007000000"), "81000000000007020000");  // no card
    reader.insert();
    EXPECT_EQ(exchange("65000000000008000000"), "81000000000008010000");
    EXPECT_EQ(exchange("62000000000009010000"), "800500000000090000003b80800101");
    EXPECT_TRUE(chip.on);
    EXPECT_EQ(exchange("6300000000000a000000"), "8100000000000a010000");
    EXPECT_FALSE(chip.on);
}

TEST_F(CardReaderOnUsb, fails_where_there_is_no_card) {
    EXPECT_EQ(exchange("62000000000001000000"), "8000000000000142fe00");
    EXPECT_EQ(exchange("6f010000000002000000"
                       "00"),
              "8000000000000242fe00");
    EXPECT_EQ(exchange("6c000000000003000000"), "8200000000000342fe00");
}

TEST_F(CardReaderOnUsb, refuses_a_message_that_it_does_not_know) { EXPECT_EQ(exchange("69000000000001000000"), "81000000000001420000"); }

TEST_F(CardReaderOnUsb, passes_a_command_to_the_chip_though_its_bytes_come_in_pieces) {
    power_on();
    EXPECT_EQ(exchange("6f0400000000"), "nothing");
    EXPECT_EQ(exchange("02000000"
                       "00a4"),
              "nothing");
    EXPECT_EQ(exchange("0400"), "8008000000000200000000a4040000a40400");
}

TEST_F(CardReaderOnUsb, joins_long_commands_and_splits_long_responses) {
    power_on();
    const std::string part(2 * 261, 'a'), last(2 * 9, 'b');
    EXPECT_EQ(exchange("6f0501000000020001"
                       "00" +
                       part),
              "80000000000002000010");
    EXPECT_EQ(exchange("6f0900000000030002"
                       "00" +
                       last),
              "80050100000003000001" + part);
    EXPECT_EQ(exchange("6f0000000000040010"
                       "00"),
              "80050100000004000003" + last + part.substr(last.size()));
    EXPECT_EQ(exchange("6f0000000000050010"
                       "00"),
              "80120000000005000002" + part.substr(0, last.size()) + last);
}

TEST_F(CardReaderOnUsb, gives_a_response_in_the_pieces_that_the_host_asks_for) {
    power_on();
    reader.take(*platform::from_hex("65000000000001000000"));
    EXPECT_EQ(platform::hex(*reader.give(0x82, 4)), "81000000");
    EXPECT_EQ(platform::hex(*reader.give(0x82, 64)),
              "0000"
              "01000000");
}

TEST_F(CardReaderOnUsb, drops_a_message_longer_than_any_it_takes) {
    EXPECT_EQ(exchange("6fffffffff0001000000"), "nothing");
    EXPECT_EQ(exchange("65000000000002000000"), "81000000000002020000");
}

TEST_F(CardReaderOnUsb, takes_the_power_from_a_card_when_its_own_plug_is_pulled) {
    power_on();
    reader.reset();
    EXPECT_FALSE(chip.on);
    EXPECT_TRUE(reader.has_card());
}

}  // namespace
}  // namespace rigs::usb
