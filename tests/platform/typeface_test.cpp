#include "platform/typeface.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>

#include "platform/text.h"

namespace platform {
namespace {

using Lines = std::vector<std::string_view>;

Typeface open_fonts() {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-";
    auto typeface = Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf",
                                    "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"});
    EXPECT_TRUE(typeface) << typeface.error().detail;
    return std::move(*typeface);
}

// The letters that Vietnamese adds to ASCII: 134 code points.
constexpr std::string_view vietnamese_letters =
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";

TEST(Typeface, has_all_134_vietnamese_letters_in_each_weight) {
    Typeface typeface = open_fonts();
    std::set<char32_t> letters;
    for (std::size_t at = 0; at < vietnamese_letters.size();) letters.insert(next_code_point(vietnamese_letters, at));
    ASSERT_EQ(letters.size(), 134U);
    for (const Weight weight : {Weight::regular, Weight::semibold, Weight::bold}) {
        for (const char32_t letter : letters) {
            EXPECT_TRUE(typeface.has(weight, letter)) << std::hex << static_cast<unsigned>(letter);
            EXPECT_FALSE(typeface.glyph(weight, 44, letter).coverage.empty());
        }
    }
    EXPECT_FALSE(typeface.has(Weight::regular, U'\uE531'));
    EXPECT_TRUE(typeface.has(Weight::icons, U'\uE531'));
}

constexpr std::array text_weights{Weight::regular, Weight::semibold, Weight::bold};

std::vector<char32_t> points_of(std::string_view text) {
    std::vector<char32_t> out;
    for (std::size_t at = 0; at < text.size();) out.push_back(next_code_point(text, at));
    return out;
}

TEST(Typeface, has_the_signs_that_the_sentences_use_in_each_weight) {
    const Typeface typeface = open_fonts();
    for (const Weight weight : text_weights) {
        for (const char32_t sign : points_of("–—“”‘’…₫•×→«»°·")) {
            EXPECT_TRUE(typeface.has(weight, sign)) << std::hex << static_cast<unsigned>(sign);
        }
    }
}

TEST(Typeface, keeps_every_mark_inside_a_line_that_is_high_enough) {
    Typeface typeface = open_fonts();
    auto letters = points_of(vietnamese_letters);
    for (const char32_t letter : points_of("()[]{}|_@gjpqyQ“”₫,;")) letters.push_back(letter);
    for (const Weight weight : text_weights) {
        for (int em = 12; em <= 120; em += em < 32 ? 1 : 4) {
            const LineMetrics metrics = typeface.metrics(weight, em);
            EXPECT_LE(metrics.least_line_height(), std::ceil(static_cast<float>(em) * 1.35F)) << em << " px";
            for (const float line : {metrics.least_line_height(), std::round(static_cast<float>(em) * 1.5F)}) {
                const float baseline = metrics.baseline(line);
                EXPECT_EQ(baseline, std::round(baseline));
                for (const char32_t letter : letters) {
                    const Glyph& glyph = typeface.glyph(weight, em, letter);
                    const auto top = static_cast<float>(glyph.top);
                    ASSERT_LE(top, baseline) << em << " px, above " << std::hex << static_cast<unsigned>(letter);
                    ASSERT_LE(static_cast<float>(glyph.height) - top, line - baseline)
                        << em << " px, below " << std::hex << static_cast<unsigned>(letter);
                }
            }
        }
    }
}

TEST(Typeface, keeps_the_marks_above_even_where_a_line_is_too_low) {
    Typeface typeface = open_fonts();
    const LineMetrics metrics = typeface.metrics(Weight::bold, 64);
    EXPECT_GT(metrics.least_line_height(), 64 * 1.2F) << "Inter needs more than a fifth over its em";
    EXPECT_GE(metrics.baseline(64 * 1.2F), static_cast<float>(typeface.glyph(Weight::bold, 64, U'Ẳ').top));
}

TEST(Typeface, names_the_file_that_is_missing) {
    const auto typeface = Typeface::open({"/nowhere.otf", "", "", ""});
    ASSERT_FALSE(typeface);
    EXPECT_NE(typeface.error().detail.find("/nowhere.otf"), std::string::npos);
}

