// bench_raster: what the rasteriser needs for whole, unchanged and usual frames of real screens. Medians of 7.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>

#include "tests/bench/raster/scenes.h"
#include "ui/backend/rasteriser.h"
#include "ui/backend/spans.h"

namespace bench {
namespace {

// Milliseconds of one call: the median of 7 means over 5 calls each. Of the processor: other programs do not count.
double cost_of(const std::function<void()>& work) {
    constexpr int calls = 5;
    std::array<double, 7> times{};
    for (double& time : times) {
        const std::clock_t start = std::clock();
        for (int i = 0; i < calls; ++i) work();
        time = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / calls;
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
        const Costs plain = costs_of(scene, canvas, ui::backend::Rasteriser(ui::backend::plain_spans()));
        const Costs quick = costs_of(scene, canvas, ui::backend::Rasteriser(ui::backend::vector_spans()));
        fmt::print("{:4}x{:4} {:8} full {:6.2f} {:6.2f}   unchanged {:5.2f} {:5.2f}   usual {:5.2f} {:5.2f}\n", width, height, scene.name,
                   plain.full, quick.full, plain.unchanged, quick.unchanged, plain.usual, quick.usual);
    }
}

}  // namespace
}  // namespace bench

int main() {
    fmt::print("milliseconds of the processor a frame, each time the plain loops and then the vector ones\n");
    bench::run(1080, 1920);
    bench::run(2160, 3840);
}
