#include "kiosk/main/show.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk {

using std::chrono::milliseconds;

namespace {
constexpr milliseconds frame_time{16};
constexpr float longest_step = 0.1F;  // seconds: after a pause, movements go on instead of jumping
}  // namespace

namespace {

std::string words_for(const platform::Window& window) {
    const bool by_gpu = window.drawing() == platform::Window::Drawing::gl;
    return fmt::format("{}x{}, {}, {}", window.width(), window.height(), window.driver(), by_gpu ? "gpu" : "processor");
}

}  // namespace

Show::Show(Appliance& appliance, platform::Window& window, ui::Ui& ui, Motion motion)
    : appliance_(appliance), window_(window), ui_(ui), motion_(motion), last_frame_(std::chrono::steady_clock::now()) {
    appliance_.diagnose(words_for(window));
}

milliseconds Show::wait_time(milliseconds patience) const {
    if (busy()) return milliseconds(0);
    for (const Companion* companion : companions_) patience = std::min(patience, companion->patience());
    if (ui_.animating()) return std::min(frame_time, patience);
    const auto until_tick = std::chrono::ceil<milliseconds>(appliance_.usher().next_tick() - appliance_.clock().steady());
    return std::clamp(until_tick, milliseconds(0), patience);
}

bool Show::settled() const { return !busy() && !ui_.animating(); }

void Show::intend(visit::Intent intent) {
    appliance_.usher().intend(std::move(intent));
    dirty_ = true;
}

bool Show::turn(milliseconds patience) {
    auto events = window_.wait(wait_time(patience));
    if (events.closed) return false;
    for (Companion* companion : companions_) companion->take(events);
    ui_.feed(events);
    if (!events.touches.empty() || !events.keys.empty()) {
        appliance_.usher().touched();
        dirty_ = true;
    }
    if (events.exposed || events.resized) dirty_ = true;
    if (appliance_.attend()) dirty_ = true;
    drew_ = dirty_ || ui_.hungry() || ui_.animating();
    if (drew_) draw();
    for (Companion* companion : companions_) dirty_ = companion->after_turn() || dirty_;
    appliance_.screen().look(
        {.is_seen = window_.is_seen(), .shows = window_.shows(), .is_test_page = shown_ == visit::Step::maintain_self_test},
        std::chrono::steady_clock::now());
    return true;
}

void Show::draw() {
    const auto now = std::chrono::steady_clock::now();
    std::chrono::duration<float> elapsed = now - last_frame_;
    elapsed = std::chrono::duration<float>(motion_ == Motion::skipped ? 1.0F : std::min(elapsed.count(), longest_step));
    last_frame_ = now;
    dirty_ = false;
    shown_ = appliance_.usher().step();
    for (Companion* companion : companions_) companion->before_picture();
    // The machine's own time, as touches have it: the appliance's clock may be a turned one.
    if (auto wish = ui_.frame(appliance_.usher().view(), {elapsed, now})) {
        appliance_.usher().intend(std::move(*wish), ui_.hand());
        dirty_ = true;
    }
}

}  // namespace kiosk
