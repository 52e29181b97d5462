// The GPU's pictures beside the rasteriser's, on SDL's offscreen screen with whatever GL this machine has (usually Mesa's llvmpipe).
#include "ui/backend/gles.h"

#include <imgui.h>

#include <cmath>

#include "tests/ui/backend/foreign_leaks.h"
#include "tests/ui/backend/random_page.h"
#include "tests/ui/fixture.h"

namespace ui {
namespace {

using backend::GlesRenderer;

constexpr int width = 600, height = 500;

class GlesTest : public ::testing::Test {
protected:
    void SetUp() override {
        auto opened = platform::Window::open(
            {.title = "test", .width = width, .height = height, .video_driver = "offscreen", .drawing = platform::Window::Drawing::gl});
        if (!opened) GTEST_SKIP() << "NOTHING OF THE GPU PATH IS TESTED: " << opened.error().detail;
        window.emplace(std::move(*opened));
        auto made = GlesRenderer::open(*window);
        ASSERT_TRUE(made) << made.error().detail;
        gpu = std::move(*made);
    }
    // The same frame by both. The screen's own pixels are the rasteriser's.
    platform::Picture frame(const std::function<void(Frame&)>& draw) {
        screen.frame(draw);
        gpu->draw(*ImGui::GetDrawData());
        return gpu->picture();
    }

    struct Difference {
        int largest = 0;
        std::size_t beyond = 0;  // pixels with a channel that differs by more than 8
    };
    Difference difference(const platform::Picture& picture) const {
        EXPECT_EQ(picture.pixels.size(), screen.pixels.size());
        Difference out;
        for (std::size_t i = 0; i < screen.pixels.size(); ++i) {
            int most = 0;
            for (int shift = 0; shift < 24; shift += 8)
                most = std::max(most, std::abs(static_cast<int>(picture.pixels[i] >> shift & 0xFF) -
                                               static_cast<int>(screen.pixels[i] >> shift & 0xFF)));
            out.largest = std::max(out.largest, most);
            if (most > 8) ++out.beyond;
        }
        return out;
    }

    ForeignLeaks of_the_driver;
    Screen screen{width, height};
    std::optional<platform::Window> window;
    std::unique_ptr<GlesRenderer> gpu;
};

TEST_F(GlesTest, draws_what_the_rasteriser_draws) {
    // Thin edges fall on one side or the other of a pixel's centre: with llvmpipe 19 pixels of these 12 pages, at most 5 of one.
    constexpr std::size_t most_edge_pixels = width * height / 10'000;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const Difference found = difference(frame([&](Frame& f) { random_page(f, seed); }));
        EXPECT_LE(found.beyond, most_edge_pixels) << "seed " << seed << ", largest difference " << found.largest;
    }
}

TEST_F(GlesTest, cuts_what_a_clip_cuts) {
    const Difference found = difference(frame([&](Frame& f) {
        f.paint.clip({100.4F, 120.7F, 200, 150});
        f.paint.rect(f.page, rgb(0xD02030));
        f.paint.unclip();
        f.paint.rect({-50, -50, 80, 80}, rgb(0x2030D0));
    }));
    EXPECT_EQ(found.beyond, 0U);
}

TEST_F(GlesTest, samples_a_picture_as_the_rasteriser_does) {
    platform::Picture given{40, 30, {}};
    for (std::uint32_t i = 0; i < 40 * 30; ++i)
        given.pixels.push_back(i * 6 % 256 << 24 | (i * 5 % 256) << 16 | (i % 40 * 6) << 8 | i / 40 * 8);
    const backend::Texture texture = backend::texture_of(given);
    const Difference found = difference(frame([&](Frame& f) {
        f.paint.picture({30, 20, 40, 30}, texture);          // texel for pixel
        f.paint.picture({100, 20, 320, 240}, texture);       // larger
        f.paint.picture({30, 300, 25, 18}, texture);         // smaller
        f.paint.picture({100.5F, 300.5F, 40, 30}, texture);  // between pixels
    }));
    EXPECT_EQ(found.beyond, 0U) << "largest difference " << found.largest;
}

TEST_F(GlesTest, draws_only_what_changed_or_was_lost) {
    const auto shown = [&](unsigned seed) {
        screen.frame([&](Frame& f) { random_page(f, seed); });
        return gpu->draw(*ImGui::GetDrawData()).size();
    };
    EXPECT_EQ(shown(1), 1U);
    EXPECT_EQ(shown(1), 0U);
    EXPECT_EQ(shown(2), 1U);
    gpu->forget();
    EXPECT_EQ(shown(2), 1U);
}

TEST_F(GlesTest, loads_only_the_rows_of_letters_that_are_new) {
    const auto words = [&](std::string_view given) {
        return frame([&](Frame& f) { f.paint.text({20, 20}, given, f.theme.title, rgb(0x102030)); });
    };
    words("Trạm");
    const std::uint64_t before = gpu->uploaded();
    const platform::Picture picture = words("Trạm Đồng Nai");
    EXPECT_GT(gpu->uploaded(), before);
    EXPECT_LT(gpu->uploaded() - before, std::uint64_t{GlyphAtlas::page_size} * 100);
    EXPECT_EQ(difference(picture).beyond, 0U);
    const std::uint64_t after = gpu->uploaded();
    words("Trạm");
    EXPECT_EQ(gpu->uploaded(), after);
}

TEST_F(GlesTest, keeps_no_picture_that_the_frame_does_not_show) {
    const std::vector<std::uint8_t> grey(100 * 100, 90);
    const backend::Texture page = backend::texture_of(100, 100, 1, grey);
    const auto with = [&](Frame& f) { f.paint.picture({10, 10, 100, 100}, page); };
    frame(with);
    const std::uint64_t once = gpu->uploaded();
    frame([](Frame& f) { f.paint.rect({0, 0, 10, 10}, rgb(0x000000)); });
    frame(with);
    EXPECT_EQ(gpu->uploaded(), once + 100 * 100);
}

TEST_F(GlesTest, draws_a_picture_anew_when_its_pixels_changed) {
    const std::vector<std::uint8_t> white(300, 255);
    const std::vector<std::uint8_t> black(300, 0);
    backend::Texture texture = backend::texture_of(10, 10, 3, white);
    const auto draw = [&](Frame& f) { f.paint.picture({5, 5, 10, 10}, texture); };
    frame(draw);
    texture = backend::texture_of(10, 10, 3, black);
    EXPECT_EQ(difference(frame(draw)).beyond, 0U);
}

TEST_F(GlesTest, says_what_hardware_draws) { EXPECT_FALSE(gpu->hardware().empty()); }

}  // namespace
}  // namespace ui
