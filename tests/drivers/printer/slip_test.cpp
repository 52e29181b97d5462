#include "drivers/printer/slip.h"

#include <gtest/gtest.h>

#include "drivers/barcode/decode.h"

namespace drivers::printer {
namespace {

const std::string fonts = "/usr/share/fonts/opentype/inter/";

platform::Typeface typeface() {
    return platform::Typeface::open({fonts + "Inter-Regular.otf", fonts + "Inter-SemiBold.otf", fonts + "Inter-Bold.otf",
                                     "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"})
        .value();
}

long black_dots(const platform::Bitmap& bitmap) {
    long count = 0;
    for (const std::uint8_t byte : bitmap.rows) count += __builtin_popcount(byte);
    return count;
}

struct Ink {
    int left, top, right, bottom;  // the outermost black dots
};

Ink ink_of(const platform::Bitmap& bitmap) {
    Ink ink{bitmap.width, bitmap.height, -1, -1};
    for (int y = 0; y < bitmap.height; ++y) {
        for (int x = 0; x < bitmap.width; ++x) {
            if (!bitmap.black(x, y)) continue;
            ink = {std::min(ink.left, x), std::min(ink.top, y), std::max(ink.right, x), std::max(ink.bottom, y)};
        }
    }
    return ink;
}

long frame_dots(const Ink& ink) { return 2L * 3 * (ink.right - ink.left + 1 + ink.bottom - ink.top + 1 - 2 * 3); }

struct SlipLayout : testing::Test {
    platform::Typeface letters = typeface();
    platform::Bitmap laid_out(SlipItem item, int width = 576) { return lay_out({std::move(item)}, letters, {width, 8}); }
    // Letters are placed on whole dots, so a text has the same dots however it is broken, as long as no letter is cut or overprinted.
    void expect_whole(const SlipItem& item) {
        const auto paper = laid_out(item);
        EXPECT_EQ(black_dots(paper), black_dots(laid_out(item, 24'000)));
        EXPECT_GE(ink_of(paper).left, 20);
        EXPECT_LT(ink_of(paper).right, 576 - 20);
    }
};

const std::string long_words = "Nghiêng NGHIÊNG Trường ƯỜNG khuỷu ngoằn ngoèo Ế Ộ Ữ Ặ g Ế\nTHÀNH PHỐ HỒ CHÍ MINH " + std::string(90, 'W') +
                               " https://dichvucong.example.vn/tra-cuu/000.00.00.H15-261121-0001/khong-co-dau-cach";

TEST_F(SlipLayout, cuts_no_word_however_long) {
    expect_whole(SlipTitle{long_words});
    expect_whole(SlipHeading{long_words});
    expect_whole(SlipText{long_words});
    expect_whole(SlipText{long_words, true});
    expect_whole(SlipPair{long_words, long_words});
}

TEST_F(SlipLayout, keeps_a_code_on_one_line_as_large_as_it_fits) {
    const Ink ink = ink_of(laid_out(SlipCode{"H15.50.05.13-261121-0975"}));
    EXPECT_LT(ink.bottom - ink.top, 30);
    EXPECT_GT(ink.right - ink.left, 500);
    EXPECT_GE(ink.left, 20);
    EXPECT_LT(ink.right, 576 - 20);
}

TEST_F(SlipLayout, breaks_a_code_too_long_for_one_line_at_its_dash) {
    const auto paper = laid_out(SlipCode{"000.00.00.H15-261121-0000975"});
    const Ink ink = ink_of(paper);
    EXPECT_GT(ink.bottom - ink.top, 60);  // two large lines
    EXPECT_GE(ink.left, 20);
    EXPECT_LT(ink.right, 576 - 20);
    EXPECT_EQ(paper.height, lay_out({SlipCode{"000.00.00.H15-"}, SlipCode{"261121-0000975"}}, letters).height - 12);
}

TEST_F(SlipLayout, prints_nothing_smaller_than_10_points) {
    constexpr int capital_of_10_points = 20;  // dots: 10/72 inch of 203 dots, of which Inter's "H" takes 0.727
    for (const SlipItem& item : {SlipItem(SlipText{"H"}), SlipItem(SlipPair{"H", ""}), SlipItem(SlipPair{"", "H"}),
                                 SlipItem(SlipHeading{"H"}), SlipItem(SlipTitle{"H"}), SlipItem(SlipCode{"H15.50.05.13-261121-0000975"})}) {
        const Ink ink = ink_of(laid_out(item));
        EXPECT_GE(ink.bottom - ink.top + 1, capital_of_10_points);
    }
}

TEST_F(SlipLayout, frames_a_notice_around_all_its_lines) {
    const auto paper = laid_out(SlipNotice{long_words});
    const auto wide = laid_out(SlipNotice{long_words}, 24'000);
    const Ink ink = ink_of(paper);
    for (int x = ink.left; x <= ink.right; ++x) ASSERT_TRUE(paper.black(x, ink.top) && paper.black(x, ink.bottom));
    for (int y = ink.top; y <= ink.bottom; ++y) ASSERT_TRUE(paper.black(ink.left, y) && paper.black(ink.right, y));
    EXPECT_EQ(black_dots(paper) - frame_dots(ink), black_dots(wide) - frame_dots(ink_of(wide)));
}

TEST_F(SlipLayout, prints_a_qr_code_that_reads_back_with_a_quiet_zone) {
    const std::string url = "https://portal.example.vn/T/K7Q29XMDT.0123456789ABCDEFGHJKMNPQRS";
    const auto paper = laid_out(SlipQr{url, ""});
    scanner::Raster grey;
    grey.width = paper.width;
    grey.height = paper.height;
    grey.samples = 1;
    for (int y = 0; y < paper.height; ++y) {
        for (int x = 0; x < paper.width; ++x) grey.pixels.push_back(paper.black(x, y) ? 0 : 255);
    }
    const auto found = barcode::read_qr(grey);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0] == url);
    const Ink ink = ink_of(paper);
    const int module = (ink.right - ink.left + 1) / barcode::write_qr(url).width;
    EXPECT_GE(module, 5);
    EXPECT_GE(ink.top, 4 * module);
    EXPECT_GE(paper.height - 1 - ink.bottom, 4 * module);
    EXPECT_GE(ink.left, 4 * module);
}

TEST_F(SlipLayout, puts_items_below_each_other) {
    const int one = laid_out(SlipText{"a"}).height;
    const int two = lay_out({SlipText{"a"}, SlipText{"a"}}, letters).height;
    const int none = lay_out({}, letters).height;
    EXPECT_EQ(two - one, one - none);
    EXPECT_GT(one, none);
}

}  // namespace
}  // namespace drivers::printer
