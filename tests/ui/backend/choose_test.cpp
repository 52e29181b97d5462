#include "ui/backend/choose.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/temporary_folder.h"

namespace ui::backend {
namespace {

using Drawing = platform::Window::Drawing;

constexpr const char* intel = "Mesa Intel(R) UHD Graphics (ADL-N)";

TEST(Choose, knows_the_names_of_the_settings) {
    EXPECT_EQ(wish_of("auto"), Wish::automatic);
    EXPECT_EQ(wish_of("processor"), Wish::processor);
    EXPECT_EQ(wish_of("gpu"), Wish::gpu);
    EXPECT_EQ(wish_of("GPU!"), std::nullopt);
}

TEST(Choose, takes_the_faster_one) {
    EXPECT_EQ(choose(Wish::automatic, {intel, 5.0, 1.2}).drawing, Drawing::gl);
    EXPECT_EQ(choose(Wish::automatic, {"Mali-400 MP", 5.0, 9.0}).drawing, Drawing::pixels);
}

TEST(Choose, takes_the_processor_when_both_are_as_fast) { EXPECT_EQ(choose(Wish::automatic, {intel, 2.0, 2.0}).drawing, Drawing::pixels); }

TEST(Choose, refuses_gl_that_the_processor_computes_however_fast_it_seems) {
    for (const char* name : {"llvmpipe (LLVM 15.0.6, 256 bits)", "softpipe", "Software Rasterizer", "Mesa DRI swrast",
                             "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (LLVM 10.0.0)))", "virgl (LLVMPIPE (LLVM 15))"})
        EXPECT_EQ(choose(Wish::automatic, {name, 5.0, 1.0}).drawing, Drawing::pixels) << name;
    for (const char* name : {intel, "AMD Radeon Graphics (radeonsi)", "Mali-G52 (Panfrost)", "V3D 4.2", "NVIDIA GeForce GT 1030/PCIe/SSE2"})
        EXPECT_FALSE(is_software(name)) << name;
}

TEST(Choose, looks_for_a_gpu_among_the_devices) {
    const tests::TemporaryFolder dev;
    EXPECT_FALSE(has_gpu(dev.path()));
    std::filesystem::create_directory(dev.path() / "dri");
    std::ofstream(dev.path() / "dri" / "card0");  // shows pictures, computes none
    EXPECT_FALSE(has_gpu(dev.path()));
    std::ofstream(dev.path() / "dri" / "renderD128");
    EXPECT_TRUE(has_gpu(dev.path()));
    EXPECT_FALSE(has_gpu("/no such folder"));
}

TEST(Choose, does_without_gl) {
    EXPECT_EQ(choose(Wish::automatic, {}).drawing, Drawing::pixels);
    EXPECT_EQ(choose(Wish::gpu, {}).drawing, Drawing::pixels);
}

TEST(Choose, obeys_the_settings) {
    EXPECT_EQ(choose(Wish::processor, {intel, 5.0, 1.0}).drawing, Drawing::pixels);
    EXPECT_EQ(choose(Wish::gpu, {"llvmpipe", 5.0, 50.0}).drawing, Drawing::gl);
}

TEST(Choose, says_why) {
    EXPECT_EQ(choose(Wish::automatic, {intel, 5.0, 1.25}).why,
              "a frame takes the processor 5.00 ms, Mesa Intel(R) UHD Graphics (ADL-N) 1.25 ms");
    EXPECT_EQ(choose(Wish::automatic, {"llvmpipe", 0, 0}).why, "llvmpipe is no GPU");
}

}  // namespace
}  // namespace ui::backend
