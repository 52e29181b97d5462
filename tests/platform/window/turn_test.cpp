#include "platform/window/turn.h"

#include <gtest/gtest.h>

#include <vector>

namespace platform::window {
namespace {

constexpr Size size{3, 2};
// Each pixel is named by its place: 10 * y + x.
const std::vector<std::uint32_t> picture{0, 1, 2, 10, 11, 12};

std::vector<std::uint32_t> on_the_glass(Turn turn, const PixelRect& part) {
    constexpr std::uint32_t empty = 99;
    const Size glass = turned(size, turn);
    std::vector<std::uint32_t> out(6, empty);
    copy_turned({picture.data(), size.width}, size, part, turn, {out.data(), glass.width});
    return out;
}
constexpr PixelRect all{0, 0, 3, 2};

TEST(Turn, leaves_an_upright_panel_alone) { EXPECT_EQ(on_the_glass(Turn::none, all), picture); }

TEST(Turn, turns_clockwise) {
    EXPECT_EQ(on_the_glass(Turn::right, all), (std::vector<std::uint32_t>{10, 0, 11, 1, 12, 2}));
    EXPECT_EQ(on_the_glass(Turn::half, all), (std::vector<std::uint32_t>{12, 11, 10, 2, 1, 0}));
    EXPECT_EQ(on_the_glass(Turn::left, all), (std::vector<std::uint32_t>{2, 12, 1, 11, 0, 10}));
}

TEST(Turn, copies_a_part_to_where_it_belongs) {
    const PixelRect last{2, 1, 1, 1};
    EXPECT_EQ(on_the_glass(Turn::right, last), (std::vector<std::uint32_t>{99, 99, 99, 99, 12, 99}));
    EXPECT_EQ(on_the_glass(Turn::half, last), (std::vector<std::uint32_t>{12, 99, 99, 99, 99, 99}));
    EXPECT_EQ(on_the_glass(Turn::left, last), (std::vector<std::uint32_t>{99, 12, 99, 99, 99, 99}));
}

TEST(Turn, finds_a_touch_where_its_pixel_is) {
    for (const Turn turn : {Turn::none, Turn::right, Turn::half, Turn::left}) {
        const Size glass = turned(size, turn);
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const PixelRect place = turned({x, y, 1, 1}, size, turn);
                const Share finger{(static_cast<float>(place.x) + 0.5F) / static_cast<float>(glass.width),
                                   (static_cast<float>(place.y) + 0.5F) / static_cast<float>(glass.height)};
                const Share found = turned_back(finger, turn);
                EXPECT_EQ(static_cast<int>(found.x * static_cast<float>(size.width)), x);
                EXPECT_EQ(static_cast<int>(found.y * static_cast<float>(size.height)), y);
            }
        }
    }
}

}  // namespace
}  // namespace platform::window
