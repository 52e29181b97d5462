// What every widget keeps on every panel: names, targets of 20 mm, 4 mm between them, nothing outside its place.
#pragma once
#include "tests/ui/fixture.h"

namespace ui {

struct TestPanel {
    const char* name;
    float width_mm, height_mm;
    int width, height;
    // In the names of tests; the address of a name is another one in each run.
    friend void PrintTo(const TestPanel& panel, std::ostream* out) { *out << panel.name; }
};

// 10.1, 12, 15.6, 21.5 and 32 inches, on end and lying.
inline constexpr TestPanel test_panels[] = {
    {"10.1 portrait", 136, 217, 800, 1280},  {"10.1 landscape", 217, 136, 1280, 800},  {"12 portrait", 162, 258, 800, 1280},
    {"12 landscape", 258, 162, 1280, 800},   {"15.6 portrait", 194, 345, 1080, 1920},  {"15.6 landscape", 345, 194, 1920, 1080},
    {"21.5 portrait", 268, 476, 1080, 1920}, {"21.5 landscape", 476, 268, 1920, 1080}, {"32 portrait", 398, 708, 1080, 1920},
    {"32 landscape", 708, 398, 3840, 2160},
};

inline void expect_good_targets(const Screen& screen, const Rect& place, const std::string& where) {
    const float mm = screen.stage.theme().scale.millimetres(1);
    std::vector<Node> targets;
    for (const Node& one : screen.stage.semantics().nodes()) {
        EXPECT_FALSE(one.name.empty()) << where << one.id;
        EXPECT_TRUE(one.place.x >= place.x && one.place.right() <= place.right() + 0.5F && one.place.y >= place.y &&
                    one.place.bottom() <= place.bottom() + 0.5F)
            << where << one.id << " leaves its place";
        if (is_touchable(one.role)) targets.push_back(one);
    }
    for (const Node& one : targets) {
        EXPECT_GE(std::min(one.place.width, one.place.height) * mm, 20) << where << one.id;
        for (const Node& other : targets) {
            if (one.id == other.id) continue;
            const float across = std::max(one.place.x - other.place.right(), other.place.x - one.place.right());
            const float down = std::max(one.place.y - other.place.bottom(), other.place.y - one.place.bottom());
            EXPECT_GE(std::max(across, down) * mm, 3.99F) << where << one.id << " and " << other.id;
        }
    }
}

}  // namespace ui
