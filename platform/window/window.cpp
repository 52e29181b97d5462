#include "platform/window.h"

#include "platform/window/kms_window.h"
#include "platform/window/sdl_window.h"

namespace platform {

Window::Window(std::unique_ptr<window::Backend> backend, Drawing drawing) : backend_(std::move(backend)), drawing_(drawing) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

namespace {

Result<std::unique_ptr<window::Backend>> open_backend(const Window::Options& options) {
    const bool screen_itself =
        options.video_driver == "kms" || (options.video_driver.empty() && options.full_screen && window::only_kms_can_be());
    if (!screen_itself) return window::open_sdl_window(options);
    if (options.drawing == Window::Drawing::pixels) return window::open_kms_window(options);
    if (!window::has_gl()) return failure(Fault::not_found, "no OpenGL ES 2 is installed");
    Window::Options by_gl = options;
    by_gl.video_driver = "kmsdrm";  // SDL's own way to the same screen
    return window::open_sdl_window(by_gl);
}

}  // namespace

Result<Window> Window::open(const Options& options) {
    TRY(auto backend, open_backend(options));
    return Window(std::move(backend), options.drawing);
}

WindowEvents Window::wait(std::chrono::milliseconds patience) { return backend_->wait(patience); }
void Window::wake() { backend_->wake(); }
void Window::inject(const TouchEvent& touch) { backend_->inject(touch); }
void Window::inject(const KeyEvent& key) { backend_->inject(key); }
Status Window::resize(int width, int height) { return backend_->resize(width, height); }
bool Window::shows() const { return backend_->shows(); }
void Window::let_go() { backend_->let_go(); }
std::string Window::driver() const { return backend_->driver(); }
bool Window::is_seen() const { return driver() != "dummy" && driver() != "offscreen"; }
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
