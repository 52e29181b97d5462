// A screen without a kiosk: nodes by hand, and a note of what was done to it. What a touch or key leads to, the test says.
#pragma once
#include <gtest/gtest.h>

#include <functional>

#include "ui/automation/browser.h"
#include "ui/automation/protocol.h"

namespace ui::automation {

class FakeBrowser final : public Browser {
public:
    const Semantics& semantics() const override { return nodes; }
    std::string step() const override { return at; }
    int screen_number() const override { return number; }
    int width() const override { return 100; }
    int height() const override { return 200; }
    platform::Picture picture() const override { return {100, 200, std::vector<std::uint32_t>(std::size_t{100} * 200, 0xFF336699)}; }
    void touch(float x, float y) override {
        touches.emplace_back(x, y);
        if (on_touch) on_touch();
    }
    void press(const platform::KeyEvent& key) override {
        typed += key.key == platform::KeyEvent::Key::character ? key.text : key.key == platform::KeyEvent::Key::backspace ? "<" : "!";
        if (on_key) on_key();
    }
    void go_to_start() override {
        ++wishes_to_start;
        if (on_go_to_start) on_go_to_start();
    }
    // Shows these nodes in place of the former ones, on the same screen.
    void show(const std::vector<Node>& shown) {
        nodes.begin_frame();
        for (const Node& node : shown) nodes.state(node);
    }

    Semantics nodes;
    std::string at = "consent";
    int number = 3;
    std::vector<std::pair<float, float>> touches;
    std::string typed;
    int wishes_to_start = 0;
    std::function<void()> on_touch, on_key, on_go_to_start;
};

inline Node button(const std::string& id, const std::string& name) {
    return {.id = id, .role = Role::button, .name = name, .place = {10, 20, 30, 40}};
}
inline Node field(const std::string& id, const std::string& value, bool focused = false) {
    return {.id = id, .role = Role::field, .name = "Họ và tên", .value = value, .place = {10, 100, 80, 40}, .focused = focused};
}
inline Node key(const std::string& id) { return {.id = id, .role = Role::key, .name = id, .place = {0, 150, 10, 10}}; }

}  // namespace ui::automation
