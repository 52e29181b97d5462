// Processor or GPU: what the site's settings ask for, and for "auto" what a short trial at start measured.
#pragma once
#include <array>
#include <filesystem>
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
    std::string hardware;  // GL_RENDERER; empty: no GPU, or no OpenGL ES 2 for it
    // Milliseconds a frame. Only for Wish::automatic with real hardware; else 0.
    double processor_ms = 0, gpu_ms = 0;
};

struct Choice {
    platform::Window::Drawing drawing = platform::Window::Drawing::pixels;
    std::string why;  // for the log
};

// Whether any GPU's device file lies in the folder, usually /dev. Asking GL itself would cost a tenth of a second at each start of a box
// that has none.
bool has_gpu(const std::filesystem::path& devices);
// A GPU only where there is one: GL that is itself computed by the processor costs many times what the rasteriser does.
bool is_software(std::string_view hardware);
// The wish for a GPU is granted wherever there is GL at all, so that it can be tried without one.
Choice choose(Wish wish, const Trial& trial);

}  // namespace ui::backend
