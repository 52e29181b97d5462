#include "kiosk/main/dev/run_with_dock.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "kiosk/main/dev/tour.h"
#include "kiosk/main/dev/workbench.h"
#include "kiosk/main/ending.h"

namespace kiosk::dev {
namespace {

using commands::Arguments;
using commands::flag;
using commands::option;
namespace fs = std::filesystem;

std::optional<int> port_of(const std::string& text) {
    int port = 0;
    std::from_chars(text.data(), text.data() + text.size(), port);
    return port > 0 ? std::optional(port) : std::nullopt;
}

Rigs rigs_of(Arguments arguments) {
    return {.citizens = option(arguments, "--citizens"),
            .glass = option(arguments, "--glass"),
            .scanner_door = port_of(option(arguments, "--scanner-door")),
            .portal_door = port_of(option(arguments, "--portal-door")),
            .cabinet_door = port_of(option(arguments, "--cabinet-door")),
            .keep = option(arguments, "--keep")};
}

platform::Result<platform::Window> open_window(const Site& site, DockIs dock) {
    Panel::Extent size{site.screen.width, site.screen.height};
    if (dock == DockIs::there) size = window_for(panel_of(site));
    return platform::Window::open({.title = "Trạm", .width = size.width, .height = size.height, .video_driver = site.screen.video_driver});
}

// Each visit is another citizen's, and every second one is in English.
Tour::NextCitizen citizens_of(const Rigs& rigs) {
    std::vector<fs::path> folders;
    std::error_code gone;
    for (const auto& entry : fs::directory_iterator(rigs.citizens, gone)) {
        if (fs::exists(entry.path() / "citizen.json", gone)) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return [folders, glass = rigs.glass](int visit) -> platform::Result<ui::automation::ScriptedCitizen> {
        if (folders.empty()) return platform::failure(platform::Fault::not_found, "a tour needs --citizens and --glass");
        const auto language = visit % 2 == 0 ? Language::vietnamese : Language::english;
        return ui::automation::ScriptedCitizen::prepare(folders[static_cast<std::size_t>(visit) % folders.size()], glass, language);
    };
}

}  // namespace

bool is_asked_for(Arguments arguments) { return flag(arguments, "--dock") || flag(arguments, "--tour"); }

platform::Status run(Arguments arguments, Site site) {
    hold_end_signals();
    const DockIs dock = flag(arguments, "--dock") ? DockIs::there : DockIs::hidden;
    const Rigs rigs = rigs_of(arguments);
    auto opened = open_window(site, dock);
    if (flag(arguments, "--tour") && !(opened && opened->is_seen()))
        return platform::failure(platform::Fault::not_found,
                                 "a tour is to be looked at, and there is no display. Without one: kiosk headless");
    TRY(auto window, std::move(opened));
    const WishToEnd wish([&window] { window.wake(); });
    TRY(const auto bench, Workbench::set_up(site, rigs, window, dock));
    std::optional<Tour> tour;
    if (flag(arguments, "--tour")) {
        tour.emplace(Tour::Stage{window, bench->appliance().usher(), bench->ui(), bench->show(), bench->picture()}, citizens_of(rigs));
        bench->join(*tour);
    }
    constexpr std::chrono::minutes longest_wait{1};
    while (!wish.came() && !bench->appliance().ending() && bench->turn(longest_wait)) {
    }
    return {};
}

}  // namespace kiosk::dev
