#include "platform/measured_text.h"

#include <gtest/gtest.h>

#include "platform/text.h"

namespace platform {
namespace {

using Lines = std::vector<std::string_view>;

// Each letter is one wide.
float letters_in(std::string_view text) { return static_cast<float>(count_letters(text)); }

TEST(Measured_text, fills_lines_with_what_has_room) {
    const MeasuredText text("một hai ba bốn", letters_in);
    EXPECT_EQ(text.lines(14), (Lines{"một hai ba bốn"}));
    EXPECT_EQ(text.lines(13), (Lines{"một hai ba", "bốn"}));
    EXPECT_EQ(text.lines(7), (Lines{"một hai", "ba bốn"}));
    EXPECT_EQ(text.lines(3), (Lines{"một", "hai", "ba", "bốn"}));
}

TEST(Measured_text, counts_no_spaces_at_the_ends_of_lines) {
    EXPECT_EQ(MeasuredText(" một  hai ", letters_in).lines(8), (Lines{"một  hai"}));
    EXPECT_EQ(MeasuredText(" một  hai ", letters_in).lines(7), (Lines{"một", "hai"}));
    EXPECT_EQ(MeasuredText("  ", letters_in).lines(7), (Lines{""}));
}

TEST(Measured_text, begins_a_line_for_each_paragraph) {
    EXPECT_EQ(MeasuredText("một\n\nhai\n", letters_in).lines(20), (Lines{"một", "", "hai", ""}));
    EXPECT_EQ(MeasuredText("", letters_in).lines(20), (Lines{""}));
}

TEST(Measured_text, goes_on_behind_what_it_had_to_split) {
    EXPECT_EQ(MeasuredText("số a-b-c-d ba", letters_in).lines(6), (Lines{"số", "a-b-c-", "d ba"}));
    EXPECT_EQ(MeasuredText("gọi 1900 0099 ba", letters_in).lines(7), (Lines{"gọi", "1900", "0099 ba"}));
}

TEST(Measured_text, tells_the_width_below_which_it_must_split) {
    EXPECT_EQ(MeasuredText("phí 115.000 đồng ạ", letters_in).widest_part(), 12);
    EXPECT_EQ(MeasuredText("", letters_in).widest_part(), 0);
}

TEST(Measured_text, evens_out_the_lines_of_each_paragraph_by_itself) {
    const MeasuredText text("aa bb cc dd ee ff gg hh ii jj kk ll mm\nnn", letters_in);
    EXPECT_EQ(text.lines(30), (Lines{"aa bb cc dd ee ff gg hh ii jj", "kk ll mm", "nn"}));
    const auto even = text.even_lines(30);
    ASSERT_EQ(even.size(), 3u);
    EXPECT_LE(letters_in(even[0]), 23);
    EXPECT_EQ(even[2], "nn");
}

TEST(Measured_text, splits_nothing_to_even_out_lines) {
    EXPECT_EQ(MeasuredText("giá 1.115.000.000 đồng", letters_in).even_lines(20), (Lines{"giá", "1.115.000.000 đồng"}));
}

}  // namespace
}  // namespace platform
