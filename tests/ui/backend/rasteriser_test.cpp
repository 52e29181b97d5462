#include "ui/backend/rasteriser.h"

#include <imgui.h>

#include "tests/ui/backend/random_page.h"
#include "tests/ui/fixture.h"
#include "ui/backend/spans.h"

namespace ui {
namespace {

TEST(Rasteriser, redraws_tiles_to_the_same_pixels_as_a_full_redraw) {
    Screen by_tiles(600, 500);
    Screen whole(600, 500);
    for (unsigned seed = 1; seed <= 25; ++seed) {
        by_tiles.frame([&](Frame& f) { random_page(f, seed, false); });
        by_tiles.frame([&](Frame& f) { random_page(f, seed, true); });
        whole.forget();
        whole.frame([&](Frame& f) { random_page(f, seed, true); });
        ASSERT_EQ(by_tiles.pixels, whole.pixels) << "seed " << seed;
    }
}

TEST(Rasteriser, draws_the_same_pixels_with_plain_and_with_vector_loops) {
    Screen screen(603, 501);
    for (unsigned seed = 1; seed <= 25; ++seed) {
        screen.frame([&](Frame& f) { random_page(f, seed, false); });
        auto plain = screen.pixels;
        backend::Rasteriser by_twin(backend::plain_spans());
        by_twin.draw(*ImGui::GetDrawData(), {plain.data(), screen.width, screen.height, screen.width});
        screen.forget();
        screen.frame([&](Frame& f) { random_page(f, seed, false); });
        ASSERT_EQ(plain, screen.pixels) << "seed " << seed;
    }
}

TEST(Rasteriser, finds_no_damage_where_nothing_changed) {
    Screen screen(600, 500);
    EXPECT_FALSE(screen.frame([](Frame& f) { random_page(f, 1, false); }).empty());
    EXPECT_TRUE(screen.frame([](Frame& f) { random_page(f, 1, false); }).empty());
}

TEST(Rasteriser, damages_only_the_tiles_that_a_change_touches) {
    Screen screen(600, 500);
    const auto square = [](Colour colour) { return [colour](Frame& f) { f.paint.rect({70, 70, 20, 20}, colour); }; };
    screen.frame(square(rgb(0xFF0000)));
    const auto damage = screen.frame(square(rgb(0x00FF00)));
    ASSERT_EQ(damage.size(), 1U);
    EXPECT_EQ(damage[0].x, 64);
    EXPECT_EQ(damage[0].y, 64);
    EXPECT_EQ(damage[0].width, 64);
    EXPECT_EQ(damage[0].height, 64);
}

TEST(Rasteriser, joins_changed_tiles_that_lie_below_each_other) {
    Screen screen(640, 640);
    const auto bars = [](Colour colour) {
        return [colour](Frame& f) {
            f.paint.rect({10, 10, 20, 620}, colour);    // a column of ten tiles
            f.paint.rect({200, 10, 100, 300}, colour);  // five rows of two
            f.paint.rect({400, 70, 20, 20}, colour);    // two alone, with a gap between
            f.paint.rect({400, 330, 20, 20}, colour);
        };
    };
    screen.frame(bars(rgb(0xFF0000)));
    const auto damage = screen.frame(bars(rgb(0x00FF00)));
    const auto has = [&](int x, int y, int width, int height) {
        return std::any_of(damage.begin(), damage.end(),
                           [&](const auto& r) { return r.x == x && r.y == y && r.width == width && r.height == height; });
    };
    EXPECT_EQ(damage.size(), 4U);
    EXPECT_TRUE(has(0, 0, 64, 640));
    EXPECT_TRUE(has(192, 0, 128, 320));
    EXPECT_TRUE(has(384, 64, 64, 64));
    EXPECT_TRUE(has(384, 320, 64, 64));
}

TEST(Rasteriser, fills_exactly_the_pixels_of_a_box) {
    Screen screen(200, 200);
    screen.frame([](Frame& f) {
        f.paint.rect(f.page, rgb(0xFFFFFF));
        f.paint.rect({10, 20, 30, 40}, rgb(0x123456));
        f.paint.rect({100, 100, 10, 10}, rgb(0x000000, 128));
    });
    EXPECT_EQ(screen.at(10, 20), 0x123456U);
    EXPECT_EQ(screen.at(39, 59), 0x123456U);
    EXPECT_EQ(screen.at(9, 20), 0xFFFFFFU);
    EXPECT_EQ(screen.at(40, 59), 0xFFFFFFU);
    EXPECT_EQ(screen.at(39, 60), 0xFFFFFFU);
    EXPECT_NEAR(static_cast<double>(screen.at(105, 105) & 0xFF), 127, 1);
}

TEST(Rasteriser, shades_from_top_to_bottom) {
    Screen screen(64, 256);
    screen.frame([](Frame& f) { f.paint.gradient(f.page, rgb(0x000000), rgb(0xFFFFFF)); });
    for (int y = 0; y < 256; ++y) EXPECT_NEAR(static_cast<double>(screen.at(30, y) & 0xFF), y, 1) << y;
}

TEST(Rasteriser, leaves_no_seam_between_half_transparent_triangles) {
    Screen screen(200, 200);
    screen.frame([](Frame& f) {
        f.paint.rect(f.page, rgb(0xFFFFFF));
        f.paint.circle({100, 100}, 80, rgb(0x000000, 100));
    });
    for (int y = 40; y < 160; ++y) {
        for (int x = 60; x < 140; ++x) ASSERT_EQ(screen.at(x, y), screen.at(100, 100)) << x << "," << y;
    }
}

TEST(Rasteriser, copies_a_glyph_as_the_typeface_made_it) {
    Screen screen(100, 100);
    screen.frame([](Frame& f) {
        f.paint.rect(f.page, rgb(0xFFFFFF));
        f.paint.text({10, 10}, "H", f.theme.title, rgb(0x000000));
    });
    const auto& style = screen.stage.theme().title;
    const platform::Glyph glyph = screen.typeface.glyph(style.weight, style.em, U'H');
    // Find its upper left corner by the first ink.
    int top = 0;
    while (top < 99 &&
           std::all_of(&screen.pixels[static_cast<std::size_t>(top) * 100], &screen.pixels[static_cast<std::size_t>(top) * 100 + 100],
                       [](std::uint32_t p) { return p == 0xFFFFFF; })) {
        ++top;
    }
    for (int y = 0; y < glyph.height; ++y) {
        for (int x = 0; x < glyph.width; ++x) {
            const int cover = glyph.coverage[static_cast<std::size_t>(y * glyph.width + x)];
            ASSERT_NEAR(255.0 - cover, screen.at(10 + glyph.left + x, top + y) & 0xFF, 1) << x << "," << y;
        }
    }
}

TEST(Rasteriser, copies_a_picture_of_the_same_size_pixel_for_pixel) {
    platform::Picture picture{31, 17, {}};
    for (std::uint32_t i = 0; i < 31 * 17; ++i) picture.pixels.push_back(0xFF000000U | i * 2654435761U >> 8);
    const backend::Texture texture = backend::texture_of(picture);
    Screen screen(100, 100);
    screen.frame([&](Frame& f) { f.paint.picture({60, 60, 31, 17}, texture); });
    for (int y = 0; y < 17; ++y) {
        for (int x = 0; x < 31; ++x) ASSERT_EQ(screen.at(60 + x, 60 + y), picture.pixels[static_cast<std::size_t>(y * 31 + x)] & 0xFFFFFFU);
    }
}

TEST(Rasteriser, stretches_a_picture_smoothly_and_the_same_in_each_tile) {
    const std::vector<std::uint8_t> grey{0, 255};
    const backend::Texture texture = backend::texture_of(2, 1, 1, grey);
    Screen screen(300, 200);
    screen.frame([&](Frame& f) { f.paint.picture({20, 20, 256, 150}, texture); });
    for (int x = 0; x < 256; ++x) {
        const int expected = std::clamp((x - 64) * 2, 0, 255);  // flat before the first texel's centre and after the last one's
        ASSERT_NEAR(screen.at(20 + x, 30) & 0xFF, expected, 3) << x;
        ASSERT_EQ(screen.at(20 + x, 30), screen.at(20 + x, 169)) << x;
    }
}

TEST(Rasteriser, draws_a_picture_anew_when_its_pixels_changed) {
    const std::vector<std::uint8_t> white(300, 255);
    const std::vector<std::uint8_t> black(300, 0);
    Screen screen(64, 64);
    backend::Texture texture = backend::texture_of(10, 10, 3, white);
    const auto draw = [&](Frame& f) { f.paint.picture({5, 5, 10, 10}, texture); };
    screen.frame(draw);
    texture = backend::texture_of(10, 10, 3, black);
    EXPECT_FALSE(screen.frame(draw).empty());
    EXPECT_EQ(screen.at(8, 8), 0U);
}

TEST(Texture, scales_to_the_mean_of_what_a_pixel_covers) {
    const std::vector<std::uint8_t> grey{0, 100, 200, 255};
    const backend::Texture one = backend::scaled(backend::texture_of(2, 2, 1, grey), 1, 1);
    EXPECT_NEAR(static_cast<double>(one.colours[0] & 0xFF), 139, 1);
    EXPECT_EQ(one.colours[0] >> 24, 255U);
}

TEST(Texture, fits_with_its_own_proportions_and_never_grows) {
    const std::vector<std::uint8_t> grey(200, 7);
    const backend::Texture page = backend::texture_of(10, 20, 1, grey);
    EXPECT_EQ(backend::fitted(page, 100, 10).width, 5);
    EXPECT_EQ(backend::fitted(page, 100, 10).height, 10);
    EXPECT_EQ(backend::fitted(page, 500, 500).height, 20);
}

}  // namespace
}  // namespace ui
