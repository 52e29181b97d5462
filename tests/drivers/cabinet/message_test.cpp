#include "drivers/cabinet/message.h"

#include <gtest/gtest.h>

namespace drivers::cabinet {
namespace {

TEST(CabinetMessage, has_the_sum_that_the_standard_gives_for_its_check_text) { EXPECT_EQ(checksum("123456789"), 0x29B1); }

TEST(CabinetMessage, is_written_as_the_readme_shows_it) {
    EXPECT_EQ(write_message({0x07, "look"}), ":07 look 2059\n");
    EXPECT_EQ(write_message({0x08, write_lamp_order(Lamp::blinking)}), ":08 lamp blinking 463A\n");
    EXPECT_EQ(write_message({0x07, write_state({})}), ":07 is lamp=off key=rest door=closed turns=0 openings=0 C0FA\n");
}

TEST(CabinetMessage, comes_back_as_it_was_written) {
    const Message message{0xFE, "lamp steady"};
    std::string line = write_message(message);
    line.pop_back();
    EXPECT_EQ(read_message(line), message);
    const State state{Lamp::steady, Key::service, Door::open, 3, 4'000'000'000U};
    EXPECT_EQ(read_state(write_state(state)), state);
    for (const Lamp lamp : {Lamp::off, Lamp::blinking, Lamp::steady}) EXPECT_EQ(read_lamp_order(write_lamp_order(lamp)), lamp);
}

TEST(CabinetMessage, of_which_any_one_letter_changed_is_garbled) {
    const std::string good = ":07 is lamp=off key=rest door=closed turns=0 openings=0 C0FA";
    ASSERT_TRUE(read_message(good));
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x01);
        EXPECT_FALSE(read_message(bad)) << bad;
    }
}

TEST(CabinetMessage, of_which_any_part_is_missing_is_garbled) {
    const std::string good = ":08 lamp blinking 463A";
    for (std::size_t length = 0; length < good.size(); ++length) EXPECT_FALSE(read_message(good.substr(0, length))) << length;
}

TEST(CabinetMessage, is_read_behind_the_rest_of_a_line_that_lost_its_end) {
    EXPECT_EQ(read_message(":07 is lamp=of:08 lamp blinking 463A"), (Message{0x08, "lamp blinking"}));
}

TEST(CabinetState, needs_each_of_its_members_and_passes_over_others) {
    const std::string good = "is lamp=off key=rest door=closed turns=0 openings=0";
    EXPECT_TRUE(read_state(good + " person=near"));
    for (const std::string part : {" key=rest", " door=closed", " turns=0", " openings=0", "lamp=off "}) {
        std::string bad = good;
        EXPECT_FALSE(read_state(bad.erase(bad.find(part), part.size()))) << bad;
    }
    EXPECT_FALSE(read_state("is lamp=red key=rest door=closed turns=0 openings=0"));
    EXPECT_FALSE(read_state("is lamp=off key=rest door=closed turns=-1 openings=0"));
    EXPECT_FALSE(read_state("look"));
}

TEST(CabinetLines, are_cut_wherever_the_pieces_end) {
    LineCutter lines;
    lines.take("one\ntw");
    EXPECT_EQ(lines.next(), "one");
    EXPECT_EQ(lines.next(), std::nullopt);
    lines.take("o\nthree\n");
    EXPECT_EQ(lines.next(), "two");
    EXPECT_EQ(lines.next(), "three");
}

TEST(CabinetLines, without_an_end_are_dropped) {
    LineCutter lines;
    lines.take(std::string(longest_line + 1, 'x'));
    EXPECT_EQ(lines.next(), std::nullopt);
    lines.take("one\n");
    EXPECT_EQ(lines.next(), "one");
}

}  // namespace
}  // namespace drivers::cabinet
