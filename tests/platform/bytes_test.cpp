#include "platform/bytes.h"

#include <gtest/gtest.h>

#include <set>

namespace platform {
namespace {

TEST(Bytes, are_written_in_lower_case_hex_and_read_in_either_case) {
    EXPECT_EQ(hex(Bytes{0x00, 0x7f, 0xab, 0xff}), "007fabff");
    EXPECT_EQ(from_hex("007FabFf"), (Bytes{0x00, 0x7f, 0xab, 0xff}));
    EXPECT_EQ(hex({}), "");
    EXPECT_EQ(from_hex(""), Bytes{});
}

TEST(Bytes, are_not_read_from_text_that_is_not_hex) {
    for (const char* text : {"0", "0g", "g0", " 00", "0x", "00 0"}) {
        const auto bytes = from_hex(text);
        ASSERT_FALSE(bytes) << text;
        EXPECT_EQ(bytes.error().fault, Fault::malformed) << text;
    }
}

TEST(Bytes, follow_the_base64_vectors_of_rfc_4648) {
    const std::pair<const char*, const char*> vectors[] = {
        {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, coded] : vectors) EXPECT_EQ(base64(bytes_of(plain)), coded);
    EXPECT_EQ(base64(Bytes{0xfb, 0xff, 0xbf}), "+/+/") << "the alphabet of section 4, not the one for file names";
}

TEST(Bytes, are_written_in_crockfords_base_32_most_significant_bit_first) {
    EXPECT_EQ(crockford(Bytes{0x00, 0x00, 0x00, 0x00, 0x00}), "00000000");
    EXPECT_EQ(crockford(Bytes{0xff, 0xff, 0xff, 0xff, 0xff}), "ZZZZZZZZ");
    EXPECT_EQ(crockford(Bytes{0x08, 0x42, 0x10, 0x84, 0x21}), "11111111");
    EXPECT_EQ(crockford(Bytes{0xff}), "ZW") << "a rest is filled with zero bits";
    EXPECT_EQ(crockford(Bytes(16, 0)).size(), 26u);
}

TEST(Bytes, use_an_alphabet_without_letters_that_look_like_others) {
    EXPECT_EQ(crockford_alphabet.size(), 32u);
    EXPECT_EQ(std::set<char>(crockford_alphabet.begin(), crockford_alphabet.end()).size(), 32u);
    for (const char c : {'I', 'L', 'O', 'U'}) EXPECT_EQ(crockford_alphabet.find(c), std::string_view::npos) << c;
}

TEST(Bytes, and_text_show_the_same_memory) {
    const std::string text = "Trạm";
    EXPECT_EQ(bytes_of(text).size(), text.size());
    EXPECT_EQ(text_of(bytes_of(text)).data(), text.data());
}

}  // namespace
}  // namespace platform
