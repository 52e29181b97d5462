#include "platform/window.h"

#include <SDL.h>

#include <algorithm>
#include <string_view>

namespace platform {
namespace {

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

SDL_Event made_by_us(const KeyEvent& key) {
    SDL_Event event{};
    if (key.key == KeyEvent::Key::character) {
        event.type = SDL_TEXTINPUT;
        SDL_strlcpy(event.text.text, key.text.c_str(), sizeof event.text.text);
        return event;
    }
    event.type = SDL_KEYDOWN;
    switch (key.key) {
        case KeyEvent::Key::backspace: event.key.keysym.sym = SDLK_BACKSPACE; break;
        case KeyEvent::Key::enter: event.key.keysym.sym = SDLK_RETURN; break;
        case KeyEvent::Key::tab: event.key.keysym.sym = SDLK_TAB; break;
        case KeyEvent::Key::escape: event.key.keysym.sym = SDLK_ESCAPE; break;
        case KeyEvent::Key::up: event.key.keysym.sym = SDLK_UP; break;
        case KeyEvent::Key::down: event.key.keysym.sym = SDLK_DOWN; break;
        case KeyEvent::Key::help: event.key.keysym.sym = SDLK_HELP; break;
        case KeyEvent::Key::character: break;
    }
    return event;
}

constexpr std::int64_t mouse = -1;
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

}  // namespace

struct Window::State {
    SDL_Window* window = nullptr;
    Drawing drawing = Drawing::pixels;
    SDL_Surface* surface = nullptr;  // Drawing::pixels; SDL's own, valid until the window's size changes
    SDL_GLContext gl = nullptr;      // Drawing::gl
    int width = 0, height = 0;
    Uint32 wake_event = 0;
    bool mouse_down = false;

    ~State() {
        if (gl != nullptr) SDL_GL_DeleteContext(gl);
        if (window != nullptr) SDL_DestroyWindow(window);
        SDL_Quit();
    }
    Status take_gl() {
        gl = SDL_GL_CreateContext(window);
        if (gl == nullptr) return failure(Fault::not_found, std::string("no OpenGL ES 2: ") + SDL_GetError());
        SDL_GL_SetSwapInterval(1);  // where that cannot be, pictures may tear, no more
        return {};
    }
    Status measure() {
        if (drawing == Drawing::pixels) return take_surface();
        SDL_GL_GetDrawableSize(window, &width, &height);
        return {};
    }
    Status take_surface() {
        surface = SDL_GetWindowSurface(window);
        if (surface == nullptr) return failure(Fault::broken, SDL_GetError());
        if (surface->format->BytesPerPixel != 4 || surface->format->Rmask != 0xFF0000)
            return failure(Fault::broken, "screen is not 0x00RRGGBB");
        width = surface->w;
        height = surface->h;
        return {};
    }
    void on_finger(const SDL_Event& event, WindowEvents& out) {
        out.touches.push_back({kind_of(event.type), event.tfinger.x * static_cast<float>(width),
                               event.tfinger.y * static_cast<float>(height), event.tfinger.fingerId, time_of(event.tfinger)});
    }
    void on_mouse_button(const SDL_MouseButtonEvent& button, WindowEvents& out) {
        if (button.which == SDL_TOUCH_MOUSEID || button.button != SDL_BUTTON_LEFT) return;
        mouse_down = button.type == SDL_MOUSEBUTTONDOWN;
        out.touches.push_back({kind_of(button.type), static_cast<float>(button.x), static_cast<float>(button.y), mouse, time_of(button)});
    }
    void on_mouse_motion(const SDL_MouseMotionEvent& motion, WindowEvents& out) const {
        if (motion.which == SDL_TOUCH_MOUSEID || !mouse_down) return;
        out.touches.push_back({TouchEvent::Kind::move, static_cast<float>(motion.x), static_cast<float>(motion.y), mouse, time_of(motion)});
    }
    static void on_key(SDL_Keycode key, WindowEvents& out) {
        switch (key) {
            case SDLK_BACKSPACE: out.keys.push_back({KeyEvent::Key::backspace, {}}); break;
            case SDLK_RETURN:
            case SDLK_KP_ENTER: out.keys.push_back({KeyEvent::Key::enter, {}}); break;
            case SDLK_TAB: out.keys.push_back({KeyEvent::Key::tab, {}}); break;
            case SDLK_ESCAPE: out.keys.push_back({KeyEvent::Key::escape, {}}); break;
            case SDLK_UP: out.keys.push_back({KeyEvent::Key::up, {}}); break;
            case SDLK_DOWN: out.keys.push_back({KeyEvent::Key::down, {}}); break;
            case SDLK_F1:
            case SDLK_HELP: out.keys.push_back({KeyEvent::Key::help, {}}); break;
            default: break;
        }
    }
    void on_window(const SDL_WindowEvent& event, WindowEvents& out) {
        if (event.event == SDL_WINDOWEVENT_EXPOSED) out.exposed = true;
        if (event.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
            out.resized = out.exposed = true;
            if (!measure()) out.closed = true;
        }
    }
    void sort(const SDL_Event& event, WindowEvents& out) {
        switch (event.type) {
            case SDL_FINGERDOWN:
            case SDL_FINGERMOTION:
            case SDL_FINGERUP: on_finger(event, out); break;
            case SDL_MOUSEBUTTONDOWN:
            case SDL_MOUSEBUTTONUP: on_mouse_button(event.button, out); break;
            case SDL_MOUSEMOTION: on_mouse_motion(event.motion, out); break;
            case SDL_TEXTINPUT: out.keys.push_back({KeyEvent::Key::character, event.text.text}); break;
            case SDL_KEYDOWN: on_key(event.key.keysym.sym, out); break;
            case SDL_WINDOWEVENT: on_window(event.window, out); break;
            case SDL_RENDER_TARGETS_RESET: out.exposed = true; break;
            case SDL_QUIT: out.closed = true; break;
            default: break;
        }
    }
};

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

Result<Window> Window::open(const Options& options) {
    SDL_SetMainReady();
    // Pixels go straight to the screen: through GL a tap would cost 15 times as much on a box without a GPU.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");  // SIGTERM is the program's business
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    if (!options.video_driver.empty()) SDL_SetHint(SDL_HINT_VIDEODRIVER, options.video_driver.c_str());
    auto state = std::make_unique<State>();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return failure(Fault::not_found, std::string("no screen: ") + SDL_GetError());
    state->drawing = options.drawing;
    Uint32 flags = options.full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS : 0;
    if (options.drawing == Drawing::gl) {
        ask_for_gles2();
        flags |= SDL_WINDOW_OPENGL;
    }
    state->window =
        SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width, options.height, flags);
    if (state->window == nullptr) return failure(options.drawing == Drawing::gl ? Fault::not_found : Fault::broken, SDL_GetError());
    if (options.full_screen) SDL_ShowCursor(SDL_DISABLE);
    state->wake_event = SDL_RegisterEvents(1);
    if (options.drawing == Drawing::gl) TRY_DO(state->take_gl());
    TRY_DO(state->measure());
    return Window(std::move(state));
}

