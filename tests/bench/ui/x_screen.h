// The X screen as a stranger sees it: what is on its root window now, whoever drew it, and at which time.
#pragma once
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;  // CLOCK_MONOTONIC on Linux, as time.monotonic() of Python

struct Area {
    int x = 0, y = 0, width = 0, height = 0;
};

class Screen {
public:
    Screen() : display_(XOpenDisplay(nullptr), XCloseDisplay) {
        if (!display_) throw std::runtime_error("no X display; is DISPLAY set?");
    }
    Display* display() const { return display_.get(); }

    // 0x00RRGGBB, line by line. Waits for the X server, about 0.1 ms for a small area.
    std::vector<std::uint32_t> pixels(const Area& area) const {
        const std::unique_ptr<XImage, int (*)(XImage*)> image(
            XGetImage(display_.get(), DefaultRootWindow(display_.get()), area.x, area.y, static_cast<unsigned>(area.width),
                      static_cast<unsigned>(area.height), AllPlanes, ZPixmap),
            [](XImage* old) { return XDestroyImage(old); });
        if (!image || image->bits_per_pixel != 32) throw std::runtime_error("the screen cannot be read with 32 bits a pixel");
        std::vector<std::uint32_t> out;
        out.reserve(static_cast<std::size_t>(area.width) * static_cast<std::size_t>(area.height));
        for (int y = 0; y < area.height; ++y) {
            const auto* row = reinterpret_cast<const std::uint32_t*>(image->data + static_cast<std::ptrdiff_t>(y) * image->bytes_per_line);
            for (int x = 0; x < area.width; ++x) out.push_back(row[x] & 0xFFFFFF);
        }
        return out;
    }

private:
    std::unique_ptr<Display, int (*)(Display*)> display_;
};

}  // namespace bench
