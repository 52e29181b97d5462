// The whole screen of a machine without a display server: KmsScreen shows, platform/input hears.
#pragma once
#include <memory>

#include "platform/window/backend.h"

namespace platform::window {

// Drawing::pixels only; options.width and height do not matter: the screen has its own. Errors as KmsScreen::open().
Result<std::unique_ptr<Backend>> open_kms_window(const Window::Options& options);
// Whether there is a graphics card and no display server to ask for a window.
bool only_kms_can_be();

}  // namespace platform::window