WindowEvents Window::wait(std::chrono::milliseconds patience) {
    WindowEvents out;
    SDL_Event event;
    const int limit = static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(patience.count(), 0, 3'600'000));
    if (SDL_WaitEventTimeout(&event, limit) == 0) return out;
    do {
        state_->sort(event, out);
    } while (SDL_PollEvent(&event) != 0);
    return out;
}

void Window::wake() {
    SDL_Event event{};
    event.type = state_->wake_event;
    SDL_PushEvent(&event);
}

void Window::inject(const TouchEvent& touch) {
    SDL_Event event = made_by_us(touch, automation, width(), height());
    SDL_PushEvent(&event);
}

void Window::inject(const KeyEvent& key) {
    SDL_Event event = made_by_us(key);
    SDL_PushEvent(&event);
}

int Window::width() const { return state_->width; }
int Window::height() const { return state_->height; }
Window::Drawing Window::drawing() const { return state_->drawing; }
std::uint32_t* Window::pixels() { return static_cast<std::uint32_t*>(state_->surface->pixels); }
int Window::pitch() const { return state_->surface->pitch / static_cast<int>(sizeof(std::uint32_t)); }

void Window::show(std::span<const PixelRect> changed) {
    if (changed.empty()) return;
    std::vector<SDL_Rect> rects;
    rects.reserve(changed.size());
    for (const PixelRect& r : changed) rects.push_back({r.x, r.y, r.width, r.height});
    SDL_UpdateWindowSurfaceRects(state_->window, rects.data(), static_cast<int>(rects.size()));
}

Window::GlFunction Window::gl_function(const char* name) const { return reinterpret_cast<GlFunction>(SDL_GL_GetProcAddress(name)); }
void Window::show_gl() { SDL_GL_SwapWindow(state_->window); }

}  // namespace platform
