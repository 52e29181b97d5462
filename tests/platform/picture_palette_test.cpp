#include "platform/picture_palette.h"

#include <gtest/gtest.h>

#include <set>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace platform {
namespace {

// Mostly white, a line of black, and beside them more shades of grey and red than a palette holds.
Picture many_colours() {
    constexpr int side = 64;
    Picture out{side, side, std::vector<std::uint32_t>(side * side, 0xFFFFFFFF)};
    for (std::uint32_t i = 0; i < side; ++i) out.pixels[i] = 0xFF000000;
    for (std::uint32_t i = 0; i < 500; ++i) out.pixels[1000 + i] = 0xFF000000 | (i & 0xFF) << 16 | (i >> 1 & 0xFF) << 8 | (i >> 1 & 0xFF);
    return out;
}

std::size_t colours_of(const Picture& picture) { return std::set(picture.pixels.begin(), picture.pixels.end()).size(); }

TEST(PicturePalette, keeps_the_frequent_colours_and_takes_the_nearest_for_others) {
    const Picture many = many_colours();
    ASSERT_GT(colours_of(many), most_colours);
    const Picture few = with_few_colours(many);
    EXPECT_LE(colours_of(few), most_colours);
    EXPECT_EQ(few.pixels.front(), 0xFF000000);
    EXPECT_EQ(few.pixels.back(), 0xFFFFFFFF);
    for (std::size_t i = 0; i < many.pixels.size(); ++i)
        for (const int shift : {0, 8, 16})
            EXPECT_LE(std::abs(static_cast<int>(many.pixels[i] >> shift & 0xFF) - static_cast<int>(few.pixels[i] >> shift & 0xFF)), 128);
    EXPECT_EQ(with_few_colours(few).pixels, few.pixels);
}

TEST(PicturePalette, comes_back_from_its_file_as_it_was) {
    const tests::TemporaryFolder folder;
    const Picture few = with_few_colours(many_colours());
    const auto bytes = palette_png(few);
    ASSERT_TRUE(bytes) << bytes.error().detail;
    ASSERT_TRUE(write_file(folder.path() / "few.png", ByteView(*bytes)));
    const auto read = read_png(folder.path() / "few.png");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->pixels, few.pixels);
}

TEST(PicturePalette, holds_no_picture_of_too_many_colours) {
    const auto bytes = palette_png(many_colours());
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().fault, Fault::malformed);
}

}  // namespace
}  // namespace platform
