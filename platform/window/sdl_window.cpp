#include "platform/window/sdl_window.h"

#include <SDL.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "platform/input/keyboards.h"

namespace platform::window {
namespace {

using Drawing = Window::Drawing;

SDL_Event made_by_us(const TouchEvent& touch, SDL_FingerID finger, int width, int height) {
    SDL_Event event{};
    event.type = touch.kind == TouchEvent::Kind::down   ? SDL_FINGERDOWN
                 : touch.kind == TouchEvent::Kind::move ? SDL_FINGERMOTION
                                                        : SDL_FINGERUP;
    event.tfinger.fingerId = finger;
    event.tfinger.x = touch.x / static_cast<float>(width);
    event.tfinger.y = touch.y / static_cast<float>(height);
    return event;
}

constexpr SDL_FingerID automation = 1'000'000;

// SDL says how many milliseconds after its start something happened; a frame may lie between that and our looking.
template <class Event>
SteadyTime time_of(const Event& event) {
    if constexpr (requires { event.fingerId; }) {
        if (event.fingerId == automation) return {};
    }
    return std::chrono::steady_clock::now() - std::chrono::milliseconds(SDL_GetTicks() - event.timestamp);
}

TouchEvent::Kind kind_of(Uint32 type) {
    switch (type) {
        case SDL_FINGERDOWN:
        case SDL_MOUSEBUTTONDOWN: return TouchEvent::Kind::down;
        case SDL_FINGERUP:
        case SDL_MOUSEBUTTONUP: return TouchEvent::Kind::up;
        default: return TouchEvent::Kind::move;
    }
}

void ask_for_gles2() {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
}

// Who is believed to sit at the keys that SDL reports. our_own: nobody; without a display server we can tell keyboards apart ourselves.
enum class Keys : std::uint8_t { citizens, staffs, our_own };

class SdlWindow final : public Backend {
public:
    ~SdlWindow() override {
        if (gl_ != nullptr) SDL_GL_DeleteContext(gl_);
        if (window_ != nullptr) SDL_DestroyWindow(window_);
        SDL_Quit();
    }
    Status begin(const Window::Options& options);
    WindowEvents wait(std::chrono::milliseconds patience) override;
    void wake() override;
    void inject(const TouchEvent& touch) override;
    void inject(const KeyEvent& key) override { injected_.push_back(key); }
    std::string driver() const override { return SDL_GetCurrentVideoDriver(); }
    int width() const override { return width_; }
    int height() const override { return height_; }
    Status resize(int width, int height) override;
    std::uint32_t* pixels() override { return static_cast<std::uint32_t*>(surface_->pixels); }
    int pitch() const override { return surface_->pitch / static_cast<int>(sizeof(std::uint32_t)); }
    void show(std::span<const PixelRect> changed) override;
    Window::GlFunction gl_function(const char* name) const override {
        return reinterpret_cast<Window::GlFunction>(SDL_GL_GetProcAddress(name));
    }
    void show_gl() override { SDL_GL_SwapWindow(window_); }

private:
    Status take_gl();
    Status measure();
    Status take_surface();
    void sort(const SDL_Event& event, WindowEvents& out);
    void on_finger(const SDL_Event& event, WindowEvents& out) const;
    void on_mouse_button(const SDL_MouseButtonEvent& button, WindowEvents& out);
    void on_mouse_motion(const SDL_MouseMotionEvent& motion, WindowEvents& out) const;
    void on_key(KeyEvent key, WindowEvents& out) const;
    void on_window(const SDL_WindowEvent& event, WindowEvents& out);
    Status take_keyboards(const Window::Options& options);

