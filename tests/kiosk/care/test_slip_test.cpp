#include "kiosk/care/test_slip.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "drivers/barcode/decode.h"
#include "drivers/printer/escpos.h"
#include "drivers/printer/sim/pretend_printer.h"
#include "platform/text.h"
#include "tests/kiosk/care/letters.h"

namespace kiosk::care {
namespace {

using namespace drivers::printer;

struct TestSlip : testing::Test {
    Dictionary words = Dictionary::load(std::filesystem::path(TRAM_SOURCE_DIR) / "assets/words").value();
    Slip slip = compose_test_slip({"hcm-001", "Bưu điện Mẫu", "1.2.3"}, words);
    platform::Typeface letters = tests::letters();
    platform::Bitmap picture = lay_out(slip, letters);
};

// The picture as a scanner would bring it: black on white, a row of white around it.
drivers::scanner::Raster photographed(const platform::Bitmap& paper) {
    drivers::scanner::Raster out;
    out.width = paper.width;
    out.height = paper.height;
    out.samples = 1;
    out.dpi = 203;
    out.pixels.reserve(static_cast<std::size_t>(paper.width) * static_cast<std::size_t>(paper.height));
    for (int y = 0; y < paper.height; ++y) {
        for (int x = 0; x < paper.width; ++x) out.pixels.push_back(paper.black(x, y) ? 0 : 255);
    }
    return out;
}

TEST_F(TestSlip, has_a_code_that_names_kiosk_and_version) {
    const auto codes = drivers::barcode::read_qr(photographed(picture));
    ASSERT_EQ(codes.size(), 1U);
    EXPECT_EQ(codes[0].view(), "TRAM 1.2.3 hcm-001");
}

TEST_F(TestSlip, has_a_code_also_for_a_kiosk_whose_name_bears_marks) {
    picture = lay_out(compose_test_slip({"quận-1", "Bưu điện Mẫu", "1.2.3"}, words), letters);
    const auto codes = drivers::barcode::read_qr(photographed(picture));
    ASSERT_EQ(codes.size(), 1U);
    EXPECT_EQ(codes[0].view(), "TRAM 1.2.3 qun-1");
}

TEST_F(TestSlip, comes_out_of_the_printer_as_it_was_drawn) {
    sim::PretendPrinter device;
    EXPECT_EQ(EscposPrinter(sim::cable_to(device)).print(picture, {}), Outcome::printed);
    ASSERT_EQ(device.slips().size(), 1U);
    EXPECT_TRUE(device.faults().empty());
    const platform::Bitmap paper = device.slips()[0];
    ASSERT_GE(paper.height, picture.height);
    EXPECT_TRUE(std::equal(picture.rows.begin(), picture.rows.end(), paper.rows.begin()));
    EXPECT_EQ(drivers::barcode::read_qr(photographed(paper)).size(), 1U);
}

TEST_F(TestSlip, shows_the_first_and_the_last_dot_of_the_print_width) {
    const auto longest_line = [&](int x) {
        int longest = 0, now = 0;
        for (int y = 0; y < picture.height; ++y) longest = std::max(longest, now = picture.black(x, y) ? now + 1 : 0);
        return longest;
    };
    EXPECT_GE(longest_line(0), 40);  // the ruler's ends, 5 mm high
    EXPECT_GE(longest_line(picture.width - 1), 40);
    EXPECT_LT(longest_line(5), 40);  // between two millimetres
}

TEST_F(TestSlip, has_every_vietnamese_letter_once_and_the_typeface_has_them_all) {
    std::set<std::string> seen;
    for (const auto& item : slip) {
        const auto* text = std::get_if<SlipText>(&item);
        if (text == nullptr || text->centred) continue;
        std::istringstream words_of(text->text);
        for (std::string letter; words_of >> letter;) {
            EXPECT_TRUE(seen.insert(letter).second) << letter;
            std::size_t begin = 0;
            EXPECT_TRUE(letters.has(platform::Weight::regular, platform::next_code_point(letter, begin))) << letter;
            EXPECT_EQ(begin, letter.size()) << "one code point (NFC)";
        }
    }
    EXPECT_EQ(seen.size(), 2U * 67U);  // 12 vowels with 5 tones, and 7 letters of their own: ă â đ ê ô ơ ư
}

}  // namespace
}  // namespace kiosk::care
