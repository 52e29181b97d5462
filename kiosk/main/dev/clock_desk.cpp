#include "kiosk/main/dev/clock_desk.h"

#include <fmt/format.h>

#include <array>

namespace kiosk::dev {
namespace {

using namespace std::chrono_literals;
using visit::Patience;

struct Turn {
    const char *name, *words;
    std::chrono::milliseconds by;
};
constexpr std::array turns{Turn{"second-10", "+10 s", 10s}, Turn{"minute", "+1 min", 1min}, Turn{"minute-15", "+15 min", 15min},
                           Turn{"hour", "+1 h", 1h}, Turn{"day", "+1 day", 24h}};

}  // namespace

ui::dev_dock::Group ClockDesk::group() const {
    const auto now = platform::vietnam_time(clock_.now());
    const auto ahead = std::chrono::floor<std::chrono::minutes>(shift_.load()).count();
    ui::dev_dock::Group out{.title = "Clock", .icon = ui::Icon::clock};
    out.note = fmt::format("{:02}/{:02} {:02}:{:02}:{:02}", now.day, now.month, now.hour, now.minute, now.second);
    if (ahead > 0) out.note += fmt::format(", {} h {:02} min ahead", ahead / 60, ahead % 60);
    auto& row = out.parts.emplace_back();
    for (const Turn& each : turns) row.push_back({std::string("clock-") + each.name, each.words});
    row.push_back({"clock-idle", "Idle"});
    return out;
}

void ClockDesk::press(std::string_view id) {
    // Whoever erases for so long gets the program ended, and that is no trial of the clock.
    if (visit::row_of(usher_.step()).patience == Patience::erasing) return;
    const std::string_view name = choice_of(id, "clock");
    if (name == "idle") return turn_until_asked();
    for (const Turn& each : turns) {
        if (name == each.name) turn(each.by);
    }
}

// Waits as the person does: from one tick that the usher wants to the next, until it asks them or gives up on its work.
void ClockDesk::turn_until_asked() {
    constexpr int most_ticks = 100;
    const visit::Step step = usher_.step();
    if (visit::row_of(step).patience == Patience::nobody) return;
    for (int i = 0; i < most_ticks && usher_.step() == step && !usher_.view().seconds_left; ++i) {
        const auto left = usher_.next_tick() - clock_.steady();
        turn(std::max(std::chrono::ceil<std::chrono::milliseconds>(left), 1ms));
        usher_.tick();
    }
}

}  // namespace kiosk::dev
