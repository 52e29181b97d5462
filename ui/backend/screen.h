// The window together with what draws into it.
#pragma once
#include <memory>

#include "ui/backend/choose.h"
#include "ui/backend/renderer.h"

namespace ui::backend {

struct Screen {
    std::unique_ptr<platform::Window> window;
    std::unique_ptr<Renderer> renderer;  // draws into the window, so it goes first
};

// Opens the window and chooses the renderer; options.drawing does not matter. With Wish::automatic and a GPU some frames are drawn on trial
// with both, which takes a few dozen milliseconds. Whatever GL does, a processor that draws is always there. Logs the choice.
platform::Result<Screen> open_screen(platform::Window::Options options, Wish wish);

}  // namespace ui::backend
