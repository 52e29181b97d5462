// The kiosk's settings as values, and the schema they are checked against (site.cpp). Which file: --settings, $KIOSK_SETTINGS, in dev
// presets build/dev/run/settings.toml, /var/lib/kiosk/settings.toml; over the defaults in /usr/share/kiosk/settings.toml.
#pragma once
#include <string>
#include <vector>

#include "kiosk/look.h"
#include "platform/settings.h"

namespace kiosk {

// clang-format off
struct Site {
    std::string file;  // that it was read from
    struct { std::string id, branch_name_vi, branch_name_en, agency_vi, agency_en, hotline, province, commune; } kiosk;
    struct { std::string assets, state, fonts, icons; } paths;
    struct { int width = 1080, height = 1920; double width_mm = 268; bool full_screen = false; std::string video_driver, renderer, turned; Look look; } screen;
    struct { std::string staff_keyboard, keypad; bool telex = true; } input;
    struct { std::string kind, device, config_dir; std::vector<std::string> options; int dpi = 300, patience_s = 60; } scanner;
    struct { std::string kind, device; } printer;
    struct { std::string kind, device; } card;
    struct { std::string kind, device; } cabinet;
    struct { std::string device; int volume = 80; } sound;
    struct { std::string api_base, public_base, ca_file, seal_certificate, catalogue_certificate; int patience_s = 60, wait_s = 15; std::string national; } portal;
    struct { std::string certificate, key; } keys;
    struct { int idle_s = 60, warning_s = 30, done_s = 60; } visit;
    struct { int least_free_mb = 200, statistics_days = 1095; } care;
    struct { bool at_start = false; } diagnostics;
};
// clang-format on

const std::vector<platform::SettingRule>& site_schema();
// Which file holds the site's settings. named: the --settings argument, or empty.
std::string site_file(const std::string& named);
// The defaults and this file over them, with all that is wrong in it.
platform::Settings load_settings(const std::string& file, std::vector<platform::SettingMistake>& mistakes);
// named: the --settings argument, or empty. The site is good only if mistakes stays empty.
Site load_site(const std::string& named, std::vector<platform::SettingMistake>& mistakes);
// Of a site with mistakes: what it says rightly, and the defaults; enough for a picture that says so. Empty if even the defaults are
// broken.
Site what_is_known_of_site(const std::string& named);
// The table of all places: made while building, so a build for work has it in its own folder and not among the source's assets.
std::string places_file(const Site& site);
// A computed sound by its name ("chime"), likewise.
std::string sound_file(const Site& site, const std::string& name);

}  // namespace kiosk
