#include "kiosk/care/health.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "kiosk/main/caretaker.h"
#include "kiosk/main/commands/commands.h"
#include "platform/files.h"

namespace kiosk::commands {
namespace {

std::string text_at(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// What the kiosk wrote when something last changed: it may run or not.
platform::Status tell(const Site& site, bool as_json) {
    TRY(const auto text, platform::read_text(health_file(site)));
    if (as_json) {
        fmt::print("{}", text);
        return {};
    }
    const auto told = nlohmann::json::parse(text, nullptr, false);
    if (told.is_discarded() || !told.contains("parts")) return platform::failure(platform::Fault::malformed, health_file(site));
    fmt::print("{}\n", text_at(told, "effect"));
    for (const auto& [name, part] : told["parts"].items()) {
        const std::string kind = text_at(part, "kind"), ailment = text_at(part, "ailment");
        if (kind == "unknown") continue;
        const std::string days = part.contains("days_left") ? fmt::format("{} days left", part["days_left"].get<int>()) : std::string();
        fmt::print("{:<18}  {:<11}  {:<8}  {}  {}{}\n", name, ailment.empty() ? kind : ailment, text_at(part, "effect"),
                   text_at(part, "since"), text_at(part, "detail"), days);
    }
    return {};
}

}  // namespace

int health(Arguments arguments) {
    const auto site = site_or_complain(arguments);
    if (!site) return 1;
    const auto told = tell(*site, flag(arguments, "--json"));
    if (!told) fmt::print(stderr, "kiosk: {}\n", told.error().detail);
    return told ? 0 : 1;
}

}  // namespace kiosk::commands
