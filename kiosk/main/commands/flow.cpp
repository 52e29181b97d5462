#include "kiosk/visit/flow.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/main/commands/commands.h"

namespace kiosk::commands {
namespace {

using visit::Event;
using visit::Step;

// Every step with a person in it has these; as arrows they would hide all others.
bool is_way_out(const visit::MoveRow& move) {
    return move.to == Step::goodbye && (move.event == Event::leave || move.event == Event::idle);
}

void print_ways_out(Event event) {
    constexpr int names_in_a_line = 4;  // Mermaid does not break lines
    fmt::print("        {} also leads here from", visit::name_of(event));
    int number = 0;
    for (const auto& move : visit::moves()) {
        if (!is_way_out(move) || move.event != event) continue;
        fmt::print("{}{}", number % names_in_a_line == 0 ? "\n        " : ", ", visit::name_of(move.from));
        ++number;
    }
    fmt::print("\n");
}

}  // namespace

int flow(Arguments) {
    std::vector<std::pair<std::pair<Step, Step>, std::vector<std::string_view>>> arrows;
    for (const auto& move : visit::moves()) {
        if (is_way_out(move)) continue;
        const std::pair ends{move.from, move.to};
        auto arrow = std::find_if(arrows.begin(), arrows.end(), [&](const auto& one) { return one.first == ends; });
        if (arrow == arrows.end()) arrow = arrows.insert(arrow, {ends, {}});
        arrow->second.emplace_back(visit::name_of(move.event));
    }
    fmt::print("stateDiagram-v2\n    [*] --> welcome\n");
    for (const auto& [ends, events] : arrows)
        fmt::print("    {} --> {}: {}\n", visit::name_of(ends.first), visit::name_of(ends.second), fmt::join(events, ", "));
    fmt::print("    note right of goodbye\n");
    print_ways_out(Event::leave);
    print_ways_out(Event::idle);
    fmt::print("    end note\n");
    return 0;
}

}  // namespace kiosk::commands
