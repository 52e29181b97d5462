#include "platform/window.h"

#include "platform/window/kms_window.h"
#include "platform/window/sdl_window.h"

namespace platform {

Window::Window(std::unique_ptr<window::Backend> backend, Drawing drawing) : backend_(std::move(backend)), drawing_(drawing) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

Result<Window> Window::open(const Options& options) {
    const bool any = options.video_driver.empty() && options.full_screen && options.drawing == Drawing::pixels;
    const bool kms = options.video_driver == "kms" || (any && window::only_kms_can_be());
    // SDL shows OpenGL on the same screen by its own driver.
    Options for_sdl = options;
    if (kms && options.drawing == Drawing::gl) for_sdl.video_driver = "kmsdrm";
    TRY(auto backend, kms&& options.drawing == Drawing::pixels ? window::open_kms_window(options) : window::open_sdl_window(for_sdl));
    return Window(std::move(backend), options.drawing);
}

WindowEvents Window::wait(std::chrono::milliseconds patience) { return backend_->wait(patience); }
void Window::wake() { backend_->wake(); }
void Window::inject(const TouchEvent& touch) { backend_->inject(touch); }
void Window::inject(const KeyEvent& key) { backend_->inject(key); }
Status Window::resize(int width, int height) { return backend_->resize(width, height); }
void Window::let_go() { backend_->let_go(); }
bool Window::is_seen() { return window::sdl_window_is_seen(); }
int Window::width() const { return backend_->width(); }
int Window::height() const { return backend_->height(); }
Window::Drawing Window::drawing() const { return drawing_; }
std::uint32_t* Window::pixels() { return backend_->pixels(); }
int Window::pitch() const { return backend_->pitch(); }

void Window::show(std::span<const PixelRect> changed) {
    if (!changed.empty()) backend_->show(changed);
}

Window::GlFunction Window::gl_function(const char* name) const { return backend_->gl_function(name); }
void Window::show_gl() { backend_->show_gl(); }

}  // namespace platform
