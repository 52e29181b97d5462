#include "kiosk/procedures/place_key.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/procedures/one_mistake.h"

namespace kiosk::procedures {
namespace {

std::string bare(std::string_view text) { return std::string(place_key(text, Marks::dropped).view()); }
std::string marked(std::string_view text) { return std::string(place_key(text, Marks::kept).view()); }

TEST(PlaceKey, has_neither_marks_nor_capitals_nor_punctuation) {
    EXPECT_EQ(bare("Phường Bến Nghé"), "phuong ben nghe");
    EXPECT_EQ(bare("ĐẮK LẮK"), "dak lak");
    EXPECT_EQ(bare("Bà Rịa - Vũng Tàu"), "ba ria vung tau");
    EXPECT_EQ(bare("  Xã Ea H'Leo, "), "xa ea h leo");
    EXPECT_EQ(bare(""), "");
}

TEST(PlaceKey, is_the_same_for_decomposed_text) {
    EXPECT_EQ(bare("Phươ\u0300ng Gò Vâ\u0301p"), "phuong go vap");
    EXPECT_EQ(marked("Gò Vâ\u0301p"), marked("Gò Vấp"));
}

TEST(PlaceKey, does_not_mind_where_a_tone_is_written) {
    EXPECT_EQ(marked("Thanh Hoá"), marked("Thanh Hóa"));
    EXPECT_EQ(marked("Thuỷ"), marked("Thủy"));
    EXPECT_NE(marked("Hoà"), marked("Hóa"));
}

TEST(PlaceKey, takes_i_for_y_where_both_are_written) {
    EXPECT_EQ(marked("Quí Quân"), marked("Quý Quân"));
    EXPECT_EQ(marked("Mĩ Đức"), marked("Mỹ Đức"));
    EXPECT_NE(bare("Tây"), bare("Tai"));
    EXPECT_NE(bare("Thúy"), bare("Thúi"));
    EXPECT_EQ(bare("Ý Yên"), "y yen");
}

TEST(PlaceKey, takes_numbers_out_of_words_and_without_leading_zeros) {
    EXPECT_EQ(bare("Q1"), "q 1");
    EXPECT_EQ(bare("P.012"), "p 12");
    EXPECT_EQ(bare("Phường 0"), "phuong 0");
}

TEST(PlaceKey, tells_marks_apart_where_they_are_kept) {
    EXPECT_NE(marked("Ba Đình"), marked("Ba Dinh"));
    EXPECT_NE(marked("Hà"), marked("Hạ"));
    EXPECT_NE(marked("Tân"), marked("Tăn"));
}

TEST(PlaceKey, is_empty_for_what_is_not_text) { EXPECT_EQ(bare("Xã \xFF\xFE"), ""); }

TEST(SortKey, sorts_as_a_vietnamese_dictionary) {
    const std::vector<std::string> sorted{"ba",   "bà",     "bả",        "bã",         "bá", "bạ",      "băng",
                                          "bâng", "Cà Mau", "Cao Bằng",  "Cần Thơ",    "da", "Đà Nẵng", "Đắk Lắk",
                                          "ê",    "Ơ",      "Phú Hòa 2", "Phú Hòa 10", "Ư"};
    auto mixed = sorted;
    std::reverse(mixed.begin(), mixed.end());
    std::sort(mixed.begin(), mixed.end(), [](const auto& a, const auto& b) { return sort_key(a) < sort_key(b); });
    EXPECT_EQ(mixed, sorted);
}

TEST(OneMistake, is_a_letter_wrong_missing_too_many_or_two_that_changed_places) {
    for (const std::string_view typed : {"ben ngha", "ben nge", "ben nghee", "ben nghh", "bne nghe", "bennghe", "en nghe"})
        EXPECT_TRUE(one_mistake_apart(typed, "ben nghe", Extent::whole)) << typed;
    for (const std::string_view typed : {"ben nghe", "ban ngha", "nghe ben", "ben", ""})
        EXPECT_FALSE(one_mistake_apart(typed, "ben nghe", Extent::whole)) << typed;
}

TEST(OneMistake, can_be_in_the_beginning_of_a_name) {
    EXPECT_TRUE(one_mistake_apart("ban ng", "ben nghe", Extent::beginning));
    EXPECT_FALSE(one_mistake_apart("ban ng", "ben nghe", Extent::whole));
    EXPECT_FALSE(one_mistake_apart("ben ng", "ben nghe", Extent::beginning)) << "that is no mistake";
}

TEST(OneMistake, is_never_a_digit) {
    EXPECT_FALSE(one_mistake_apart("hoa tu 1", "hoa tu 2", Extent::whole));
    EXPECT_FALSE(one_mistake_apart("quan 1", "quan 12", Extent::whole));
}

}  // namespace
}  // namespace kiosk::procedures
