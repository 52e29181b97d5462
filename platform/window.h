// The kiosk's one window: pixels out, touches in. On a display server over SDL2, without one the whole screen (platform/window/README.md).
// All calls on the main thread but wake().
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/clock.h"
#include "platform/input/device.h"
#include "platform/result.h"

namespace platform {

struct TouchEvent {
    static constexpr std::int64_t mouse = -1;
    enum class Kind { down, move, up } kind = Kind::down;
    float x = 0, y = 0;       // pixels of the window
    std::int64_t finger = 0;  // tells fingers apart; `mouse` is one
    SteadyTime time{};        // when the panel reported it; none for events that a program made
};
// The keypad's five keys (up, down, enter, escape as back, help), and a physical keyboard.
struct KeyEvent {
    enum class Key { character, backspace, enter, tab, back_tab, escape, up, down, help } key = Key::character;
    std::string text;
    bool staff_side = false;  // from the keyboard on the staff's side of the counter, which a citizen does not reach
    bool telex = false;       // a letter of a keyboard without Vietnamese ones: "a" after "a" means "â"
};
struct WindowEvents {
    std::vector<TouchEvent> touches;  // of all fingers, in their order
    std::vector<KeyEvent> keys;
    bool exposed = false;  // the picture was lost: draw all
    bool resized = false;
    bool closed = false;
};
struct PixelRect {
    int x = 0, y = 0, width = 0, height = 0;
};

// How the picture lies on the glass: turned clockwise by a quarter for each.
enum class Turn : std::uint8_t { none, right, half, left };

namespace window {
class Backend;
}

class Window {
public:
    // How the picture gets into the window: written by us, or by a GPU over OpenGL ES 2.
    enum class Drawing { pixels, gl };
    struct Options {
        std::string title;
        int width = 1080, height = 1920;
        bool full_screen = false;
        // "kms": the screen itself; else SDL's name, "dummy": no screen at all. Empty: the screen itself if full_screen is asked for and
        // there is no display server, else SDL chooses.
        std::string video_driver;
        Drawing drawing = Drawing::pixels;
        Turn turn = Turn::none;  // "kms" only
        bool touchable = true;   // "kms" only; false: touch panels and keyboards are left alone
        // Whose keyboard is whose, where the screen itself is the window. Others are not heard there. A display server does not tell
        // keyboards apart: on its full screen all keys count as the staff's, in its windows, which are for work, as the citizen's.
        input::KeyboardSettings keyboards{};
        // "kms": how long to wait for another program to let go of the screen.
        std::chrono::milliseconds patience = std::chrono::seconds(10);
    };
    // One window at a time. not_found: no screen, or with Drawing::gl no OpenGL, which is looked for only then: the program starts on a box
    // that has none.
    static Result<Window> open(const Options& options);
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    // Waits until something happens, wake() is called or the time is over. Touch and mouse arrive once each, never doubled.
    WindowEvents wait(std::chrono::milliseconds patience);
    void wake();  // any thread
    // Puts a touch into the queue as the panel would; for automation.
    void inject(const TouchEvent& touch);
    void inject(const KeyEvent& key);  // the same for the keyboard; a character is one letter
    int width() const;
    int height() const;
    Drawing drawing() const;
    // Asks for another size; the window manager may give less. All pixels are lost, as the next wait() reports.
    Status resize(int width, int height);
    // "kms": from now on another program may show its picture; ours stays until it does, or until this window ends.
    void let_go();
    std::string driver() const;  // "kms", or SDL's name of it: "x11", "dummy"
    // False on SDL's dummy and offscreen drivers, where nobody sees anything.
    bool is_seen() const;
    // Whether the last picture is on the screen. Where it is not, wait() reports the picture as lost until it is, and after ten seconds the
    // window as closed.
    bool shows() const;
    // Drawing::pixels. The picture to draw into, 0x00RRGGBB, pitch in pixels; then show the parts that changed.
    std::uint32_t* pixels();
    int pitch() const;
    void show(std::span<const PixelRect> changed);
    // Drawing::gl. A function of OpenGL ES 2 by name, none if it does not exist; the context is current on the main thread. Then show what
    // was drawn, at the display's next beat.
    using GlFunction = void (*)();
    GlFunction gl_function(const char* name) const;
    void show_gl();

private:
    Window(std::unique_ptr<window::Backend> backend, Drawing drawing);
    std::unique_ptr<window::Backend> backend_;
    Drawing drawing_ = Drawing::pixels;
};

}  // namespace platform
