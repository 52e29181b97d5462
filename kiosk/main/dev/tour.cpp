#include "kiosk/main/dev/tour.h"

#include <algorithm>
#include <cmath>

#include "platform/log.h"

namespace kiosk::dev {
namespace {

using namespace std::chrono_literals;
using platform::TouchEvent;
using std::chrono::milliseconds;

constexpr milliseconds frame_time = 16ms;
constexpr milliseconds look_again = 200ms;  // while the kiosk works and there is nothing to touch
constexpr milliseconds pressed = 130ms, after_press = 120ms;
constexpr milliseconds between_keys = 40ms, between_widgets = 550ms, new_screen = 1500ms, last_screen = 5000ms;

// Longer ways take longer, but not by as much (Fitts).
milliseconds travel_time(const ui::Point& from, const ui::Point& to, bool is_key) {
    const float way = std::hypot(to.x - from.x, to.y - from.y);
    const float ms = is_key ? 70 + way * 0.25F : 220 + 22 * std::sqrt(way);
    return milliseconds(static_cast<int>(ms));
}

float eased(float share) { return share * share * (3 - 2 * share); }

bool is_key(const std::string& id) { return id.starts_with("key-"); }

}  // namespace

Tour::Tour(const Stage& stage, NextCitizen next_citizen) : stage_(stage), next_citizen_(std::move(next_citizen)) {
    finger_.at = {static_cast<float>(stage.picture.width()) * 0.6F, static_cast<float>(stage.picture.height()) * 0.6F};
}

bool Tour::after_turn() {
    const auto now = Clock::now();
    if (now >= due_) go_on();
    if (phase_ == Phase::reaching) {
        if (const auto to = target()) {
            const auto whole = std::chrono::duration<float>(due_ - phase_began_), part = std::chrono::duration<float>(now - phase_began_);
            const float share = eased(std::clamp(part / whole, 0.0F, 1.0F));
            finger_.at = {from_.x + (to->x - from_.x) * share, from_.y + (to->y - from_.y) * share};
        }
    }
    stage_.picture.show(finger_.paint(stage_.picture.canvas()));
    return false;
}

milliseconds Tour::patience() const {
    if (phase_ == Phase::reaching) return frame_time;
    return std::max(std::chrono::ceil<milliseconds>(due_ - Clock::now()), 0ms);
}

void Tour::go_on() {
    notice_visit();
    milliseconds next{0};
    switch (phase_) {
        case Phase::deciding: next = decide(); break;
        case Phase::reading: next = reach(); break;
        case Phase::reaching: next = touch(TouchEvent::Kind::down); break;
        case Phase::pressing: next = touch(TouchEvent::Kind::up); break;
    }
    phase_began_ = Clock::now();
    due_ = phase_began_ + std::chrono::duration_cast<milliseconds>(next / stage_.tempo);
}

// Another citizen comes when the last one's traces are wiped.
void Tour::notice_visit() {
    const bool is_nobody_there = stage_.usher.step() == visit::Step::welcome;
    if (!is_nobody_there) under_way_ = true;
    if (citizen_ && !(is_nobody_there && under_way_)) return;
    under_way_ = false;
    auto next = next_citizen_(visits_++);
    if (!next) return platform::log(platform::Level::error, "tour", "no citizen: {}", next.error().detail);
    citizen_ = std::move(*next);
}

std::optional<ui::Point> Tour::target() const {
    const ui::Node* node = stage_.ui.semantics().find(target_);
    if (node == nullptr) return std::nullopt;
    return ui::centre(node->place);
}

milliseconds Tour::reading_time(const std::string& id) {
    const visit::Step step = stage_.usher.step();
    if (std::exchange(read_, step) != step) return step == visit::Step::done ? last_screen : new_screen;
    return is_key(id) ? between_keys : between_widgets;
}

// The citizen may look only at what the window really shows.
milliseconds Tour::decide() {
    phase_ = Phase::deciding;
    const visit::Step step = stage_.usher.step();
    if (!citizen_ || stage_.show.shown() != step) return look_again;
    const auto id = citizen_->decide(step, stage_.ui.semantics());
    if (!id) return look_again;
    target_ = *id;
    phase_ = Phase::reading;
    return reading_time(target_);
}

milliseconds Tour::reach() {
    const auto to = target();
    if (!to) return decide();
    from_ = finger_.at;
    phase_ = Phase::reaching;
    return travel_time(from_, *to, is_key(target_));
}

milliseconds Tour::touch(TouchEvent::Kind kind) {
    if (const auto to = target(); to && kind == TouchEvent::Kind::down) finger_.at = *to;
    stage_.window.inject({kind, finger_.at.x, finger_.at.y});
    finger_.down = kind == TouchEvent::Kind::down;
    phase_ = finger_.down ? Phase::pressing : Phase::deciding;
    return finger_.down ? pressed : after_press;
}

}  // namespace kiosk::dev
