#include "ui/backend/trial.h"

#include <algorithm>
#include <chrono>
#include <functional>

#include "ui/backend/processor.h"
#include "ui/backend/sample_page.h"

namespace ui::backend {
namespace {

// Milliseconds a frame: the best of a few rounds, each a whole page and then a button that goes down and up. The first round does not
// count, for it loads textures and code.
double cost_of(SamplePage& page, const std::function<void(const ImDrawData&, bool whole)>& draw) {
    constexpr int rounds = 4;
    constexpr std::array<float, 5> presses{0, 0.5F, 1, 0.5F, 0};
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < presses.size(); ++i) draw(page.frame(presses[i]), i == 0);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        if (round > 0) best = std::min(best, took.count() / static_cast<double>(presses.size()));
    }
    return best;
}

}  // namespace

void measure(GlesRenderer& gpu, Trial& trial) {
    SamplePage page(gpu.width(), gpu.height());
    MemoryRenderer processor(gpu.width(), gpu.height());
    trial.gpu_ms = cost_of(page, [&](const ImDrawData& frame, bool) { gpu.draw_and_wait(frame); });
    trial.processor_ms = cost_of(page, [&](const ImDrawData& frame, bool whole) {
        if (whole) processor.forget();
        processor.draw(frame);
    });
}

}  // namespace ui::backend
