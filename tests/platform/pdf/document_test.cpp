#include "platform/pdf/document.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>

#include "platform/files.h"
#include "platform/text.h"
#include "tests/temporary_folder.h"

namespace platform::pdf {
namespace {

Typeface open_inter() {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-";
    auto typeface = Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf",
                                    "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"});
    EXPECT_TRUE(typeface) << typeface.error().detail;
    return std::move(*typeface);
}

std::string said_by(const std::string& command) {
    std::string out;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> part{};
    for (std::size_t count = 0; (count = std::fread(part.data(), 1, part.size(), pipe)) > 0;) out.append(part.data(), count);
    EXPECT_EQ(::pclose(pipe), 0) << command << ": " << out;
    return out;
}

class PdfDocument : public ::testing::Test {
protected:
    std::string written() {
        const std::string file = folder / "page.pdf";
        EXPECT_TRUE(write_file(file, document.bytes()));
        return file;
    }
    // Of the first page, at 4 pixels to the millimetre.
    struct Pixels {
        int width = 0, height = 0;
        std::string rgb;
        // 0xRRGGBB at this place, millimetres from the upper left corner.
        std::uint32_t at(double x, double y) const {
            const auto pixel = (static_cast<std::size_t>(y * 4) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x * 4)) * 3;
            const auto part = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(rgb.at(pixel + i))); };
            return part(0) << 16 | part(1) << 8 | part(2);
        }
    };
    Pixels rendered() {
        said_by("pdftoppm -r 101.6 -singlefile " + written() + " " + (folder / "page"));
        std::ifstream in(folder / "page.ppm", std::ios::binary);
        Pixels out;
        std::string magic;
        int most = 0;
        in >> magic >> out.width >> out.height >> most;
        in.get();
        out.rgb.assign(std::istreambuf_iterator<char>(in), {});
        EXPECT_EQ(out.rgb.size(), static_cast<std::size_t>(out.width * out.height * 3));
        return out;
    }

    tests::TemporaryFolder folder;
    Typeface typeface = open_inter();
    Document document{typeface, {"Số liệu phục vụ", "Bưu điện Hoàn Kiếm", from_vietnam({2026, 11, 21, 9, 30, 0})}};
};

TEST_F(PdfDocument, gives_every_vietnamese_letter_back_as_text) {
    constexpr std::array lines{"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩị", "òóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ",
                               "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊ", "ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ",
                               "Giấy khai sinh: 1.250.000 ₫ – “đúng hạn” <5"};
    for (std::size_t i = 0; i < lines.size(); ++i)
        document.text(20, 30 + 8 * static_cast<double>(i), lines[i], {i % 2 == 0 ? Weight::regular : Weight::bold});
    const auto text = nfc(said_by("pdftotext -enc UTF-8 -layout " + written() + " -"));
    ASSERT_TRUE(text);
    for (const char* line : lines) EXPECT_NE(text->find(line), std::string::npos) << line << "\n" << *text;
}

TEST_F(PdfDocument, spills_into_a_second_font_when_256_letters_are_used) {
    std::string words;
    for (char32_t point = 0x100; point < 0x250; ++point)
        words += {static_cast<char>(0xC0 | point >> 6), static_cast<char>(0x80 | (point & 0x3F))};
    document.paragraph(20, 20, 170, words, {});
    const auto shown = said_by("pdffonts " + written());
    EXPECT_EQ(std::count(shown.begin(), shown.end(), '\n'), 4) << shown;  // two lines of heading, two fonts
    EXPECT_EQ(shown.find(" no  no "), std::string::npos) << "each is in the file:\n" << shown;
}

TEST_F(PdfDocument, draws_a_bar_where_it_is_said_to_be) {
    document.box({30, 200, 8, 40}, {0x1B, 0x5E, 0x20});
    const Pixels page = rendered();
    EXPECT_NEAR(page.width, 840, 1);
    EXPECT_NEAR(page.height, 1188, 1);
    EXPECT_EQ(page.at(30.5, 200.5), 0x1B5E20U);
    EXPECT_EQ(page.at(37.5, 239.5), 0x1B5E20U);
    EXPECT_EQ(page.at(29.4, 220), 0xFFFFFFU);
    EXPECT_EQ(page.at(38.6, 220), 0xFFFFFFU);
    EXPECT_EQ(page.at(34, 199.4), 0xFFFFFFU);
    EXPECT_EQ(page.at(34, 240.6), 0xFFFFFFU);
}

TEST_F(PdfDocument, shows_a_picture_the_right_way_up_and_on_white) {
    document.picture({100, 100, 20, 10}, {2, 2, {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0x00000000}});
    const Pixels page = rendered();
    EXPECT_EQ(page.at(103, 102), 0xFF0000U);
    EXPECT_EQ(page.at(117, 102), 0x00FF00U);
    EXPECT_EQ(page.at(103, 108), 0x0000FFU);
    EXPECT_EQ(page.at(117, 108), 0xFFFFFFU);
}

TEST_F(PdfDocument, sets_letters_on_the_base_line_and_where_the_line_is_to_end) {
    document.text(100, 50, "HH", {.weight = Weight::bold, .em = 20}, Align::right);
    const double width = document.width_of("HH", {.weight = Weight::bold, .em = 20});
    const Pixels page = rendered();
    const auto has_ink = [&](double from_x, double to_x, double from_y, double to_y) {
        for (double y = from_y; y < to_y; y += 0.25)
            for (double x = from_x; x < to_x; x += 0.25)
                if (page.at(x, y) != 0xFFFFFF) return true;
        return false;
    };
    EXPECT_TRUE(has_ink(100 - width, 100, 36, 50));
    EXPECT_FALSE(has_ink(100, 110, 30, 60));
    EXPECT_FALSE(has_ink(90 - width, 100 - width, 30, 60));
    EXPECT_FALSE(has_ink(60, 110, 50.5, 60)) << "nothing of an H is below the base line";
}

TEST_F(PdfDocument, breaks_a_paragraph_within_its_width) {
    const std::string words = "Bưu điện tiếp nhận hồ sơ, hướng dẫn người dân và trả kết quả tại nhà khi có yêu cầu.";
    const double height = document.paragraph(20, 20, 60, words, {});
    EXPECT_NEAR(height, document.height_of(words, 60, {}), 1e-9);
    EXPECT_GT(height, 2 * Document::line_height({}));
    const Pixels page = rendered();
    for (double y = 15; y < 60; y += 0.25)
        for (double x = 80.5; x < 200; x += 0.25) ASSERT_EQ(page.at(x, y), 0xFFFFFFU) << x << " " << y;
}

TEST_F(PdfDocument, is_sound_and_says_what_it_is) {
    document.text(20, 20, "Trang 1", {});
    document.new_page();
    document.text(20, 20, "Trang 2", {});
    document.turn_to(0);
    document.line(20, 30, 190, 30, 0.3, {});
    const std::string file = written();
    EXPECT_NE(said_by("qpdf --check " + file).find("No syntax or stream encoding errors found"), std::string::npos);
    const auto facts = said_by("pdfinfo -isodates " + file);
    EXPECT_NE(facts.find("Số liệu phục vụ"), std::string::npos) << facts;
    EXPECT_NE(facts.find("Bưu điện Hoàn Kiếm"), std::string::npos) << facts;
    EXPECT_NE(facts.find("2026-11-21T"), std::string::npos) << facts;
    EXPECT_NE(facts.find("A4"), std::string::npos) << facts;
    EXPECT_NE(facts.find("Pages:           2"), std::string::npos) << facts;
}

}  // namespace
}  // namespace platform::pdf
