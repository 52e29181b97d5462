#include "ui/backend/screen.h"

#include "platform/log.h"
#include "ui/backend/processor.h"
#include "ui/backend/trial.h"

namespace ui::backend {
namespace {

using Drawing = platform::Window::Drawing;

// What draws with the GPU, and the trial's findings. No renderer: no GL.
struct Tried {
    std::unique_ptr<platform::Window> window;
    std::unique_ptr<GlesRenderer> gpu;
    Trial trial;
};

Tried try_gl(platform::Window::Options options, Wish wish) {
    options.drawing = Drawing::gl;
    Tried out;
    auto window = platform::Window::open(options);
    if (!window) {
        platform::log(platform::Level::info, "ui", "{}", window.error().detail);
        return out;
    }
    out.window = std::make_unique<platform::Window>(std::move(*window));
    auto gpu = GlesRenderer::open(*out.window);
    if (!gpu) {
        platform::log(platform::Level::warning, "ui", "{}", gpu.error().detail);
        return out;
    }
    out.gpu = std::move(*gpu);
    out.trial.hardware = out.gpu->hardware();
    if (wish == Wish::automatic && !is_software(out.trial.hardware)) measure(*out.gpu, out.trial);
    return out;
}

}  // namespace

platform::Result<Screen> open_screen(platform::Window::Options options, Wish wish) {
    Choice choice;
    {
        Tried tried;
        if (wish == Wish::gpu || (wish == Wish::automatic && has_gpu("/dev"))) tried = try_gl(options, wish);
        choice = choose(wish, tried.trial);
        platform::log(platform::Level::info, "ui", "the {} draws: {}", choice.drawing == Drawing::gl ? "GPU" : "processor", choice.why);
        if (choice.drawing == Drawing::gl) return Screen{std::move(tried.window), std::move(tried.gpu)};
    }  // the window for GL is closed before another is opened
    options.drawing = Drawing::pixels;
    TRY(auto opened, platform::Window::open(options));
    auto window = std::make_unique<platform::Window>(std::move(opened));
    auto renderer = std::make_unique<WindowRenderer>(*window);
    return Screen{std::move(window), std::move(renderer)};
}

}  // namespace ui::backend
