#include <fmt/core.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "kiosk/main/commands/commands.h"
#include "kiosk/procedures/dates.h"
#include "kiosk/procedures/working_days.h"
#include "platform/files.h"

namespace kiosk::commands {
namespace {

using platform::Date;
using platform::Fault;
using platform::Result;
using platform::Status;
using procedures::to_iso;

Result<procedures::Holidays> holidays_of(const Site& site) {
    TRY(const auto text, platform::read_text(site.paths.assets + "/procedures/shared/holidays.json"));
    std::vector<procedures::Mistake> mistakes;
    auto out = procedures::Holidays::parse(text, "holidays.json", mistakes);
    for (const auto& mistake : mistakes) fmt::print(stderr, "{}\n", told(mistake));
    if (!mistakes.empty()) return platform::failure(Fault::malformed, "the holidays have mistakes");
    return out;
}

Result<int> days_from(Arguments arguments) {
    constexpr int most_days = 2000;
    const std::string text = option(arguments, "--working-days");
    int out = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || end != text.data() + text.size() || out < 0 || out > most_days)
        return platform::failure(Fault::malformed, fmt::format("--working-days takes a number from 0 to {}", most_days));
    return out;
}

Status print_deadline(const Site& site, Arguments arguments) {
    const auto from = procedures::from_iso(option(arguments, "--from"));
    if (!from) return platform::failure(Fault::malformed, "--from takes a date: 2026-11-21");
    TRY(const int days, days_from(arguments));
    TRY(const auto holidays, holidays_of(site));
    const auto due = procedures::add_working_days(*from, days, holidays);
    auto skipped = nlohmann::ordered_json::array();
    for (Date day = procedures::days_later(*from, 1); day < due.day; day = procedures::days_later(day, 1)) {
        if (const Localised* name = holidays.name_of(day)) skipped.push_back({{"date", to_iso(day)}, {"name", name->vi}});
    }
    if (flag(arguments, "--json")) {
        const nlohmann::ordered_json out{
            {"from", to_iso(*from)}, {"working_days", days}, {"due", to_iso(due.day)}, {"about", due.about}, {"holidays", skipped}};
        fmt::print("{}\n", out.dump(2));
        return {};
    }
    fmt::print("{}{}\n", due.about ? "about " : "", to_iso(due.day));
    for (const auto& day : skipped) fmt::print("    {} {}\n", day["date"].get<std::string>(), day["name"].get<std::string>());
    return {};
}

}  // namespace

int deadline(Arguments arguments) {
    // The data is there before the kiosk is set up.
    const Site site = what_is_known_of_site(option(arguments, "--settings"));
    const auto printed = print_deadline(site, arguments);
    if (!printed) fmt::print(stderr, "kiosk: {}\n", printed.error().detail);
    return printed ? 0 : 1;
}

}  // namespace kiosk::commands
