#include "platform/sound/wave.h"

#include <gtest/gtest.h>

namespace platform::sound {
namespace {

// One sample of -2 and one of 3 at 48 kHz.
const std::string good("RIFF\x2C\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\xBB\0\0\0\x77\x01\0\x02\0\x10\0data\x04\0\0\0\xFE\xFF\x03\0", 48);

Result<Wave> parsed(const std::string& file) { return parse_wave(bytes_of(file)); }

TEST(Wave, is_read_sample_by_sample) {
    const auto wave = parsed(good);
    ASSERT_TRUE(wave) << wave.error().detail;
    EXPECT_EQ(wave->rate, 48000);
    EXPECT_EQ(wave->samples, (std::vector<std::int16_t>{-2, 3}));
}

TEST(Wave, may_have_chunks_that_nobody_here_knows) {
    std::string file = good;
    file.insert(36, std::string("LIST\x03\0\0\0abc\0", 12));  // of odd length: a byte fills it up
    const auto wave = parsed(file);
    ASSERT_TRUE(wave) << wave.error().detail;
    EXPECT_EQ(wave->samples.size(), 2U);
}

TEST(Wave, cut_off_anywhere_is_malformed) {
    for (std::size_t length = 0; length < good.size(); ++length) EXPECT_FALSE(parsed(good.substr(0, length))) << length;
}

TEST(Wave, of_another_kind_is_malformed) {
    for (const std::size_t place : {20U, 22U, 34U}) {  // coding, channels, bits
        std::string file = good;
        file[place] = 0x08;
        EXPECT_FALSE(parsed(file)) << place;
    }
}

}  // namespace
}  // namespace platform::sound
