// How a person wants to see the screen. Part of the session: the next one begins with the site's usual look.
#pragma once
#include <array>
#include <cstdint>

namespace kiosk {

// By the height of a capital letter in running text: 5, 6.4, 7.3 and 9 mm. EN 301 549 5.1.4 asks for 0.7 degrees: 7.3 mm from 60 cm away.
enum class TextSize : std::uint8_t { small, medium, large, largest };
enum class Contrast : std::uint8_t { light, dark, black_on_white, yellow_on_black };
enum class Motion : std::uint8_t { natural, none };

inline constexpr std::array text_sizes{TextSize::small, TextSize::medium, TextSize::large, TextSize::largest};
inline constexpr std::array contrasts{Contrast::light, Contrast::dark, Contrast::black_on_white, Contrast::yellow_on_black};

struct Look {
    TextSize size = TextSize::large;
    Contrast contrast = Contrast::light;
    Motion motion = Motion::natural;
    friend bool operator==(const Look&, const Look&) = default;
};

}  // namespace kiosk
