#include "drivers/barcode/decode.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "tests/rigs/papers/glass.h"
#include "tests/rigs/papers/papers.h"
#include "tests/rigs/papers/plastic.h"

namespace drivers::barcode {
namespace {

using scanner::Raster;

rigs::Fonts fonts() {
    auto opened = rigs::open_fonts();
    if (!opened) throw std::runtime_error("fonts-inter and fonts-dejavu-core are needed: " + opened.error().detail);
    return std::move(*opened);
}

std::vector<std::string> texts_on(const Raster& page) {
    std::vector<std::string> texts;
    for (const platform::Secret& secret : read_qr(scanner::grey_of(page))) texts.emplace_back(secret.view());
    return texts;
}

// A code of dots this large, on a white slip that lies on the glass.
Raster scan_of_code(std::string_view text, int dot, double degrees) {
    const platform::Bitmap code = write_qr(text);
    rigs::Canvas slip(code.width * dot + 8 * dot, code.height * dot + 8 * dot, rigs::white);
    for (int y = 0; y < code.height; ++y) {
        for (int x = 0; x < code.width; ++x) {
            if (code.black(x, y)) slip.fill((x + 4) * dot, (y + 4) * dot, dot, dot, rigs::black);
        }
    }
    return rigs::scan_of(slip, {{1100, 900}, degrees, 0, 1}, 3);
}

using Texts = std::vector<std::string>;
constexpr const char* dossier = "https://kiosk.example.vn/d/7GQ4-K2MX";

TEST(QrCode, is_read_back_at_any_angle) {
    for (const double degrees : {0.0, 3.0, 45.0, 90.0, 180.0, 271.0}) {
        EXPECT_EQ(texts_on(scan_of_code(dossier, 5, degrees)), Texts{dossier}) << degrees;
    }
}

TEST(QrCode, is_read_with_dots_of_3_pixels) { EXPECT_EQ(texts_on(scan_of_code(dossier, 3, 1.3)), Texts{dossier}); }

TEST(QrCode, is_read_when_white_on_black) {
    Raster page = scan_of_code(dossier, 5, 2);
    for (std::uint8_t& sample : page.pixels) sample = static_cast<std::uint8_t>(255 - sample);
    EXPECT_EQ(texts_on(page), Texts{dossier});
}

TEST(QrCode, is_square_and_has_no_margin) {
    const platform::Bitmap code = write_qr("A1");
    EXPECT_EQ(code.width, 21);
    EXPECT_EQ(code.height, 21);
    EXPECT_TRUE(code.black(0, 0));
    EXPECT_TRUE(code.black(20, 0));
    EXPECT_TRUE(code.black(0, 20));
}

TEST(QrCode, is_told_once_for_each_of_several_on_a_page) {
    Raster page = scan_of_code(dossier, 5, 0);
    const Raster other = scan_of_code("second", 5, 0);
    const std::size_t half = page.pixels.size() / 2;
    std::copy(other.pixels.begin(), other.pixels.begin() + static_cast<std::ptrdiff_t>(half),
              page.pixels.begin() + static_cast<std::ptrdiff_t>(half));
    Texts texts = texts_on(page);
    std::sort(texts.begin(), texts.end());
    EXPECT_EQ(texts, (Texts{dossier, "second"}));
}

TEST(QrCode, is_read_from_identity_cards_of_ten_people_with_all_their_marks) {
    rigs::Fonts faces = fonts();
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const rigs::Citizen citizen = rigs::citizen_of(seed);
        const char* name = seed % 2 == 0 ? "card_2024_back" : "card_2021_front";
        EXPECT_EQ(texts_on(rigs::scan_of_paper(faces, citizen, name, seed)), Texts{card_text(citizen)}) << name << " " << seed;
    }
}

TEST(QrCode, is_read_as_UTF_8_when_it_does_not_say_so) {
    for (const char* text : {"Đặng Ý Nhi|Bắc Kạn", "Nguyễn Á Ơn", "Lê Ý"}) {  // short ones give a guesser the least to go by
        rigs::Canvas slip(400, 400, rigs::white);
        rigs::qr(slip, 60, 60, 280, text, rigs::CodePage::untold);
        EXPECT_EQ(texts_on(rigs::scan_of(slip, {{1000, 900}, 1, 0, 1}, 4)), Texts{text});
    }
}

TEST(QrCode, is_not_found_where_there_is_none) {
    rigs::Fonts faces = fonts();
    const rigs::Citizen citizen = rigs::citizen_of(3);
    for (const char* name : {"blank", "certificate", "card_2024_front"}) {
        EXPECT_EQ(texts_on(rigs::scan_of_paper(faces, citizen, name, 3)), Texts{}) << name;
    }
}

TEST(QrCode, is_read_from_other_papers_that_people_lay_down_by_mistake) {
    rigs::Fonts faces = fonts();
    const rigs::Citizen citizen = rigs::citizen_of(5);
    EXPECT_EQ(texts_on(rigs::scan_of_paper(faces, citizen, "address", 5)), Texts{"https://dichvu.example.vn/huong-dan"});
    const Texts payment = texts_on(rigs::scan_of_paper(faces, citizen, "payment", 5));
    ASSERT_EQ(payment.size(), 1U);
    EXPECT_EQ(payment.front().substr(0, 12), "000201010212");
}

TEST(QrCode, is_not_looked_for_in_an_impossible_picture) {
    EXPECT_TRUE(read_qr({}).empty());
    EXPECT_TRUE(read_qr({10, 10, 3, 300, platform::SecretBytes(300)}).empty());
    EXPECT_TRUE(read_qr({10, 10, 1, 300, platform::SecretBytes(99)}).empty());
}

}  // namespace
}  // namespace drivers::barcode
