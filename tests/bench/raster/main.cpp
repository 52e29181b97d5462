// bench_raster: what the rasteriser needs for whole, unchanged and usual frames of real screens. Medians of 7.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>

#include "tests/bench/raster/scenes.h"
#include "ui/backend/rasteriser.h"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

// Milliseconds of one call: the median of 7 means over 5 calls each.
double cost_of(const std::function<void()>& work) {
    constexpr int calls = 5;
    std::array<double, 7> times{};
    for (double& time : times) {
        const auto start = Clock::now();
        for (int i = 0; i < calls; ++i) work();
        time = std::chrono::duration<double, std::milli>(Clock::now() - start).count() / calls;
    }
    std::nth_element(times.begin(), times.begin() + 3, times.end());
    return times[3];
}

struct Costs {
    double full = 0, unchanged = 0, usual = 0;
};

Costs costs_of(const Scene& scene, const ui::backend::Canvas& canvas, ui::backend::Rasteriser rasteriser) {
    Costs out;
    out.full = cost_of([&] {
        rasteriser.forget();
        rasteriser.draw(scene.at_rest.data(), canvas);
    });
    out.unchanged = cost_of([&] { rasteriser.draw(scene.at_rest.data(), canvas); });
    bool down = false;
    out.usual = cost_of([&] { rasteriser.draw((down = !down) ? scene.pressed.data() : scene.at_rest.data(), canvas); });
    return out;
}

void run(int width, int height) {
    const Screens screens(width, height);
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const ui::backend::Canvas canvas{pixels.data(), width, height, width};
    for (const Scene& scene : screens.scenes()) {
        const Costs c = costs_of(scene, canvas, ui::backend::Rasteriser());
        fmt::print("{}x{} {:8} {:6d} vertices  full {:6.2f} ms  unchanged {:5.2f} ms  usual {:5.2f} ms\n", width, height, scene.name,
                   scene.at_rest.data().TotalVtxCount, c.full, c.unchanged, c.usual);
    }
}

}  // namespace
}  // namespace bench

int main() {
    bench::run(1080, 1920);
    bench::run(2160, 3840);
}
