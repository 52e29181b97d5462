#include "drivers/scanner/sane_frames.h"

#include <gtest/gtest.h>

namespace drivers::scanner {
namespace {

platform::Bytes rows_of(const SANE_Parameters& parameters, const platform::Bytes& sent, std::size_t portion = 1000) {
    RowReader reader(parameters);
    EXPECT_TRUE(reader.is_sound());
    platform::Bytes rows;
    for (std::size_t at = 0; at < sent.size(); at += portion) {
        const platform::ByteView part = platform::ByteView(sent).subspan(at, std::min(portion, sent.size() - at));
        reader.feed(part, [&](platform::ByteView row) { rows.insert(rows.end(), row.begin(), row.end()); });
    }
    return rows;
}

TEST(RowReader, drops_the_padding_of_lines_however_they_are_cut) {
    const SANE_Parameters parameters{SANE_FRAME_GRAY, SANE_TRUE, 4, 3, 2, 8};
    for (const std::size_t portion : {1U, 3U, 5U, 100U}) {
        EXPECT_EQ(rows_of(parameters, {1, 2, 3, 99, 4, 5, 6, 99}, portion), (platform::Bytes{1, 2, 3, 4, 5, 6}));
    }
}

TEST(RowReader, takes_the_high_byte_of_16_bits) {
    const SANE_Parameters parameters{SANE_FRAME_RGB, SANE_TRUE, 6, 1, 1, 16};
    EXPECT_EQ(rows_of(parameters, {0xFF, 0x01, 0x00, 0x80, 0x34, 0xFE}), (platform::Bytes{0x01, 0x80, 0xFE}));
}

TEST(RowReader, knows_that_a_set_bit_is_black_in_grey) {
    const SANE_Parameters parameters{SANE_FRAME_GRAY, SANE_TRUE, 2, 9, 1, 1};
    EXPECT_EQ(rows_of(parameters, {0b10000001, 0b10000000}), (platform::Bytes{0, 255, 255, 255, 255, 255, 255, 0, 0}));
}

TEST(RowReader, knows_that_a_set_bit_is_light_in_colour) {
    const SANE_Parameters parameters{SANE_FRAME_RGB, SANE_TRUE, 3, 2, 1, 1};
    EXPECT_EQ(rows_of(parameters, {0b10000000, 0b01000000, 0b11000000}), (platform::Bytes{255, 0, 255, 0, 255, 255}));
}

TEST(RowReader, keeps_back_a_line_that_is_not_whole) {
    const SANE_Parameters parameters{SANE_FRAME_GRAY, SANE_TRUE, 3, 3, 2, 8};
    EXPECT_EQ(rows_of(parameters, {1, 2, 3, 4}), (platform::Bytes{1, 2, 3}));
}

TEST(RowReader, refuses_parameters_that_make_no_sense) {
    EXPECT_FALSE(RowReader({SANE_FRAME_GRAY, SANE_TRUE, 3, 3, 1, 12}).is_sound());
    EXPECT_FALSE(RowReader({SANE_FRAME_RGB, SANE_TRUE, 3, 3, 1, 8}).is_sound());
    EXPECT_FALSE(RowReader({SANE_FRAME_GRAY, SANE_TRUE, 0, 0, 1, 8}).is_sound());
    EXPECT_FALSE(RowReader({static_cast<SANE_Frame>(7), SANE_TRUE, 8, 8, 1, 8}).is_sound());
}

}  // namespace
}  // namespace drivers::scanner
