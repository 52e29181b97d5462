#include "kiosk/main/dev/network_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kiosk::dev {
namespace {

struct State {
    const char *name, *words, *fault;  // fault: as tests/rigs/portal/faults.h names it
};
constexpr std::array states{State{"good", "Good", "none"},
                            State{"cut", "Cut", "refuse"},
                            State{"slow", "Slow, 5 s", "slow=5000"},
                            State{"503", "Portal says 503", "unavailable=30"},
                            State{"captive", "Captive page", "nonsense"},
                            State{"answer-lost", "Answer lost", "cut_before_answer"},
                            State{"torn", "Torn on the way", "cut_in_body"}};

}  // namespace

ui::dev_dock::Group NetworkDesk::group() const {
    ui::dev_dock::Group out{.title = "Line to the portal", .icon = ui::Icon::cloud_queue};
    if (!door_.answers()) out.note = "the portal does not answer";
    out.alarmed = state_ != "good" || !door_.answers();
    auto& row = out.parts.emplace_back();
    for (const State& state : states) row.push_back({std::string("network-") + state.name, state.words, state_ == state.name});
    return out;
}

void NetworkDesk::press(std::string_view id) {
    state_ = choice_of(id, "network");
    const auto* state = std::find_if(states.begin(), states.end(), [&](const State& s) { return state_ == s.name; });
    if (state == states.end()) return;
    door_.post("/control/fault", fmt::format(R"({{"fault":"{}","times":0}})", state->fault), "application/json");
}

}  // namespace kiosk::dev
