#include "ui/backend/screen.h"

#include <gtest/gtest.h>

#include "tests/ui/backend/foreign_leaks.h"
#include "ui/backend/processor.h"
#include "ui/backend/sample_page.h"
#include "ui/backend/trial.h"

namespace ui::backend {
namespace {

constexpr int width = 270, height = 480;

Screen opened(const std::string& driver, Wish wish) {
    auto screen = open_screen({.title = "test", .width = width, .height = height, .video_driver = driver}, wish);
    EXPECT_TRUE(screen) << screen.error().detail;
    return std::move(*screen);
}

TEST(Screen, draws_with_the_processor_where_there_is_no_gl) {
    for (const Wish wish : {Wish::automatic, Wish::processor, Wish::gpu}) {
        const Screen screen = opened("dummy", wish);
        EXPECT_EQ(screen.window->drawing(), platform::Window::Drawing::pixels);
        EXPECT_EQ(screen.renderer->width(), width);
        EXPECT_EQ(screen.renderer->height(), height);
    }
}

TEST(Screen, shows_the_same_picture_in_a_window_as_in_memory) {
    SamplePage page(width, height);
    const Screen screen = opened("dummy", Wish::processor);
    MemoryRenderer memory(width, height);
    for (const float pressed : {0.0F, 0.5F, 1.0F}) {
        EXPECT_FALSE(screen.renderer->draw(page.frame(pressed)).empty());
        memory.draw(page.frame(pressed));
        ASSERT_EQ(screen.renderer->picture().pixels, memory.picture().pixels);
    }
    EXPECT_TRUE(screen.renderer->draw(page.frame(1)).empty());
    screen.renderer->forget();
    EXPECT_FALSE(screen.renderer->draw(page.frame(1)).empty());
    EXPECT_EQ(memory.picture().pixels[0] >> 24, 255U) << "a picture is opaque";
}

TEST(Screen, draws_with_gl_where_it_is_wished_and_there) {
    const ForeignLeaks of_the_driver;
    const Screen screen = opened("offscreen", Wish::gpu);
    auto* gpu = dynamic_cast<GlesRenderer*>(screen.renderer.get());
    if (gpu == nullptr) GTEST_SKIP() << "NOTHING OF THE GPU PATH IS TESTED: no GL on this machine";
    SamplePage page(width, height);
    MemoryRenderer memory(width, height);
    gpu->draw(page.frame(0));
    memory.draw(page.frame(0));
    const platform::Picture by_gpu = gpu->picture();
    const platform::Picture by_processor = memory.picture();
    std::size_t different = 0;
    for (std::size_t i = 0; i < by_gpu.pixels.size(); ++i) {
        for (int shift = 0; shift < 24; shift += 8) {
            const int a = by_gpu.pixels[i] >> shift & 0xFF;
            const int b = by_processor.pixels[i] >> shift & 0xFF;
            different += std::abs(a - b) > 8 ? 1 : 0;
        }
    }
    EXPECT_LE(different, static_cast<std::size_t>(width * height / 10'000));
}

TEST(Screen, is_chosen_by_times_that_were_really_measured) {
    const ForeignLeaks of_the_driver;
    const Screen screen = opened("offscreen", Wish::gpu);
    auto* gpu = dynamic_cast<GlesRenderer*>(screen.renderer.get());
    if (gpu == nullptr) GTEST_SKIP() << "NOTHING OF THE GPU PATH IS TESTED: no GL on this machine";
    Trial trial{gpu->hardware(), 0, 0};
    measure(*gpu, trial);
    EXPECT_GT(trial.gpu_ms, 0);
    EXPECT_GT(trial.processor_ms, 0);
}

TEST(Screen, does_not_take_software_gl_by_itself) {
    const ForeignLeaks of_the_driver;
    {  // one window at a time
        const Screen asked = opened("offscreen", Wish::gpu);
        auto* gpu = dynamic_cast<GlesRenderer*>(asked.renderer.get());
        if (gpu == nullptr || !is_software(gpu->hardware())) GTEST_SKIP() << "no software GL on this machine";
    }
    EXPECT_EQ(opened("offscreen", Wish::automatic).window->drawing(), platform::Window::Drawing::pixels);
}

}  // namespace
}  // namespace ui::backend
