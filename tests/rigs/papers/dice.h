// Numbers that look random and are the same on every machine for the same seed (splitmix64).
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace rigs {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 0x632BE59BD9B4E019ULL) {}
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    double between(double low, double high) { return low + (high - low) * static_cast<double>(next() >> 11) / 9007199254740992.0; }
    template <class T, std::size_t N>
    const T& one_of(const std::array<T, N>& things) {
        return things[next() % N];
    }

private:
    std::uint64_t state_;
};

}  // namespace rigs
