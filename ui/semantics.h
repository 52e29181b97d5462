// What each widget is: role, name, value and place, stated once a frame by the same call that draws it. Automation, keypad focus, speech
// and checks read it; what is not stated here cannot be touched either. The order is the order of reading.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace ui {

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;  // pixels of the window
    bool holds(float px, float py) const { return px >= x && px < x + width && py >= y && py < y + height; }
    float right() const { return x + width; }
    float bottom() const { return y + height; }
};

enum class Role { heading, text, button, link, choice, checkbox, field, key, picture, progress, alert };
const char* name_of(Role role);
// Can be pressed, by a finger or by the keypad's OK.
bool is_touchable(Role role);

// What the keypad's own keys press, wherever the focus is.
enum class Shortcut : std::uint8_t { none, back, help };

struct Node {
    std::string id;  // stable, documented in ui/README.md: "begin", "field-full_name", "key-ă"
    Role role = Role::text;
    std::string name;   // what a person would call it, in the language of the screen
    std::string value;  // of fields and choices; masked where sensitive
    Rect place;
    bool enabled = true, checked = false;
    bool focused = false;  // a field that is typed into
    bool reached = false;  // by the keypad
    bool invalid = false;  // a field with an error
    Shortcut shortcut = Shortcut::none;
};

class Semantics {
public:
    void begin_frame() { nodes_.clear(); }
    void state(Node node) { nodes_.push_back(std::move(node)); }
    const std::vector<Node>& nodes() const { return nodes_; }
    const Node* find(const std::string& id) const;

private:
    std::vector<Node> nodes_;
};

}  // namespace ui
