// One frame, as every widget gets it: brush, theme, semantics, finger, keys, time. And the Stage, which makes frames and keeps what must
// outlive them: the letters, the pixels' hashes, where a press began, how far a button is down.
#pragma once
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/typeface.h"
#include "platform/window.h"
#include "ui/backend/renderer.h"
#include "ui/focus.h"
#include "ui/paint.h"
#include "ui/semantics.h"
#include "ui/theme.h"
#include "ui/touch_filter.h"

namespace ui {

// What a finger did to a widget.
struct Press {
    bool clicked = false;  // the press began and ended inside; true for one frame
    bool held = false;
    float depth = 0;  // 0 at rest, 1 fully pressed; eased
};

// Numbers that move smoothly towards a goal, by name. Outlive the frames.
class Easings {
public:
    // Moves the named value towards goal; the first call starts at `start`. Sets `moving` unless it has arrived.
    float towards(std::string_view name, float goal, float per_second, float seconds, float start, bool& moving);
    void clear() { values_.clear(); }

private:
    std::unordered_map<std::string, float> values_;
};

// Where a press began. A widget is clicked only if the finger came down and went up on it.
class Pointer {
public:
    void down(float x, float y);
    void move(float x, float y);
    void up(float x, float y);
    // Forgets the press, so that a finger that came down on the last screen does nothing on this one.
    void drop();
    void end_frame();
    // Called by each widget once a frame.
    Press touch(std::string_view id, const Rect& place, bool enabled);
    bool is_down() const { return down_; }

private:
    float x_ = 0, y_ = 0;
    bool down_ = false, just_down_ = false, just_up_ = false;
    std::string owner_;  // id of the widget where the press began; empty: none yet
};

class Frame {
public:
    Paint& paint;
    const Theme& theme;
    Semantics& semantics;
    Rect page;                                 // the whole window
    std::span<const platform::KeyEvent> keys;  // a physical keyboard's, without what the keypad took
    bool staff_hand = false;                   // a key of the staff's keyboard is in this frame: what it brings about is theirs
    // Set by a page that is made for the staff's keyboard: its arrows and Enter are among `keys`, and do not move the keypad's focus.
    bool takes_arrows = false;
    bool keypad = false;                          // somebody uses the keypad: its focus is shown
    std::chrono::duration<float> since_start{0};  // for pulses and turning rings; stands still in pictures for tests
    bool animating = false;                       // set by a widget that moves: another frame is wanted soon
    // True while something is drawn over the page (an overlay): widgets are drawn and stated, but disabled.
    bool inert = false;

    // For a widget: takes part in the touch of this frame, and in the keypad's OK. Its depth is eased.
    Press touch(std::string_view id, const Rect& place, bool enabled = true);
    // For a widget: a named value on its way to goal, e.g. a switch's knob. Begins at the goal.
    float eased(std::string_view name, float goal, float per_second = 14.0F);
    // States a node; enabled is taken back while inert.
    void state(Node node);
    // Within `draw` the theme's letters are so many text sizes smaller. For what a small panel cannot show in the size that was asked for.
    void with_smaller_letters(int sizes, const std::function<void()>& draw);

    struct Hands {  // what people touch and press
        Pointer& pointer;
        Easings& easings;
        const Focus& focus;
        const std::string& pressed_key;  // id of the widget that the keypad presses in this frame; empty: none
    };
    Frame(Paint& brush, Theme& look, Semantics& nodes, const Hands& hands, float seconds);

private:
    float towards(std::string_view name, float goal, float per_second, float start);

    Theme& own_theme_;
    Hands hands_;
    float seconds_;
};

// Makes frames. Lives as long as the window; main thread only. Each Stage has a Dear ImGui context of its own and sets it for each frame.
class Stage {
public:
    // The renderer must outlive the stage.
    Stage(platform::Typeface& typeface, backend::Renderer& renderer, Theme theme);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    ~Stage();

    // What the window reported. A tap whose down and up came together is spread over two frames; see hungry().
    void feed(const platform::WindowEvents& events);
    // One frame: draws the page and shows it. elapsed: since the last frame. Returns what changed.
    std::span<const platform::PixelRect> frame(std::chrono::duration<float> elapsed, const std::function<void(Frame&)>& draw);
    // Another frame should follow at once (events are waiting), or soon (something moves).
    bool hungry() const { return !touches_.empty() || !keypad_.empty() || frames_owed_ > 0; }
    bool animating() const { return animating_; }
    // The screen changed: the press and all half-way movements are forgotten, and for a moment nothing can be pressed.
    void change_screen(platform::SteadyTime now = {});
    // Until then fingers that come down mean nothing.
    platform::SteadyTime deaf_until() const { return filter_.deaf_until(); }
    const Focus& focus() const { return focus_; }
    bool staff_hand() const { return staff_hand_; }  // of the last frame
    void set_theme(Theme theme) { theme_ = std::move(theme); }
    const Theme& theme() const { return theme_; }
    const Semantics& semantics() const { return semantics_; }
    Paint& paint() { return paint_; }

private:
    bool is_typing(const platform::KeyEvent& event) const;
    void take_touches();
    void take_keypad();
    void draw_focus();

    backend::Renderer& renderer_;
    Theme theme_;
    struct Glue;  // Dear ImGui's context, without any of its backends
    std::unique_ptr<Glue> glue_;
    Paint paint_;
    Semantics semantics_;
    Pointer pointer_;
    Easings easings_;
    TouchFilter filter_;
    Focus focus_;
    std::deque<platform::TouchEvent> touches_;
    std::deque<platform::KeyEvent> keypad_;
    std::vector<platform::KeyEvent> keys_;
    std::string pressed_key_;
    bool staff_hand_ = false;
    bool takes_arrows_ = false;  // the last frame's page
    std::chrono::duration<float> since_start_{0};
    int frames_owed_ = 1;  // what a click changed is seen in the next frame only
    bool animating_ = false;
};

}  // namespace ui
