#include "kiosk/main/dev/dock_beside.h"

#include <algorithm>

namespace kiosk::dev {

using ui::dev_dock::Dock;

namespace {
constexpr std::uint32_t empty_desk = 0x0B0D11;  // below a picture that is lower than the dock
}

// A window manager may have given less than was asked for: the dock stays whole, the kiosk's picture gives way.
Companion::Extent DockBeside::leaves() const {
    const auto [width, height] = screen_.panel().extent();
    return {std::max(1, std::min(width, window_.width() - Dock::width)), std::min(height, window_.height())};
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
    const auto of_kiosk = std::stable_partition(events.touches.begin(), events.touches.end(), [&](const auto& t) { return !is_ours(t); });
    ours.touches.assign(of_kiosk, events.touches.end());
    events.touches.erase(of_kiosk, events.touches.end());
    for (platform::TouchEvent& touch : ours.touches) touch.x -= static_cast<float>(left());
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
    const auto [width, height] = leaves();
    if (height >= window_.height()) return;
    for (int y = height; y < window_.height(); ++y)
        std::fill_n(window_.pixels() + static_cast<std::ptrdiff_t>(y) * window_.pitch(), width, empty_desk);
    const platform::PixelRect below{0, height, width, window_.height() - height};
    window_.show({&below, 1});
}

bool DockBeside::draw() {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<float> elapsed = std::min<std::chrono::duration<float>>(now - last_frame_, std::chrono::milliseconds(100));
    last_frame_ = now;
    const ui::backend::Canvas column{window_.pixels() + left(), std::min(Dock::width, window_.width() - left()), window_.height(),
                                     window_.pitch()};
    const auto drawn = dock_.frame(shown_, column, elapsed);
    std::vector<platform::PixelRect> changed(drawn.changed.begin(), drawn.changed.end());
    for (platform::PixelRect& rect : changed) rect.x += left();
    window_.show(changed);
    if (drawn.pressed) press(*drawn.pressed);
    return drawn.pressed.has_value();
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
