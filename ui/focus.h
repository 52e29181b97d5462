// Which widget the keypad has reached. Five keys are enough for every screen: up and down move in the order of reading, OK presses, back
// and help press what the screen calls its back and its help. Not shown until a key is used; a finger on the glass hides it again.
#pragma once
#include <optional>
#include <string>

#include "platform/window.h"
#include "ui/semantics.h"

namespace ui {

class Focus {
public:
    // screen: of the last frame. Returns the id of the widget to press, if any.
    std::optional<std::string> key(platform::KeyEvent::Key key, const Semantics& screen);
    // After each frame: what was reached may be gone, then its neighbour is reached instead.
    void follow(const Semantics& screen);
    // Another screen: its first widget is reached, if the focus is shown.
    void start_over();
    void hide() { shown_ = false; }
    bool is_shown() const { return shown_; }
    const std::string& id() const { return id_; }

    static bool is_keypad(platform::KeyEvent::Key key);

private:
    void move(int by, const Semantics& screen);

    bool shown_ = false;
    std::string id_;
    std::size_t index_ = 0;  // of id_ among what can be reached
};

}  // namespace ui
