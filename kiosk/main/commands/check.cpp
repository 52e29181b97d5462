#include <fmt/core.h>

#include "kiosk/main/commands/commands.h"
#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/shelves.h"
#include "platform/files.h"
#include "ui/icons.h"

namespace kiosk::commands {

int check_settings(Arguments arguments) {
    if (!site_or_complain(arguments)) return 1;
    fmt::print("The settings are good.\n");
    return 0;
}

namespace {

// The lists that come with the program: a procedure names its agency and life events by their keys.
procedures::Shelves shelves_of(Arguments arguments) {
    std::vector<procedures::Mistake> mistakes;
    auto out =
        procedures::Shelves::load(what_is_known_of_site(option(arguments, "--settings")).paths.assets + "/procedures/shared", mistakes);
    for (const auto& m : mistakes) fmt::print(stderr, "{} {}: {}\n    {}\n", m.file, m.place, m.what, m.remedy);
    return out;
}

void check_names(procedures::Parsed& parsed, const std::string& file, const procedures::Shelves& shelves) {
    std::vector<procedures::Mistake> wrong;
    procedures::check_shelves(procedures::Catalogue({parsed.procedure}), shelves, wrong);
    for (auto& mistake : wrong) {
        mistake.file = file;
        parsed.mistakes.push_back(std::move(mistake));
    }
    if (!parsed.procedure.icon.empty() && !ui::icon_named(parsed.procedure.icon))
        parsed.mistakes.push_back(
            {file, "/icon", fmt::format("there is no icon \"{}\"", parsed.procedure.icon), "use a name from ui/icons.h"});
}

}  // namespace

int check_procedures(Arguments arguments) {
    bool good = true;
    const procedures::Shelves shelves = shelves_of(arguments);
    for (const auto file : arguments) {
        const auto text = platform::read_text(std::string(file));
        if (!text) {
            fmt::print(stderr, "{}\n", text.error().detail);
            good = false;
            continue;
        }
        auto parsed = procedures::parse_procedure(*text, std::string(file));
        check_names(parsed, std::string(file), shelves);
        for (const auto& m : parsed.mistakes) fmt::print("{} {}: {}\n    {}\n", m.file, m.place, m.what, m.remedy);
        if (parsed.mistakes.empty()) fmt::print("{}: good ({} {})\n", file, parsed.procedure.code, parsed.procedure.name.vi);
        good = good && parsed.mistakes.empty();
    }
    return good ? 0 : 1;
}

}  // namespace kiosk::commands
