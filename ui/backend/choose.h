// Processor or GPU: what the site's settings ask for, and for "auto" what a short trial at start measured.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "platform/window.h"

namespace ui::backend {

enum class Wish { automatic, processor, gpu };
constexpr std::array<std::string_view, 3> wish_names{"auto", "processor", "gpu"};  // as the settings say it, in the order of Wish
std::optional<Wish> wish_of(std::string_view name);

// What was found out about this machine.
struct Trial {
    std::string hardware;  // GL_RENDERER; empty: no OpenGL ES 2
    // Milliseconds a frame. Only for Wish::automatic with real hardware; else 0.
    double processor_ms = 0, gpu_ms = 0;
};

struct Choice {
    platform::Window::Drawing drawing = platform::Window::Drawing::pixels;
    std::string why;  // for the log
};

// A GPU only where there is one: GL that is itself computed by the processor costs many times what the rasteriser does.
bool is_software(std::string_view hardware);
// The wish for a GPU is granted wherever there is GL at all, so that it can be tried without one.
Choice choose(Wish wish, const Trial& trial);

}  // namespace ui::backend
