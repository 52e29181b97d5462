// Each vector loop beside its plain twin: all lengths around the vector's, all alphas, odd addresses.
#include "ui/backend/spans.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <vector>

namespace ui::backend {
namespace {

constexpr int longest = 67;

class SpansTest : public ::testing::Test {
protected:
    std::vector<std::uint32_t> random_pixels(std::uint32_t mask) {
        std::vector<std::uint32_t> out(longest + 8);
        for (std::uint32_t& pixel : out) pixel = static_cast<std::uint32_t>(random_()) & mask;
        return out;
    }
    // As letters have it: mostly nothing or all, soft rims between.
    std::vector<std::uint8_t> random_coverage() {
        std::vector<std::uint8_t> out(longest + 8);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const std::uint8_t run = random_() % 3 == 0 ? 0 : 255;
            for (const std::size_t end = std::min(out.size(), i + random_() % 12); i < end; ++i) out[i] = run;
            if (i < out.size()) out[i] = static_cast<std::uint8_t>(random_());
        }
        return out;
    }
    std::vector<std::uint32_t> random_texels() {
        auto out = random_pixels(0xFFFFFFFFU);
        const auto alphas = random_coverage();
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = (out[i] & 0xFFFFFFU) | static_cast<std::uint32_t>(alphas[i]) << 24;
        return out;
    }
    std::uint32_t random_ink() { return static_cast<std::uint32_t>(random_()); }

    // Runs the same work with both sets, for all lengths and alphas, and at an address that is no multiple of 16 bytes.
    void compare(const std::function<void(const Spans&, std::uint32_t* pixels, int count, std::uint32_t alpha)>& work) {
        const auto before = random_pixels(0xFFFFFFU);
        for (int count = 0; count <= longest; ++count) {
            for (std::uint32_t alpha = 0; alpha <= 255; ++alpha) {
                auto plain = before;
                auto quick = before;
                const int start = count % 4;
                work(plain_spans(), plain.data() + start, count, alpha);
                work(vector_spans(), quick.data() + start, count, alpha);
                ASSERT_EQ(plain, quick) << count << " pixels, alpha " << alpha;
                ASSERT_TRUE(std::equal(plain.begin() + start + count, plain.end(), before.begin() + start + count));
            }
        }
    }

private:
    std::mt19937 random_{1};
};

constexpr int rounds = 8;

TEST_F(SpansTest, fill_the_same_pixels_as_their_twin) {
    for (int round = 0; round < rounds; ++round) {
        const std::uint32_t ink = random_ink();
        compare([&](const Spans& spans, std::uint32_t* pixels, int count, std::uint32_t alpha) { spans.fill(pixels, count, ink, alpha); });
    }
}

TEST_F(SpansTest, cover_the_same_pixels_as_their_twin) {
    for (int round = 0; round < rounds; ++round) {
        const auto coverage = random_coverage();
        const std::uint32_t ink = random_ink();
        compare([&](const Spans& spans, std::uint32_t* pixels, int count, std::uint32_t alpha) {
            spans.cover(pixels, coverage.data() + round % 5, count, ink, alpha);
        });
    }
}

TEST_F(SpansTest, copy_the_same_pixels_as_their_twin) {
    for (int round = 0; round < rounds; ++round) {
        const auto texels = random_texels();
        compare([&](const Spans& spans, std::uint32_t* pixels, int count, std::uint32_t alpha) {
            spans.copy(pixels, texels.data() + round % 5, count, alpha);
        });
    }
}

TEST_F(SpansTest, mix_the_same_rows_as_their_twin) {
    for (int round = 0; round < rounds; ++round) {
        const auto a = random_texels();
        const auto b = random_texels();
        compare([&](const Spans& spans, std::uint32_t* pixels, int count, std::uint32_t share) {
            spans.mix_rows(pixels, a.data() + round % 5, b.data(), count, share);
        });
    }
}

TEST_F(SpansTest, stretch_the_same_rows_as_their_twin) {
    const auto texels = random_texels();
    compare([&](const Spans& spans, std::uint32_t* pixels, int count, std::uint32_t many) {
        const std::int64_t step = (static_cast<std::int64_t>(many) - 90) * 1511;  // also backwards, and beyond both ends
        spans.stretch(pixels, count, texels.data(), longest, (count - 30) * 40'000LL, step);
    });
}

TEST(Spans, divide_by_255_exactly_for_all_coverages_and_alphas) {
    for (std::uint32_t cover = 0; cover <= 255; ++cover) {
        for (std::uint32_t alpha = 0; alpha <= 255; ++alpha) {
            const std::vector<std::uint8_t> coverage(4, static_cast<std::uint8_t>(cover));
            std::vector<std::uint32_t> pixels(4, 0x000000U);
            vector_spans().cover(pixels.data(), coverage.data(), 4, 0xFFFFFFU, alpha);
            ASSERT_EQ(pixels[0], blend(0, 0xFFFFFFU, times(cover, alpha))) << cover << " x " << alpha;
        }
    }
}

TEST(Spans, cover_fully_with_exactly_the_ink) {
    for (const Spans* spans : {&plain_spans(), &vector_spans()}) {
        std::vector<std::uint32_t> pixels(9, 0x123456U);
        spans->fill(pixels.data(), 9, 0xFFABCDEFU, 255);
        EXPECT_EQ(pixels, std::vector<std::uint32_t>(9, 0xABCDEFU));
    }
}

}  // namespace
}  // namespace ui::backend
