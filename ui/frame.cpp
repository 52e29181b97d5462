#include "ui/frame.h"

#include <algorithm>
#include <cmath>

namespace ui {

float Easings::towards(std::string_view name, float goal, float per_second, float seconds, float start, bool& moving) {
    float& value = values_.try_emplace(std::string(name), start).first->second;
    constexpr float arrived = 0.03F;  // nobody sees the rest; each further frame would cost a redraw
    if (std::abs(goal - value) <= arrived) {
        value = goal;
    } else {
        value += (goal - value) * (1 - std::exp(-per_second * seconds));
        moving = true;
    }
    return value;
}

void Pointer::down(float x, float y) {
    x_ = x;
    y_ = y;
    down_ = just_down_ = true;
    owner_.clear();
}

void Pointer::move(float x, float y) {
    x_ = x;
    y_ = y;
}

void Pointer::up(float x, float y) {
    move(x, y);
    just_up_ = down_;
    down_ = false;
}

void Pointer::drop() {
    down_ = just_down_ = just_up_ = false;
    owner_.clear();
}

void Pointer::end_frame() {
    if (just_up_) owner_.clear();
    just_down_ = just_up_ = false;
}

Press Pointer::touch(std::string_view id, const Rect& place, bool enabled) {
    const bool inside = enabled && place.holds(x_, y_);
    if (just_down_ && inside && owner_.empty()) owner_ = id;
    const bool ours = inside && !owner_.empty() && owner_ == id;
    return {.clicked = ours && just_up_, .held = ours && down_, .depth = 0};
}

Frame::Frame(Paint& brush, Theme& look, Semantics& nodes, const Hands& hands, float seconds)
    : paint(brush), theme(look), semantics(nodes), own_theme_(look), hands_(hands), seconds_(seconds) {}

void Frame::with_smaller_letters(int sizes, const std::function<void()>& draw) {
    if (sizes <= 0) return draw();
    const Theme usual = own_theme_;
    kiosk::Look look = usual.look;
    look.size = kiosk::text_sizes[static_cast<std::size_t>(std::max(0, static_cast<int>(look.size) - sizes))];
    own_theme_ = make_theme(usual.scale, look, static_cast<int>(page.width), static_cast<int>(page.height));
    draw();
    own_theme_ = usual;
}

float Frame::towards(std::string_view name, float goal, float per_second, float start) {
    if (!theme.moves()) return goal;
    return hands_.easings.towards(name, goal, per_second, seconds_, start, animating);
}

Press Frame::touch(std::string_view id, const Rect& place, bool enabled) {
    Press press = hands_.pointer.touch(id, place, enabled && !inert);
    if (enabled && !inert && id == hands_.pressed_key) press.clicked = true;
    constexpr float quick = 45;  // down and up within a twelfth of a second
    press.depth = towards(id, press.held ? 1.0F : 0.0F, quick, 0);
    return press;
}

float Frame::eased(std::string_view name, float goal, float per_second) { return towards(name, goal, per_second, goal); }

void Frame::state(Node node) {
    node.enabled = node.enabled && !inert;
    node.reached = hands_.focus.is_shown() && node.enabled && node.id == hands_.focus.id();
    semantics.state(std::move(node));
}

}  // namespace ui
