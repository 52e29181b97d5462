#include "platform/crypto/random.h"

#include <fmt/format.h>
#include <openssl/rand.h>

#include <cstdlib>
#include <limits>

namespace platform::crypto {

void fill_random(std::span<std::uint8_t> out) {
    if (RAND_bytes_ex(nullptr, out.data(), out.size(), 0) != 1) std::abort();
}

std::uint32_t random_below(std::uint32_t bound) {
    if (bound == 0) std::abort();
    // Draws from the incomplete last run of `bound` values are thrown away: they would favour the small numbers.
    const std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
    const std::uint32_t fair_end = most - most % bound;
    while (true) {
        std::array<std::uint8_t, 4> draw;
        fill_random(draw);
        const std::uint32_t number = std::uint32_t{draw[0]} << 24 | std::uint32_t{draw[1]} << 16 | std::uint32_t{draw[2]} << 8 | draw[3];
        if (number < fair_end) return number % bound;
    }
}

std::string uuid_v7(WallTime now) {
    std::array<std::uint8_t, 16> id;
    fill_random(id);
    const auto milliseconds = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (int i = 0; i < 6; ++i) id[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
    id[6] = static_cast<std::uint8_t>(0x70 | (id[6] & 0x0F));  // version 7
    id[8] = static_cast<std::uint8_t>(0x80 | (id[8] & 0x3F));  // variant of RFC 9562
    const std::string digits = hex(id);
    const std::string_view view = digits;
    return fmt::format("{}-{}-{}-{}-{}", view.substr(0, 8), view.substr(8, 4), view.substr(12, 4), view.substr(16, 4), view.substr(20));
}

}  // namespace platform::crypto
