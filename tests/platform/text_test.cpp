#include "platform/text.h"

#include <gtest/gtest.h>

#include <ranges>

namespace platform {
namespace {

// "Nguyễn" as some cards and old systems write it: e, circumflex, tilde.
const std::string decomposed = "Nguye\u0302\u0303n";
const std::string composed = "Nguy\u1EC5n";

TEST(Text, is_brought_to_normal_form) {
    EXPECT_EQ(nfc(decomposed), composed);
    EXPECT_EQ(nfc(composed), composed);
    EXPECT_EQ(nfc("Nguy\u1EBD\u0302n"), "Nguy\u1EBD\u0302n") << "tilde below circumflex is another letter";
    EXPECT_EQ(nfc("e\u0323\u0302"), "\u1EC7") << "marks in canonical order";
    EXPECT_EQ(nfc(""), "");
    EXPECT_EQ(nfc("\u2460"), "\u2460") << "compatibility forms stay: names are not rewritten";
}

TEST(Text, of_a_secret_is_brought_to_the_same_normal_form) {
    const auto secret = nfc_secret(decomposed);
    ASSERT_TRUE(secret);
    EXPECT_EQ(*secret, composed);
}

TEST(Text, that_is_not_utf8_is_malformed) {
    for (const char* broken : {"\xC3", "a\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80"}) {
        EXPECT_FALSE(is_utf8(broken));
        EXPECT_EQ(nfc(broken).error().fault, Fault::malformed);
        EXPECT_EQ(nfc_secret(broken).error().fault, Fault::malformed);
        EXPECT_EQ(search_key(broken), "");
    }
    EXPECT_TRUE(is_utf8("Trạm"));
    EXPECT_TRUE(is_utf8(""));
}

TEST(Text, is_searched_without_marks_case_and_punctuation) {
    EXPECT_EQ(search_key("Đường Đặng Văn Bảy"), "duong dang van bay");
    EXPECT_EQ(search_key("đ"), "d");
    EXPECT_EQ(search_key(decomposed), search_key(composed));
    EXPECT_EQ(search_key("ƯỚC MƠ"), "uoc mo");
    EXPECT_EQ(search_key("  Xã   Mẫu,-Huyện/Thử. "), "xa mau huyen thu");
    EXPECT_EQ(search_key("Phường 12"), "phuong 12");
    EXPECT_EQ(search_key("..."), "");
}

TEST(Text, keeps_marks_in_a_search_key_and_puts_the_tone_last) {
    EXPECT_EQ(search_key_with_marks("hóa"), search_key_with_marks("hoá"));
    EXPECT_EQ(search_key_with_marks("THUÝ Hoà"), search_key_with_marks("thúy hòa"));
    EXPECT_EQ(search_key_with_marks("hoá"), "hoa\u0301");
    EXPECT_EQ(search_key_with_marks("ế"), "e\u0302\u0301");
    EXPECT_EQ(search_key_with_marks("Đổi  bằng-lái."), "đo\u0302i\u0309 ba\u0306ng\u0300 lai\u0301");
    EXPECT_EQ(search_key_with_marks(*nfc("bằng lái")), search_key_with_marks("ba\u0306\u0300ng la\u0301i"));
    EXPECT_NE(search_key_with_marks("ma"), search_key_with_marks("má"));
    EXPECT_EQ(search_key_with_marks(" \u0301 "), "\u0301");
    EXPECT_EQ(search_key_with_marks("a\xFF"), "");
}

TEST(Text, counts_what_a_person_calls_a_letter) {
    EXPECT_EQ(count_letters(composed), 6u);
    EXPECT_EQ(count_letters(decomposed), 6u);
    EXPECT_EQ(count_letters("Đỗ"), 2u);
    EXPECT_EQ(count_letters(""), 0u);
}

TEST(Text, tells_where_its_last_letter_begins) {
    EXPECT_EQ(last_letter(decomposed), decomposed.size() - 1);
    EXPECT_EQ(last_letter("xe\u0302\u0303"), 1u) << "a letter goes with all of its marks";
    EXPECT_EQ(last_letter(""), 0u);
}

TEST(Text, tells_where_a_letter_ends) {
    EXPECT_EQ(next_letter("xe\u0302\u0303n", 0), 1u);
    EXPECT_EQ(next_letter("xe\u0302\u0303n", 1), 6u) << "a letter goes with all of its marks";
    EXPECT_EQ(next_letter("xe\u0302\u0303n", 6), 7u);
    EXPECT_EQ(next_letter("", 0), 0u);
}

TEST(Text, knows_capitals) {
    for (const char32_t capital : U"AĐƯẾ" | std::views::take(4)) EXPECT_TRUE(is_capital(capital));
    for (const char32_t other : U"ađưế5₫" | std::views::take(6)) EXPECT_FALSE(is_capital(other));
}

TEST(Text, is_put_in_capitals_with_its_marks) {
    EXPECT_EQ(upper("nguyễn văn đỗ"), "NGUYỄN VĂN ĐỖ");
    EXPECT_EQ(upper("ư1-ơ"), "Ư1-Ơ");
}

TEST(Text, loses_blanks_at_both_ends_only) {
    EXPECT_EQ(trim(" \t a b\r\n"), "a b");
    EXPECT_EQ(trim(" \n"), "");
    EXPECT_EQ(trim(""), "");
}

TEST(Text, is_walked_by_code_points_over_broken_bytes_too) {
    const std::string text = "a\xFF\u1EA1";
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), U'a');
    EXPECT_EQ(next_code_point(text, at), U'\uFFFD');
    EXPECT_EQ(next_code_point(text, at), U'\u1EA1');
    EXPECT_EQ(at, text.size());
}

}  // namespace
}  // namespace platform
