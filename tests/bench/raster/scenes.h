// The frames that are measured: real screens of a visit, at rest and with a finger on a button.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/raster/recording.h"

namespace bench {

struct Scene {
    std::string name;
    Recording at_rest, pressed;
};

// Screens of one size. The letters that the recordings draw from live as long as this.
class Screens {
public:
    Screens(int width, int height);
    Screens(Screens&&) noexcept;
    ~Screens();
    int width() const { return width_; }
    int height() const { return height_; }
    const std::vector<Scene>& scenes() const { return scenes_; }

private:
    int width_, height_;
    struct Visit;
    std::unique_ptr<Visit> visit_;
    std::vector<Scene> scenes_;
};

}  // namespace bench