    SDL_Window* window_ = nullptr;
    Drawing drawing_ = Drawing::pixels;
    SDL_Surface* surface_ = nullptr;  // Drawing::pixels; SDL's own, valid until the window's size changes
    SDL_GLContext gl_ = nullptr;      // Drawing::gl
    int width_ = 0, height_ = 0;
    Uint32 wake_event_ = 0;
    bool mouse_down_ = false;
    std::vector<KeyEvent> injected_;
    Keys keys_ = Keys::citizens;
    std::optional<input::Keyboards> keyboards_;  // Keys::our_own
};

Status SdlWindow::take_gl() {
    gl_ = SDL_GL_CreateContext(window_);
    if (gl_ == nullptr) return failure(Fault::not_found, std::string("no OpenGL ES 2: ") + SDL_GetError());
    SDL_GL_SetSwapInterval(1);  // where that cannot be, pictures may tear, no more
    return {};
}

Status SdlWindow::measure() {
    if (drawing_ == Drawing::pixels) return take_surface();
    SDL_GL_GetDrawableSize(window_, &width_, &height_);
    return {};
}

Status SdlWindow::take_surface() {
    surface_ = SDL_GetWindowSurface(window_);
    if (surface_ == nullptr) return failure(Fault::broken, SDL_GetError());
    if (surface_->format->BytesPerPixel != 4 || surface_->format->Rmask != 0xFF0000)
        return failure(Fault::broken, "screen is not 0x00RRGGBB");
    width_ = surface_->w;
    height_ = surface_->h;
    return {};
}

void SdlWindow::on_finger(const SDL_Event& event, WindowEvents& out) const {
    out.touches.push_back({kind_of(event.type), event.tfinger.x * static_cast<float>(width_), event.tfinger.y * static_cast<float>(height_),
                           event.tfinger.fingerId, time_of(event.tfinger)});
}

void SdlWindow::on_mouse_button(const SDL_MouseButtonEvent& button, WindowEvents& out) {
    if (button.which == SDL_TOUCH_MOUSEID || button.button != SDL_BUTTON_LEFT) return;
    mouse_down_ = button.type == SDL_MOUSEBUTTONDOWN;
    out.touches.push_back(
        {kind_of(button.type), static_cast<float>(button.x), static_cast<float>(button.y), TouchEvent::mouse, time_of(button)});
}

void SdlWindow::on_mouse_motion(const SDL_MouseMotionEvent& motion, WindowEvents& out) const {
    if (motion.which == SDL_TOUCH_MOUSEID || !mouse_down_) return;
    out.touches.push_back(
        {TouchEvent::Kind::move, static_cast<float>(motion.x), static_cast<float>(motion.y), TouchEvent::mouse, time_of(motion)});
}

std::optional<KeyEvent::Key> key_of(const SDL_Keysym& key) {
    switch (key.sym) {
        case SDLK_BACKSPACE: return KeyEvent::Key::backspace;
        case SDLK_RETURN:
        case SDLK_KP_ENTER: return KeyEvent::Key::enter;
        case SDLK_TAB: return (key.mod & KMOD_SHIFT) != 0 ? KeyEvent::Key::back_tab : KeyEvent::Key::tab;
        case SDLK_ESCAPE: return KeyEvent::Key::escape;
        case SDLK_UP: return KeyEvent::Key::up;
        case SDLK_DOWN: return KeyEvent::Key::down;
        case SDLK_F1:
        case SDLK_HELP: return KeyEvent::Key::help;
        default: return std::nullopt;
    }
}

void SdlWindow::on_key(KeyEvent key, WindowEvents& out) const {
    if (keys_ == Keys::our_own) return;
    key.staff_side = keys_ == Keys::staffs;
    out.keys.push_back(std::move(key));
}

void SdlWindow::on_window(const SDL_WindowEvent& event, WindowEvents& out) {
    if (event.event == SDL_WINDOWEVENT_EXPOSED) out.exposed = true;
    if (event.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
        out.resized = out.exposed = true;
        if (!measure()) out.closed = true;
    }
}

void SdlWindow::sort(const SDL_Event& event, WindowEvents& out) {
    switch (event.type) {
        case SDL_FINGERDOWN:
        case SDL_FINGERMOTION:
        case SDL_FINGERUP: on_finger(event, out); break;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: on_mouse_button(event.button, out); break;
        case SDL_MOUSEMOTION: on_mouse_motion(event.motion, out); break;
        case SDL_TEXTINPUT: on_key({.key = KeyEvent::Key::character, .text = event.text.text}, out); break;
        case SDL_KEYDOWN:
            if (const auto key = key_of(event.key.keysym)) on_key({.key = *key, .text = {}}, out);
            break;
        case SDL_WINDOWEVENT: on_window(event.window, out); break;
        case SDL_RENDER_TARGETS_RESET: out.exposed = true; break;
        case SDL_QUIT: out.closed = true; break;
        default: break;
    }
}

Status SdlWindow::begin(const Window::Options& options) {
    if (!options.video_driver.empty()) SDL_SetHint(SDL_HINT_VIDEODRIVER, options.video_driver.c_str());
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return failure(Fault::not_found, std::string("no screen: ") + SDL_GetError());
    drawing_ = options.drawing;
    Uint32 flags = options.full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS : 0;
    if (options.drawing == Drawing::gl) {
        ask_for_gles2();
        flags |= SDL_WINDOW_OPENGL;
    }
    window_ = SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width, options.height, flags);
    if (window_ == nullptr) return failure(options.drawing == Drawing::gl ? Fault::not_found : Fault::broken, SDL_GetError());
    if (options.full_screen) SDL_ShowCursor(SDL_DISABLE);
    wake_event_ = SDL_RegisterEvents(1);
    if (options.drawing == Drawing::gl) TRY_DO(take_gl());
    TRY_DO(take_keyboards(options));
    return measure();
}

// Before SDL's own reading of them, which is then deaf.
Status SdlWindow::take_keyboards(const Window::Options& options) {
    if (driver() == "kmsdrm") {
        keys_ = Keys::our_own;
        TRY(auto list, input::open_device_list());
        TRY(keyboards_, input::Keyboards::open(std::move(list), options.keyboards));
    } else if (options.full_screen) {
        keys_ = Keys::staffs;
    }
    return {};
}

// SDL cannot wait for what is not its own.
constexpr std::chrono::milliseconds keyboards_pause{10};

WindowEvents SdlWindow::wait(std::chrono::milliseconds patience) {
    WindowEvents out;
    SDL_Event event;
    if (!injected_.empty()) patience = {};
    if (keyboards_) patience = std::min(patience, keyboards_pause);
    const int limit = static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(patience.count(), 0, 3'600'000));
    for (int there = SDL_WaitEventTimeout(&event, limit); there != 0; there = SDL_PollEvent(&event)) sort(event, out);
    if (keyboards_) keyboards_->read(out.keys);
    for (auto& key : std::exchange(injected_, {})) out.keys.push_back(std::move(key));
    return out;
}

