#include "ui/backend/spans.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace ui::backend {
namespace {

namespace plain {

void fill(std::uint32_t* pixels, int count, std::uint32_t ink, std::uint32_t alpha) {
    if (alpha == 255) {
        std::fill_n(pixels, std::max(count, 0), ink & 0xFFFFFFU);
    } else if (alpha > 0) {
        for (int i = 0; i < count; ++i) pixels[i] = blend(pixels[i], ink, alpha);
    }
}

void cover(std::uint32_t* pixels, const std::uint8_t* coverage, int count, std::uint32_t ink, std::uint32_t alpha) {
    for (int i = 0; i < count; ++i) {
        if (coverage[i] != 0) pixels[i] = blend(pixels[i], ink, times(coverage[i], alpha));
    }
}

void copy(std::uint32_t* pixels, const std::uint32_t* texels, int count, std::uint32_t alpha) {
    for (int i = 0; i < count; ++i) pixels[i] = blend(pixels[i], texels[i], times(texels[i] >> 24, alpha));
}

void mix_rows(std::uint32_t* out, const std::uint32_t* a, const std::uint32_t* b, int count, std::uint32_t share) {
    for (int i = 0; i < count; ++i) out[i] = mix(a[i], b[i], share);
}

void stretch(std::uint32_t* out, int count, const std::uint32_t* texels, int texel_count, std::int64_t place, std::int64_t step) {
    for (int i = 0; i < count; ++i, place += step) {
        const Between at(place, texel_count);
        out[i] = mix(texels[at.near], texels[at.far], at.share);
    }
}

}  // namespace plain

// The compiler's vector types: SSE2 on x86-64, NEON on ARM, plain code elsewhere.
namespace vectors {

static_assert(std::endian::native == std::endian::little);
constexpr int step = 4;
using Pixels = std::uint32_t __attribute__((vector_size(16)));  // four
using Lanes = std::uint16_t __attribute__((vector_size(16)));   // two of each pixel's channels
using Bytes = std::uint8_t __attribute__((vector_size(16)));
using Halves = std::uint64_t __attribute__((vector_size(16)));

Pixels load(const std::uint32_t* from) {
    Pixels out;
    std::memcpy(&out, from, sizeof out);
    return out;
}
void store(std::uint32_t* to, Pixels pixels) { std::memcpy(to, &pixels, sizeof pixels); }
Pixels all(std::uint32_t pixel) { return Pixels{pixel, pixel, pixel, pixel}; }
bool none(Pixels pixels) {
    const auto halves = reinterpret_cast<Halves>(pixels);
    return (halves[0] | halves[1]) == 0;
}

Lanes red_blue(Pixels pixels) { return reinterpret_cast<Lanes>(pixels & 0x00FF00FFU); }
Lanes green(Pixels pixels) { return reinterpret_cast<Lanes>(pixels >> 8 & 0x000000FFU); }
Lanes alpha_green(Pixels pixels) { return reinterpret_cast<Lanes>(pixels >> 8 & 0x00FF00FFU); }
// Sums of shares, 256 times too large, back to where the channels lie.
Pixels joined(Lanes red_blue_sums, Lanes green_sums) { return reinterpret_cast<Pixels>((red_blue_sums >> 8) | (green_sums & 0xFF00U)); }

// times() by another way to divide by 255, exact for all products of two bytes.
Lanes product(Lanes shares, std::uint16_t share) {
    const Lanes sum = shares * share + 127;
    return (sum + 1 + (sum >> 8)) >> 8;
}

// blend() as two products a channel: what stays of the pixel, and the ink. alpha: the same in both lanes of a pixel.
Pixels blended(Pixels under, Pixels ink, Lanes alpha) {
    alpha += alpha >> 7;
    const Lanes stays = 256 - alpha;
    return joined(red_blue(under) * stays + red_blue(ink) * alpha, green(under) * stays + green(ink) * alpha);
}

void fill(std::uint32_t* pixels, int count, std::uint32_t ink, std::uint32_t alpha) {
    if (alpha == 0) return;
    int i = 0;
    if (alpha == 255) {
        const Pixels inks = all(ink & 0xFFFFFFU);
        for (; i + step <= count; i += step) store(pixels + i, inks);
    } else {
        const auto share = static_cast<std::uint16_t>(alpha + (alpha >> 7));
        const auto stays = static_cast<std::uint16_t>(256 - share);
        const Lanes ink_red_blue = red_blue(all(ink)) * share;
        const Lanes ink_green = green(all(ink)) * share;
        for (; i + step <= count; i += step) {
            const Pixels under = load(pixels + i);
            store(pixels + i, joined(red_blue(under) * stays + ink_red_blue, green(under) * stays + ink_green));
        }
    }
    plain::fill(pixels + i, count - i, ink, alpha);
}

// Four coverages, each in both lanes of its pixel.
Lanes spread(std::uint32_t four) {
    const auto bytes = reinterpret_cast<Bytes>(Pixels{four, 0, 0, 0});
    const auto lanes =
        reinterpret_cast<Lanes>(__builtin_shufflevector(bytes, Bytes{}, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
    return __builtin_shufflevector(lanes, lanes, 0, 0, 1, 1, 2, 2, 3, 3);
}

void cover(std::uint32_t* pixels, const std::uint8_t* coverage, int count, std::uint32_t ink, std::uint32_t alpha) {
    const Pixels inks = all(ink & 0xFFFFFFU);
    int i = 0;
    for (; i + step <= count; i += step) {
        std::uint32_t four = 0;
        std::memcpy(&four, coverage + i, sizeof four);
        if (four == 0) continue;
        if ((four & alpha * 0x01010101U) == 0xFFFFFFFFU) {
            store(pixels + i, inks);
        } else {
            store(pixels + i, blended(load(pixels + i), inks, product(spread(four), static_cast<std::uint16_t>(alpha))));
        }
    }
    plain::cover(pixels + i, coverage + i, count - i, ink, alpha);
}

void copy(std::uint32_t* pixels, const std::uint32_t* texels, int count, std::uint32_t alpha) {
    int i = 0;
    for (; i + step <= count; i += step) {
        const Pixels four = load(texels + i);
        const Pixels alphas = four >> 24;
        if (alpha == 255 && none(alphas ^ 255U)) {
            store(pixels + i, four & 0xFFFFFFU);
        } else if (!none(alphas)) {
            const Lanes both = reinterpret_cast<Lanes>(alphas | alphas << 16);
            store(pixels + i, blended(load(pixels + i), four, product(both, static_cast<std::uint16_t>(alpha))));
        }
    }
    plain::copy(pixels + i, texels + i, count - i, alpha);
}

void mix_rows(std::uint32_t* out, const std::uint32_t* a, const std::uint32_t* b, int count, std::uint32_t share) {
    const auto of_b = static_cast<std::uint16_t>(share);
    const auto of_a = static_cast<std::uint16_t>(256 - share);
    int i = 0;
    for (; i + step <= count; i += step) {
        const Pixels first = load(a + i);
        const Pixels second = load(b + i);
        store(out + i, joined(red_blue(first) * of_a + red_blue(second) * of_b, alpha_green(first) * of_a + alpha_green(second) * of_b));
    }
    plain::mix_rows(out + i, a + i, b + i, count - i, share);
}

// SSE2 cannot gather: the texels are read one by one and mixed four at once.
void stretch(std::uint32_t* out, int count, const std::uint32_t* texels, int texel_count, std::int64_t place, std::int64_t stride) {
    int i = 0;
    for (; i + step <= count; i += step) {
        Pixels near{}, far{}, shares{};
        for (int k = 0; k < step; ++k, place += stride) {
            const Between at(place, texel_count);
            near[k] = texels[at.near];
            far[k] = texels[at.far];
            shares[k] = at.share;
        }
        const Lanes of_far = reinterpret_cast<Lanes>(shares | shares << 16);
        const Lanes of_near = 256 - of_far;
        store(out + i, joined(red_blue(near) * of_near + red_blue(far) * of_far, alpha_green(near) * of_near + alpha_green(far) * of_far));
    }
    plain::stretch(out + i, count - i, texels, texel_count, place, stride);
}

}  // namespace vectors

constexpr Spans plain_set{plain::fill, plain::cover, plain::copy, plain::mix_rows, plain::stretch};
constexpr Spans vector_set{vectors::fill, vectors::cover, vectors::copy, vectors::mix_rows, vectors::stretch};

}  // namespace

const Spans& plain_spans() { return plain_set; }
const Spans& vector_spans() { return vector_set; }

}  // namespace ui::backend
