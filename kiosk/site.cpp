#include "kiosk/site.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

#include "drivers/printer/usb_name.h"
#include "platform/input/device.h"

namespace kiosk {
namespace {
using platform::SettingKind;
using platform::SettingRule;
using platform::Settings;

constexpr const char* installed_site = "/var/lib/kiosk/settings.toml";
#ifdef TRAM_SOURCE_ASSETS
constexpr const char* defaults_file = TRAM_SOURCE_ASSETS "/settings.toml";
#else
constexpr const char* defaults_file = "/usr/share/kiosk/settings.toml";
#endif

const std::vector<std::string> cabinet_kinds{
    "serial",
    "none",
#ifdef TRAM_PRETEND_DEVICES
    "pretend",
#endif
};

const std::vector<std::string> printer_kinds{
    "usb",
    "none",
#ifdef TRAM_PRETEND_DEVICES
    "pretend",
#endif
};

SettingRule text(const char* key, const char* meaning) { return {.key = key, .kind = SettingKind::text, .meaning = meaning}; }
SettingRule text_or_nothing(const char* key, const char* meaning) {
    return {.key = key, .kind = SettingKind::text, .meaning = meaning, .may_be_empty = true};
}
SettingRule path(const char* key, const char* meaning) { return {.key = key, .kind = SettingKind::path, .meaning = meaning}; }
SettingRule path_or_nothing(const char* key, const char* meaning) {
    return {.key = key, .kind = SettingKind::path, .meaning = meaning, .may_be_empty = true};
}
SettingRule integer(const char* key, double least, double most, const char* meaning) {
    return {.key = key, .kind = SettingKind::integer, .meaning = meaning, .least = least, .most = most};
}
SettingRule choice(const char* key, const std::vector<std::string>& choices, const char* meaning) {
    return {.key = key, .kind = SettingKind::choice, .meaning = meaning, .choices = choices};
}

std::vector<SettingRule> kiosk_and_screen() {
    return {
        text("kiosk.id", "this machine's name at the portal, e.g. \"hcm-001\""),
        text("kiosk.branch_name_vi", "the post office, as it is written on the screen and on the slip"),
        text("kiosk.branch_name_en", "the same for readers of English"),
        text("kiosk.agency_vi", "who receives the dossiers"),
        text("kiosk.agency_en", "the same for readers of English"),
        text("kiosk.hotline", "the telephone number that citizens are given"),
        text_or_nothing("kiosk.province", "two-digit code of the province, whose rules on fees and postage hold, e.g. \"01\""),
        text_or_nothing("kiosk.commune", "five-digit code of the commune or ward where the post office stands"),
        path("paths.assets", "folder of the words, procedures, places, pictures"),
        path("paths.state", "folder of state.db, on the data partition"),
        path("paths.fonts", "folder of the Inter typeface (.otf)"),
        path("paths.icons", "file of the Material Icons typeface (.ttf)"),
        integer("screen.width", 320, 7680, "pixels across"),
        integer("screen.height", 320, 7680, "pixels down"),
        {.key = "screen.width_mm",
         .kind = SettingKind::number,
         .meaning = "width of the picture on the glass, measured",
         .least = 50,
         .most = 2000},
        {.key = "screen.full_screen", .kind = SettingKind::flag, .meaning = "true on the kiosk, false in a window"},
        text_or_nothing("screen.video_driver", "\"kms\": the screen itself; else SDL's driver, e.g. \"x11\"; empty: what there is"),
        choice("screen.turned", {"no", "right", "half", "left"},
               "how the picture lies on a panel that is mounted on its side; with \"kms\" only"),
        choice("screen.renderer", {"auto", "processor", "gpu"}, "what draws; auto: the faster one, measured at the start"),
        integer("screen.text_size", 1, 4, "what each visit begins with: capitals of 5, 6.4, 7.3 or 9 mm"),
        choice("screen.contrast", {"light", "dark", "black_on_white", "yellow_on_black"}, "the colours each visit begins with"),
        {.key = "screen.motion", .kind = SettingKind::flag, .meaning = "false: nothing moves on the screen"},
    };
}

std::vector<SettingRule> devices_and_portal() {
    return {
        text_or_nothing("input.staff_keyboard", "\"VID:PID\", \"@PORT\", both or a name, as the log tells them; empty: there is none"),
        text_or_nothing("input.keypad", "the same for the citizen's five keys"),
        {.key = "input.telex",
         .kind = SettingKind::flag,
         .meaning = "true: on the staff's keyboard \"aa\" is \"â\"; false: letters are what they are"},
        choice("scanner.kind", {"sane", "none"}, "which scanner"),
        text_or_nothing("scanner.device", "SANE's name of the device; empty: the first one found"),
        path_or_nothing("scanner.config_dir", "folder of SANE's configuration; empty: the system's"),
        {.key = "scanner.options",
         .kind = SettingKind::texts,
         .meaning = "options of the SANE device, \"name=value\"",
         .may_be_empty = true},
        integer("scanner.dpi", 75, 1200, "dots per inch of the pages"),
        integer("scanner.patience_s", 5, 600, "seconds that one page may take"),
        choice("printer.kind", printer_kinds, "which printer of the slip"),
        text_or_nothing("printer.device", "usb: \"VID:PID\" or \"VID:PID:SERIAL\", as lsusb shows them; empty: the first printer found"),
        choice("card.kind", {"pcsc", "none"}, "which reader of identity cards"),
        text_or_nothing("card.device", "part of the reader's name, as pcscd tells it; empty: the first reader found"),
        choice("cabinet.kind", cabinet_kinds, "which board with the call lamp, the key switch and the door contact"),
        text_or_nothing("cabinet.device", "serial: the port's file, best a name below /dev/serial/by-id"),
        text("sound.device", "where sounds are heard, as ALSA names it (aplay -L); \"none\": no sound"),
        integer("sound.volume", 0, 100, "percent"),
        text("portal.api_base", "https address of the portal's interface for kiosks"),
        text("portal.public_base", "https address where citizens follow their dossier; stands on the slip"),
        text_or_nothing("portal.national", "https address that who wants an account is led to; empty: the national portal"),
        path("portal.ca_file", "certificate of the authority that the portal's server must chain to (PEM)"),
        path("portal.seal_certificate", "the portal's certificate that dossiers are sealed for (PEM)"),
        path_or_nothing("portal.catalogue_certificate",
                        "the portal's certificate that signs newer procedures (PEM); empty: none are taken"),
        integer("portal.patience_s", 5, 600, "seconds that one upload may take"),
        integer("portal.wait_s", 1, 120, "seconds that the citizen is asked to wait for the portal's answer"),
        path("keys.certificate", "this kiosk's certificate (PEM)"),
        path("keys.key", "this kiosk's private key (PEM), readable by its owner only"),
        integer("visit.idle_s", 10, 900, "seconds without a touch before the citizen is asked whether they are there"),
        integer("visit.warning_s", 5, 300, "seconds to answer that before everything is wiped"),
        integer("visit.done_s", 5, 600, "seconds that the last screen stays"),
        integer("care.least_free_mb", 20, 1'000'000, "megabytes that must be free before a visit may begin"),
        integer("care.statistics_days", 31, 3660, "days that counts of visits are kept"),
        {.key = "diagnostics.at_start",
         .kind = SettingKind::flag,
         .meaning = "true: tell the log of each device from the start on, and print a test slip whenever the printer becomes ready"},
    };
}

std::vector<SettingRule> make_schema() {
    auto out = kiosk_and_screen();
    for (auto& rule : devices_and_portal()) out.push_back(std::move(rule));
    return out;
}

int small(const Settings& settings, const char* key) { return static_cast<int>(settings.integer(key)); }

// What no single rule can say.
Look look_of(const Settings& s) {
    Look out;
    out.size = text_sizes[static_cast<std::size_t>(small(s, "screen.text_size") - 1)];
    const std::string contrast = s.text("screen.contrast");
    if (contrast == "dark") out.contrast = Contrast::dark;
    if (contrast == "black_on_white") out.contrast = Contrast::black_on_white;
    if (contrast == "yellow_on_black") out.contrast = Contrast::yellow_on_black;
    out.motion = s.flag("screen.motion") ? Motion::natural : Motion::none;
    return out;
}

void check_keyboards(const Site& site, const std::string& file, std::vector<platform::SettingMistake>& mistakes) {
    const auto need_match = [&](const char* key, const std::string& text) {
        if (platform::input::parse_match(text)) return;
        mistakes.push_back({file, 0, fmt::format("{} \"{}\" names no keyboard", key, text),
                            "write \"413c:2113\", \"@PORT\" or \"413c:2113@PORT\", as the log tells of each keyboard, or leave it empty"});
    };
    need_match("input.staff_keyboard", site.input.staff_keyboard);
    need_match("input.keypad", site.input.keypad);
    if (!site.input.keypad.empty() && site.input.keypad == site.input.staff_keyboard) {
        mistakes.push_back({file, 0, "input.keypad is the same as input.staff_keyboard",
                            "add the port to each, \"413c:2113@PORT\", as the log tells it, or leave one empty"});
    }
}

void check_site(const Site& site, const std::string& file, std::vector<platform::SettingMistake>& mistakes) {
    const auto need_https = [&](const char* key, const std::string& url) {
        if (url.rfind("https://", 0) == 0 && url.size() > 8) return;
        mistakes.push_back({file, 0, std::string(key) + " is not an https address", "write \"https://host\" or \"https://host:port\""});
    };
    need_https("portal.api_base", site.portal.api_base);
    need_https("portal.public_base", site.portal.public_base);
    if (site.printer.kind == "usb" && !site.printer.device.empty() && !drivers::printer::parse_usb_name(site.printer.device)) {
        mistakes.push_back({file, 0, "printer.device \"" + site.printer.device + "\" names no USB device",
                            "write \"04b8:0202\" or \"04b8:0202:SERIAL\", as lsusb shows them, or leave it empty"});
    }
    if (site.cabinet.kind == "serial" && site.cabinet.device.empty())
        mistakes.push_back({file, 0, "cabinet.device is empty", "write the serial port's file, e.g. \"/dev/serial/by-id/usb-...\""});
    check_keyboards(site, file, mistakes);
    for (const auto& option : site.scanner.options) {
        const auto equals = option.find('=');
        if (equals != std::string::npos && equals > 0) continue;
        mistakes.push_back({file, 0, "scanner.options holds \"" + option + "\"", "write each option as \"name=value\""});
    }
}

}  // namespace

const std::vector<SettingRule>& site_schema() {
    static const std::vector<SettingRule> schema = make_schema();
    return schema;
}

std::string site_file(const std::string& named) {
    if (!named.empty()) return named;
    if (const char* file = std::getenv("KIOSK_SETTINGS"); file != nullptr && *file != '\0') return file;
#ifdef TRAM_DEV_RUN_DIR
    if (std::filesystem::exists(TRAM_DEV_RUN_DIR "/settings.toml")) return TRAM_DEV_RUN_DIR "/settings.toml";
#endif
    return installed_site;
}

namespace {

Site site_of(const Settings& s) {
    Site site;
    site.kiosk = {s.text("kiosk.id"),        s.text("kiosk.branch_name_vi"), s.text("kiosk.branch_name_en"), s.text("kiosk.agency_vi"),
                  s.text("kiosk.agency_en"), s.text("kiosk.hotline"),        s.text("kiosk.province"),       s.text("kiosk.commune")};
    site.paths = {s.text("paths.assets"), s.text("paths.state"), s.text("paths.fonts"), s.text("paths.icons")};
    site.screen = {small(s, "screen.width"),      small(s, "screen.height"), s.number("screen.width_mm"), s.flag("screen.full_screen"),
                   s.text("screen.video_driver"), s.text("screen.renderer"), s.text("screen.turned"),     look_of(s)};
    site.input = {s.text("input.staff_keyboard"), s.text("input.keypad"), s.flag("input.telex")};
    site.scanner = {s.text("scanner.kind"),     s.text("scanner.device"), s.text("scanner.config_dir"),
                    s.texts("scanner.options"), small(s, "scanner.dpi"),  small(s, "scanner.patience_s")};
    site.printer = {s.text("printer.kind"), s.text("printer.device")};
    site.card = {s.text("card.kind"), s.text("card.device")};
    site.cabinet = {s.text("cabinet.kind"), s.text("cabinet.device")};
    site.sound = {s.text("sound.device"), small(s, "sound.volume")};
    site.portal = {s.text("portal.api_base"),
                   s.text("portal.public_base"),
                   s.text("portal.ca_file"),
                   s.text("portal.seal_certificate"),
                   s.text("portal.catalogue_certificate"),
                   small(s, "portal.patience_s"),
                   small(s, "portal.wait_s"),
                   s.text("portal.national")};
    if (site.portal.national.empty()) site.portal.national = "https://dichvucong.gov.vn";
    site.keys = {s.text("keys.certificate"), s.text("keys.key")};
    site.visit = {small(s, "visit.idle_s"), small(s, "visit.warning_s"), small(s, "visit.done_s")};
    site.care = {small(s, "care.least_free_mb"), small(s, "care.statistics_days")};
    site.diagnostics = {s.flag("diagnostics.at_start")};
    return site;
}

}  // namespace

Settings load_settings(const std::string& file, std::vector<platform::SettingMistake>& mistakes) {
    const std::size_t before = mistakes.size();
    Settings settings = Settings::load(defaults_file, file, site_schema(), mistakes);
    if (mistakes.size() == before) check_site(site_of(settings), file, mistakes);
    return settings;
}

Site load_site(const std::string& named, std::vector<platform::SettingMistake>& mistakes) {
    const std::string file = site_file(named);
    const std::size_t before = mistakes.size();
    const Settings settings = load_settings(file, mistakes);
    Site site = settings.has_all(site_schema()) && mistakes.size() == before ? site_of(settings) : Site{};
    site.file = file;
    return site;
}

Site what_is_known_of_site(const std::string& named) {
    std::vector<platform::SettingMistake> of_defaults, of_site;
    const Settings defaults = Settings::load(defaults_file, {}, site_schema(), of_defaults);
    const Settings settings = Settings::load(defaults_file, site_file(named), site_schema(), of_site);
    if (!defaults.has_all(site_schema())) return {};
    return site_of(settings);
}

std::string places_file([[maybe_unused]] const Site& site) {
#ifdef TRAM_BUILD_ASSETS
    return TRAM_BUILD_ASSETS "/places/places.txt";
#else
    return site.paths.assets + "/places/places.txt";
#endif
}

std::string sound_file([[maybe_unused]] const Site& site, const std::string& name) {
#ifdef TRAM_BUILD_ASSETS
    return TRAM_BUILD_ASSETS "/sounds/" + name + ".wav";
#else
    return site.paths.assets + "/sounds/" + name + ".wav";
#endif
}

}  // namespace kiosk
