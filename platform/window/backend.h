// What stands behind platform::Window: a display server over SDL2, or the screen itself. Main thread only but wake().
#pragma once
#include <chrono>
#include <cstdint>
#include <span>

#include "platform/window.h"

namespace platform::window {

class Backend {
public:
    Backend() = default;
    Backend(const Backend&) = delete;
    Backend& operator=(const Backend&) = delete;
    virtual ~Backend() = default;

    virtual WindowEvents wait(std::chrono::milliseconds patience) = 0;
    virtual void wake() = 0;  // any thread
    virtual void inject(const TouchEvent& touch) = 0;
    virtual void inject(const KeyEvent& key) = 0;
    virtual std::string driver() const = 0;
    virtual int width() const = 0;
    virtual int height() const = 0;
    virtual Status resize(int width, int height) = 0;
    virtual bool shows() const { return true; }
    virtual void let_go() {}
    // Drawing::pixels.
    virtual std::uint32_t* pixels() = 0;
    virtual int pitch() const = 0;  // in pixels
    virtual void show(std::span<const PixelRect> changed) = 0;
    // Drawing::gl.
    virtual Window::GlFunction gl_function(const char*) const { return nullptr; }
    virtual void show_gl() {}
};

}  // namespace platform::window
