// Shapes, letters and shadows at random, to compare two ways of drawing them.
#pragma once
#include <random>

#include "ui/frame.h"

namespace ui {

// A page of random shapes; the same seed draws the same, and `moved` shifts some of them.
inline void random_page(Frame& frame, unsigned seed, bool moved = false) {
    std::mt19937 random(seed);
    const auto number = [&](float most) { return static_cast<float>(random() % 10'000) / 10'000 * most; };
    const auto colour = [&] {
        return rgb(static_cast<std::uint32_t>(random() & 0xFFFFFF), static_cast<std::uint8_t>(55 + random() % 201));
    };
    for (int i = 0; i < 40; ++i) {
        const float shift = moved && i % 10 == 3 ? 7.3F : 0;
        const Rect box{number(500) + shift, number(400), 5 + number(160), 5 + number(120)};
        switch (random() % 7) {
            case 0: frame.paint.rect(box, colour(), number(30)); break;
            case 1: frame.paint.gradient(box, colour(), colour(), number(2) > 1 ? number(20) : 0); break;
            case 2: frame.paint.circle({box.x, box.y}, number(60), colour()); break;
            case 3: frame.paint.outline(box, colour(), number(20), 1 + number(6)); break;
            case 4: frame.paint.shadow(box, number(20), 4 + number(20), number(8), colour()); break;
            case 5: frame.paint.text({box.x, box.y}, "Nguyễn Thị Hường", frame.theme.body, colour()); break;
            default: frame.paint.arc({box.x, box.y}, 10 + number(40), 2 + number(8), colour(), number(0.4F), 0.5F + number(0.4F));
        }
    }
}

}  // namespace ui
