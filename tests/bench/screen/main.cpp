// bench_screen WAY: draws a page of ours in one way, says what a frame costs, and holds the picture until a line comes in.
// bench_screen picture WIDTH HEIGHT FILE.png: the same picture without any screen, to compare.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

#include "platform/files.h"
#include "platform/picture.h"
#include "tests/bench/screen/way.h"
#include "ui/backend/processor.h"
#include "ui/backend/sample_page.h"

namespace bench {
namespace {

using std::chrono::duration;
using std::chrono::seconds;
using std::chrono::steady_clock;

struct Cost {
    double wall_ms = 0, processor_ms = 0;  // a frame
};

// The median of what single frames took, of as many as fit into a few seconds.
Cost cost_of(const std::function<void(int)>& frame) {
    constexpr seconds enough{8};
    constexpr std::size_t most = 200, least = 5;
    std::vector<double> wall, processor;
    const auto began = steady_clock::now();
    for (int i = 0; wall.size() < least || (wall.size() < most && steady_clock::now() - began < enough); ++i) {
        const auto start = steady_clock::now();
        const std::clock_t used = std::clock();
        frame(i);
        wall.push_back(duration<double, std::milli>(steady_clock::now() - start).count());
        processor.push_back(1000.0 * static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC);
    }
    const auto median = [](std::vector<double>& of) {
        std::nth_element(of.begin(), of.begin() + static_cast<std::ptrdiff_t>(of.size() / 2), of.end());
        return of[of.size() / 2];
    };
    return {median(wall), median(processor)};
}

int show(const NamedWay& named) {
    auto way = named.open();
    if (!way) {
        fmt::print("bench: {}: cannot be: {}\n", named.name, way.error().detail.empty() ? "SDL has none" : way.error().detail);
        return 0;
    }
    ui::backend::SamplePage page((*way)->width(), (*way)->height());
    constexpr int warming_up = 3;
    for (int i = 0; i < warming_up; ++i) (*way)->draw(page.frame(0), true);
    const Cost whole = cost_of([&](int) { (*way)->draw(page.frame(0), true); });
    const Cost usual = cost_of([&](int i) { (*way)->draw(page.frame(i % 2 == 0 ? 1.0F : 0.5F), false); });
    fmt::print("bench: {}: {}x{}: whole frame {:.1f} ms ({:.1f} of the processor), usual frame {:.1f} ms ({:.1f})\n", named.name,
               (*way)->width(), (*way)->height(), whole.wall_ms, whole.processor_ms, usual.wall_ms, usual.processor_ms);
    (*way)->draw(page.frame(0), true);
    (*way)->draw(page.frame(0), true);  // where two buffers take turns, both have it
    fmt::print("bench: shown {}\n", named.name);
    std::fflush(stdout);
    (void)std::getchar();
    return 0;
}

int keep_picture(int width, int height, const std::string& file) {
    ui::backend::MemoryRenderer memory(width, height);
    ui::backend::SamplePage page(width, height);
    memory.draw(page.frame(0));
    const auto png = platform::png(memory.picture());
    return png && platform::write_file(file, *png) ? 0 : 1;
}

}  // namespace
}  // namespace bench

int main(int count, char** words) {
    const std::vector<std::string> arguments(words + 1, words + count);
    constexpr std::size_t of_picture = 4;
    if (arguments.size() == of_picture && arguments[0] == "picture")
        return bench::keep_picture(std::stoi(arguments[1]), std::stoi(arguments[2]), arguments[3]);
    for (const auto& way : bench::all_ways())
        if (arguments.size() == 1 && way.name == arguments[0]) return bench::show(way);
    fmt::print(stderr, "bench_screen picture WIDTH HEIGHT FILE.png, or one of\n");
    for (const auto& way : bench::all_ways()) fmt::print(stderr, "  {:14} {}\n", way.name, way.meaning);
    return 2;
}