void SdlWindow::wake() {
    SDL_Event event{};
    event.type = wake_event_;
    SDL_PushEvent(&event);
}

void SdlWindow::inject(const TouchEvent& touch) {
    SDL_Event event = made_by_us(touch, automation, width_, height_);
    SDL_PushEvent(&event);
}

Status SdlWindow::resize(int width, int height) {
    SDL_SetWindowSize(window_, width, height);
    return measure();
}

void SdlWindow::show(std::span<const PixelRect> changed) {
    std::vector<SDL_Rect> rects;
    rects.reserve(changed.size());
    for (const PixelRect& r : changed) rects.push_back({r.x, r.y, r.width, r.height});
    SDL_UpdateWindowSurfaceRects(window_, rects.data(), static_cast<int>(rects.size()));
}

}  // namespace

Result<std::unique_ptr<Backend>> open_sdl_window(const Window::Options& options) {
    SDL_SetMainReady();
    // Pixels go straight to the screen: through GL a tap would cost 15 times as much on a box without a GPU.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");  // SIGTERM is the program's business
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    auto window = std::make_unique<SdlWindow>();
    TRY_DO(window->begin(options));
    return window;
}

bool has_gl() {
    void* const library = SDL_LoadObject("libGLESv2.so.2");
    if (library != nullptr) SDL_UnloadObject(library);
    return library != nullptr;
}

}  // namespace platform::window