TEST(Typeface, never_splits_a_syllable_at_any_width) {
    Typeface typeface = open_fonts();
    const std::string_view text = "Giấy khám sức khỏe của người lái xe do cơ sở y tế cấp";
    std::multiset<std::string_view> syllables;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        syllables.insert(text.substr(at, end - at));
        at = end + 1;
    }
    for (float width = typeface.measured(Weight::regular, 44, text).widest_part(); width < 1400; width += 13) {
        std::multiset<std::string_view> found;
        for (const std::string_view line : typeface.wrap(Weight::regular, 44, text, width)) {
            if (count_letters(line) > 1) {
                EXPECT_LE(typeface.width(Weight::regular, 44, line), width + 0.01F);
            }
            EXPECT_FALSE(line.starts_with(' ') || line.ends_with(' ')) << line;
            for (std::size_t at = 0; at < line.size();) {
                const std::size_t end = std::min(line.find(' ', at), line.size());
                found.insert(line.substr(at, end - at));
                at = end + 1;
            }
        }
        EXPECT_EQ(found, syllables) << width;
    }
}

TEST(Typeface, keeps_words_together_that_a_no_break_space_joins) {
    Typeface typeface = open_fonts();
    const std::string_view text = "Đổi giấy phép lái\u00A0xe";
    const float width = typeface.measured(Weight::regular, 44, text).widest_part();
    EXPECT_EQ(width, typeface.width(Weight::regular, 44, "lái\u00A0xe"));
    EXPECT_EQ(typeface.wrap(Weight::regular, 44, text, width), (Lines{"Đổi", "giấy", "phép", "lái\u00A0xe"}));
}

TEST(Typeface, splits_what_is_wider_than_a_line_so_that_nothing_is_lost) {
    Typeface typeface = open_fonts();
    const auto lines = [&](std::string_view text, std::string_view as_wide_as) {
        return typeface.wrap(Weight::regular, 44, text, typeface.width(Weight::regular, 44, as_wide_as));
    };
    EXPECT_EQ(lines("xin gọi 1900 0099 ngay", "0099 ngay"), (Lines{"xin gọi", "1900", "0099 ngay"})) << "first at a space inside";
    EXPECT_EQ(lines("lái\u00A0xe", "láii"), (Lines{"lái", "xe"}));
    EXPECT_EQ(lines("nguyen.van.mau@example.vn", "nguyen.van.mau@ex"), (Lines{"nguyen.van.mau", "@example.vn"}));
    EXPECT_EQ(lines("H15-261121-0975", "H15-26112"), (Lines{"H15-", "261121-", "0975"}));
    EXPECT_EQ(lines("nghiêng", "nghi"), (Lines{"nghi", "êng"}));
    EXPECT_EQ(lines("một (nghiêng)", "(nghi"), (Lines{"một", "(nghi", "êng)"}));
    EXPECT_EQ(lines("ế", "i"), (Lines{"ế"})) << "a letter is never halved";
    EXPECT_EQ(lines("xe\u0302\u0323xe", "x"), (Lines{"x", "e\u0302\u0323", "x", "e"})) << "nor parted from its marks";
}

// Whatever is written and however narrow the line: every letter comes out once, in order, inside the line.
TEST(Typeface, loses_no_letter_at_any_width) {
    Typeface typeface = open_fonts();
    const std::string_view text =
        "Lệ phí: 115.000 đồng – 135.000 đồng (khoảng  5 ngày).\nGọi 1900 0099 hoặc viết tới ho.tro@example.vn/a-b “y\u00A0tế” \n\n… ở đây.";
    const auto without_spaces = [](std::string_view from) {
        std::u32string out;
        for (const char32_t point : points_of(from)) {
            if (point != U' ' && point != U'\n' && point != U'\u00A0') out += point;
        }
        return out;
    };
    for (float width = 0; width < 1500; width += 7) {
        std::u32string found;
        for (const std::string_view line : typeface.wrap(Weight::bold, 40, text, width)) {
            if (count_letters(line) > 1) {
                EXPECT_LE(typeface.width(Weight::bold, 40, line), width + 0.01F) << line;
            }
            EXPECT_EQ(trim(line), line);
            found += without_spaces(line);
        }
        EXPECT_EQ(found, without_spaces(text)) << width;
    }
}

TEST(Typeface, breaks_at_each_new_line) {
    Typeface typeface = open_fonts();
    EXPECT_EQ(typeface.wrap(Weight::bold, 44, "một\n\nhai ba", 1000), (Lines{"một", "", "hai ba"}));
}

TEST(Typeface, moves_ink_by_quarters_of_a_pixel) {
    Typeface typeface = open_fonts();
    const Glyph at_start = typeface.glyph(Weight::regular, 44, U'l', 0);
    const Glyph at_half = typeface.glyph(Weight::regular, 44, U'l', 2);
    EXPECT_NE(at_start.coverage, at_half.coverage);
    EXPECT_EQ(at_start.advance, at_half.advance);
}

}  // namespace
}  // namespace platform
