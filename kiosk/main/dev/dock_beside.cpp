#include "kiosk/main/dev/dock_beside.h"

#include <algorithm>

namespace kiosk::dev {

namespace {
constexpr std::uint32_t empty_desk = 0x0B0D11;  // below a picture that is lower than the dock
}

bool DockBeside::is_ours(const platform::TouchEvent& touch) {
    using Kind = platform::TouchEvent::Kind;
    if (touch.kind == Kind::down && touch.x >= static_cast<float>(left())) fingers_.insert(touch.finger);
    return touch.kind == Kind::up ? fingers_.erase(touch.finger) > 0 : fingers_.contains(touch.finger);
}

void DockBeside::take(platform::WindowEvents& events) {
    platform::WindowEvents ours;
    ours.exposed = events.exposed;
    exposed_ = exposed_ || events.exposed;
    std::vector<platform::TouchEvent> of_kiosk;
    for (platform::TouchEvent touch : events.touches) {
        if (!is_ours(touch)) {
            of_kiosk.push_back(touch);
            continue;
        }
        touch.x -= static_cast<float>(left());
        ours.touches.push_back(touch);
    }
    events.touches = std::move(of_kiosk);
    dock_.feed(ours);
}

ui::dev_dock::Board DockBeside::board() const {
    ui::dev_dock::Board out{.title = "Dev dock", .note = visit::name_of(usher_.step()), .groups = {}};
    for (const Desk* desk : desks_) out.groups.push_back(desk->group());
    return out;
}

void DockBeside::press(const std::string& id) {
    for (Desk* desk : desks_) {
        const auto group = desk->group();
        const bool has = std::any_of(group.parts.begin(), group.parts.end(), [&](const auto& part) {
            return std::any_of(part.begin(), part.end(), [&](const auto& choice) { return choice.id == id; });
        });
        if (has) return desk->press(id);
    }
}

void DockBeside::fill_below() {
    const auto [x, y, width, height] = kiosk_();
    if (height >= window_.height()) return;
    for (int row = height; row < window_.height(); ++row) {
        std::fill_n(window_.pixels() + static_cast<std::ptrdiff_t>(row) * window_.pitch(), width, empty_desk);
    }
    const platform::PixelRect below{x, y + height, width, window_.height() - height};
    window_.show({&below, 1});
}

bool DockBeside::draw() {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<float> elapsed = std::min<std::chrono::duration<float>>(now - last_frame_, std::chrono::milliseconds(100));
    last_frame_ = now;
    const auto pressed = dock_.frame(shown_, elapsed);
    if (pressed) press(*pressed);
    return pressed.has_value();
}

bool DockBeside::after_turn() {
    for (Desk* desk : desks_) desk->attend();
    auto now = board();
    const bool wanted = exposed_ || dock_.hungry() || dock_.animating() || now != shown_;
    shown_ = std::move(now);
    if (exposed_) fill_below();
    exposed_ = false;
    return wanted && draw();
}

std::chrono::milliseconds DockBeside::patience() const {
    using namespace std::chrono_literals;
    if (dock_.hungry() || exposed_) return 0ms;
    return dock_.animating() ? 16ms : 1000ms;  // the clock's seconds
}

}  // namespace kiosk::dev
