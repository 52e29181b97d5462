#include "platform/line_breaks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace platform {
namespace {

// The parts that belong on one line, with '|' between them.
std::string parts_of(std::string_view text) {
    std::string out;
    std::size_t at = 0;
    for (auto part = next_part(text, at); !part.empty(); part = next_part(text, at)) {
        if (!out.empty()) out += '|';
        out += part;
    }
    return out;
}

TEST(Line_breaks, come_between_the_syllables) {
    EXPECT_EQ(parts_of("Giấy khám sức khỏe"), "Giấy|khám|sức|khỏe");
    EXPECT_EQ(parts_of("  hai   ba\t"), "hai|ba");
    EXPECT_EQ(parts_of("lái\u00A0xe máy"), "lái\u00A0xe|máy");
    EXPECT_EQ(parts_of(" "), "");
    EXPECT_EQ(parts_of(""), "");
}

TEST(Line_breaks, leave_a_number_with_its_unit) {
    EXPECT_EQ(parts_of("Lệ phí 115.000 đồng."), "Lệ|phí|115.000 đồng.");
    EXPECT_EQ(parts_of("115.000 đến 135.000 đồng"), "115.000|đến|135.000 đồng");
    EXPECT_EQ(parts_of("khoảng 5 ngày làm việc"), "khoảng|5 ngày|làm|việc");
    EXPECT_EQ(parts_of("giấy rộng 80 mm, dài"), "giấy|rộng|80 mm,|dài");
    EXPECT_EQ(parts_of("fee of 115,000 VND or more"), "fee|of|115,000 VND|or|more");
    EXPECT_EQ(parts_of("THỜI HẠN 5 NGÀY"), "THỜI|HẠN 5 NGÀY");
    EXPECT_EQ(parts_of("giá 35.000 ₫ một gói"), "giá|35.000 ₫|một|gói");
    EXPECT_EQ(parts_of("khung 3 × 4 cm"), "khung|3 × 4 cm");
    EXPECT_EQ(parts_of("(5 ngày)"), "(5 ngày)");
}

TEST(Line_breaks, leave_a_number_with_what_it_counts_off) {
    EXPECT_EQ(parts_of("Bước 3 trên 7"), "Bước 3|trên|7");
    EXPECT_EQ(parts_of("Ở Quận 1 Thành phố"), "Ở Quận 1|Thành|phố");
    EXPECT_EQ(parts_of("Step 3 of 7"), "Step 3|of|7");
    EXPECT_EQ(parts_of("theo điều 5, khoản 2 của luật"), "theo|điều 5,|khoản 2|của|luật");
}

TEST(Line_breaks, leave_telephone_numbers_dates_and_times_whole) {
    EXPECT_EQ(parts_of("xin gọi số 1900 0099 nếu cần"), "xin|gọi|số 1900 0099|nếu|cần");
    EXPECT_EQ(parts_of("gọi 0912 345 678, hoặc"), "gọi|0912 345 678,|hoặc");
    EXPECT_EQ(parts_of("trước ngày 21/11/2026 là"), "trước|ngày 21/11/2026|là");
    EXPECT_EQ(parts_of("lúc 8 giờ 30 và"), "lúc 8 giờ 30|và");
    EXPECT_EQ(parts_of("ngày 21 tháng 11 năm 2026"), "ngày 21 tháng 11 năm 2026");
    EXPECT_EQ(parts_of("Bước 1, 2 hoặc 3"), "Bước 1,|2|hoặc|3") << "a comma ends what belongs together";
}

TEST(Line_breaks, leave_a_word_of_one_letter_with_the_next) {
    EXPECT_EQ(parts_of("cơ sở y tế ở đây"), "cơ|sở|y tế|ở đây");
    EXPECT_EQ(parts_of("cơ sơ\u0309 ơ\u0309 đây"), "cơ|sơ\u0309|ơ\u0309 đây") << "in decomposed letters as well";
    EXPECT_EQ(parts_of("as a guest"), "as|a guest");
    EXPECT_EQ(parts_of("hạng A"), "hạng|A");
}

TEST(Line_breaks, leave_no_bracket_quote_or_dash_alone) {
    EXPECT_EQ(parts_of("giấy ( bản sao ) này"), "giấy|( bản|sao )|này");
    EXPECT_EQ(parts_of("bấm “ Thử lại ” nhé"), "bấm|“ Thử|lại ”|nhé");
    EXPECT_EQ(parts_of("Có ! Không ?"), "Có !|Không ?");
    EXPECT_EQ(parts_of("hồ sơ – đã gửi"), "hồ|sơ –|đã|gửi") << "a dash ends a line and begins none";
    EXPECT_EQ(parts_of("• thẻ căn cước"), "• thẻ|căn|cước");
}

TEST(Line_breaks, inside_a_part_come_at_the_mildest_place_that_fits) {
    const std::string_view text = "15 ngay-mai";
    EXPECT_EQ(split_of(text, 1), 1u);
    EXPECT_EQ(split_of(text, 2), 2u) << "at the space";
    EXPECT_EQ(split_of(text, 10), 2u);
    EXPECT_EQ(split_of("ngay-mai", 7), 5u) << "behind the hyphen";
    EXPECT_EQ(split_of("a@b", 2), 1u) << "before the sign";
    EXPECT_EQ(split_of("abc", 0), 1u) << "never nothing";
    EXPECT_EQ(split_of("\u1EBFc", 1), 3u) << "never inside a letter";
    EXPECT_EQ(split_of("ab,c", 2), 1u) << "no comma begins a line";
    EXPECT_EQ(split_of(",,,,", 3), 3u) << "if it can be helped";
}

}  // namespace
}  // namespace platform
