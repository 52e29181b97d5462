#include "ui/focus.h"

#include <algorithm>
#include <vector>

namespace ui {

using Key = platform::KeyEvent::Key;

namespace {

std::vector<const Node*> reachable(const Semantics& screen) {
    std::vector<const Node*> out;
    for (const Node& node : screen.nodes()) {
        if (node.enabled && is_touchable(node.role)) out.push_back(&node);
    }
    return out;
}

std::optional<std::string> with(Shortcut shortcut, const Semantics& screen) {
    const auto& nodes = screen.nodes();
    // The last one that was drawn lies on top.
    const auto found =
        std::find_if(nodes.rbegin(), nodes.rend(), [&](const Node& node) { return node.enabled && node.shortcut == shortcut; });
    if (found == nodes.rend()) return std::nullopt;
    return found->id;
}

}  // namespace

bool Focus::is_keypad(Key key) { return key == Key::up || key == Key::down || key == Key::enter || key == Key::escape || key == Key::help; }

std::optional<std::string> Focus::key(Key key, const Semantics& screen) {
    switch (key) {
        case Key::up: move(-1, screen); return std::nullopt;
        case Key::down: move(1, screen); return std::nullopt;
        case Key::escape: return with(Shortcut::back, screen);
        case Key::help: return with(Shortcut::help, screen);
        case Key::enter:
            if (shown_ && !id_.empty()) return id_;
            move(0, screen);  // shows where we are before anything is pressed
            return std::nullopt;
        default: return std::nullopt;
    }
}

void Focus::move(int by, const Semantics& screen) {
    const auto nodes = reachable(screen);
    if (nodes.empty()) return;
    const auto count = static_cast<int>(nodes.size());
    if (!shown_ || id_.empty()) {
        index_ = by < 0 ? nodes.size() - 1 : 0;
    } else {
        index_ = static_cast<std::size_t>((static_cast<int>(std::min(index_, nodes.size() - 1)) + by + count) % count);
    }
    shown_ = true;
    id_ = nodes[index_]->id;
}

void Focus::follow(const Semantics& screen) {
    if (!shown_) return;
    const auto nodes = reachable(screen);
    if (nodes.empty()) return id_.clear();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node* node) { return node->id == id_; });
    if (found != nodes.end()) {
        index_ = static_cast<std::size_t>(found - nodes.begin());
        return;
    }
    index_ = std::min(index_, nodes.size() - 1);
    id_ = nodes[index_]->id;
}

void Focus::start_over() {
    id_.clear();
    index_ = 0;
}

}  // namespace ui
