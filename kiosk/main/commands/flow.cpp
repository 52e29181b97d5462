#include "kiosk/visit/flow.h"

#include <fmt/core.h>

#include "kiosk/main/commands/commands.h"

namespace kiosk::commands {

int flow(Arguments) {
    fmt::print("stateDiagram-v2\n    [*] --> welcome\n");
    for (const auto& move : visit::moves()) {
        fmt::print("    {} --> {}: {}\n", visit::name_of(move.from), visit::name_of(move.to), visit::name_of(move.event));
    }
    return 0;
}

}  // namespace kiosk::commands
