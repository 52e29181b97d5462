#include <fmt/core.h>

#include "kiosk/main/commands/commands.h"
#include "kiosk/procedures/catalogue.h"
#include "platform/files.h"

namespace kiosk::commands {

int check_settings(Arguments arguments) {
    if (!site_or_complain(arguments)) return 1;
    fmt::print("The settings are good.\n");
    return 0;
}

int check_procedures(Arguments arguments) {
    bool good = true;
    for (const auto file : arguments) {
        const auto text = platform::read_text(std::string(file));
        if (!text) {
            fmt::print(stderr, "{}\n", text.error().detail);
            good = false;
            continue;
        }
        const auto parsed = procedures::parse_procedure(*text, std::string(file));
        for (const auto& m : parsed.mistakes) fmt::print("{} {}: {}\n    {}\n", m.file, m.place, m.what, m.remedy);
        if (parsed.mistakes.empty()) fmt::print("{}: good ({} {})\n", file, parsed.procedure.code, parsed.procedure.name.vi);
        good = good && parsed.mistakes.empty();
    }
    return good ? 0 : 1;
}

}  // namespace kiosk::commands
