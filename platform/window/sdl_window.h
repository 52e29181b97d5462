// A window of a display server (X, Wayland), or of none (SDL's dummy and offscreen drivers), over SDL2.
#pragma once
#include <memory>

#include "platform/window/backend.h"

namespace platform::window {

// not_found: no screen, or with Drawing::gl no OpenGL.
Result<std::unique_ptr<Backend>> open_sdl_window(const Window::Options& options);
// Whether the library that SDL would open for OpenGL ES 2 is on this machine. Looking for a screen with it takes a second on slow ones.
bool has_gl();

}  // namespace platform::window
