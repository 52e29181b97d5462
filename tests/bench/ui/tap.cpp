// Taps as the X server gives them to any program, and how long until they can be seen. tap EVERY_MS HOLD_MS reads lines "x y  ax ay aw ah":
// a press at x, y and the release HOLD_MS later; it watches the area aw x ah at ax, ay. One line for each: the milliseconds from the
// release until a pixel there differed from before the press, or "none" when none did within 3 s. Taps follow one another at EVERY_MS.
#include <X11/extensions/XTest.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "x_screen.h"

namespace {

using std::chrono::milliseconds;

constexpr milliseconds patience{3000};
constexpr milliseconds pointer_rest{20};  // the pointer's way to the place is no part of the tap
constexpr std::chrono::microseconds between_looks{250};

void press(const bench::Screen& screen, bool down) { XTestFakeButtonEvent(screen.display(), 1, down ? True : False, CurrentTime); }

// Milliseconds, below 0 when nothing happened.
double tap(const bench::Screen& screen, int x, int y, milliseconds hold, const bench::Area& watched) {
    XTestFakeMotionEvent(screen.display(), -1, x, y, CurrentTime);
    XSync(screen.display(), False);
    std::this_thread::sleep_for(pointer_rest);
    const auto before = screen.pixels(watched);
    press(screen, true);
    XSync(screen.display(), False);
    std::this_thread::sleep_for(hold);
    const auto begun = bench::Clock::now();
    press(screen, false);
    XSync(screen.display(), False);
    while (bench::Clock::now() - begun < patience) {
        if (screen.pixels(watched) != before) return std::chrono::duration<double, std::milli>(bench::Clock::now() - begun).count();
        std::this_thread::sleep_for(between_looks);
    }
    return -1;
}

}  // namespace

int main(int count, char** arguments) {
    const milliseconds every(count > 1 ? std::atoi(arguments[1]) : 0);
    const milliseconds hold(count > 2 ? std::atoi(arguments[2]) : 0);
    const bench::Screen screen;
    auto next = bench::Clock::now();
    int x = 0, y = 0;
    bench::Area watched;
    while (std::cin >> x >> y >> watched.x >> watched.y >> watched.width >> watched.height) {
        std::this_thread::sleep_until(next);
        next = bench::Clock::now() + every;
        const double took = tap(screen, x, y, hold, watched);
        if (took < 0)
            std::puts("none");
        else
            std::printf("%.2f\n", took);
        std::fflush(stdout);
    }
}
