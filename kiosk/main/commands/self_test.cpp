// kiosk self-test: tries every part of a kiosk that does not run just now.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "drivers/devices.h"
#include "kiosk/care/self_test_devices.h"
#include "kiosk/care/self_test_report.h"
#include "kiosk/care/test_slip.h"
#include "kiosk/main/appliance.h"
#include "kiosk/main/commands/commands.h"
#include "kiosk/main/ending.h"
#include "kiosk/main/self_test/machine_checks.h"
#include "kiosk/main/self_test/screen_check.h"
#include "kiosk/main/self_test/signed_report.h"
#include "kiosk/main/window_of.h"
#include "platform/file_lock.h"

namespace kiosk::commands {
namespace {

using platform::Fault;
using platform::Result;
using platform::Status;

constexpr int exit_in_use = 3;

// What the checks use. It stays where it is until the program ends: a check that hangs may still hold on to it.
struct Bench {
    explicit Bench(Site from) : site(std::move(from)), clock(platform::clock_floor(site.paths.state + "/clock")), began(clock.now()) {}

    Site site;
    std::vector<platform::SettingMistake> mistakes;
    platform::SystemClock clock;
    platform::WallTime began;
    std::optional<Dictionary> words;
    Language language = Language::vietnamese;
    std::unique_ptr<drivers::scanner::Scanner> scanner;
    std::unique_ptr<drivers::printer::Printer> printer;
    std::unique_ptr<drivers::card::CardReader> card_reader;
    std::unique_ptr<drivers::cabinet::Cabinet> cabinet;
    std::optional<platform::sound::Speaker> speaker;
};

void open_devices(Bench& bench) {
    const Site& site = bench.site;
    bench.scanner = drivers::open_scanner(
        {site.scanner.kind, site.scanner.device, site.scanner.config_dir, site.scanner.options, self_test::scanner_patience(site)});
    bench.printer = drivers::open_printer({site.printer.kind, site.printer.device});
    bench.card_reader = drivers::open_card_reader({site.card.kind, site.card.device});
    bench.cabinet = drivers::open_cabinet({site.cabinet.kind, site.cabinet.device});
}

Result<care::Check> printer_check(Bench& bench) {
    TRY(auto letters, open_typeface(bench.site));
    const care::TestSlipFacts facts{bench.site.kiosk.id, bench.site.kiosk.branch_name_vi, TRAM_VERSION};
    return care::check_printer(*bench.printer, drivers::printer::lay_out(care::compose_test_slip(facts, *bench.words), letters));
}

Result<care::Check> sound_check(Bench& bench) {
    const auto& sound = bench.site.sound;
    if (sound.device.empty() || sound.device == "none") return care::absent({care::Trial::sound});
    TRY(auto chime, platform::sound::load_wave(sound_file(bench.site, "chime")));
    bench.speaker.emplace(sound.device, sound.volume);
    return care::check_sound(*bench.speaker, std::move(chime));
}

Status add_devices(Bench& bench, std::vector<care::Check>& checks) {
    using care::Trial;
    open_devices(bench);
    const Site& site = bench.site;
    checks.push_back(site.scanner.kind == "none"
                         ? care::absent({Trial::scanner})
                         : care::check_scanner(*bench.scanner, {.dpi = site.scanner.dpi}, self_test::scanner_limit(site)));
    TRY(auto printer, printer_check(bench));
    checks.push_back(site.printer.kind == "none" ? care::absent({Trial::printer, Trial::paper}) : std::move(printer));
    checks.push_back(site.card.kind == "none" ? care::absent({Trial::card_reader}) : care::check_card_reader(*bench.card_reader));
    checks.push_back(site.cabinet.kind == "none" ? care::absent({Trial::cabinet}) : care::check_cabinet(*bench.cabinet));
    TRY(auto sound, sound_check(bench));
    checks.push_back(std::move(sound));
    checks.push_back(care::check_touch(inputs_of(site)));
    checks.push_back(care::check_staff_keyboard(inputs_of(site)));
    checks.push_back(self_test::check_screen(site, *bench.words));
    return {};
}

std::vector<care::Trial> all_but(const std::vector<care::Check>& checks) {
    std::vector<care::Trial> out;
    for (std::size_t i = 0; i < care::test_count; ++i) {
        const auto test = static_cast<care::Trial>(i);
        const bool is_there = std::any_of(checks.begin(), checks.end(), [test](const care::Check& check) {
            return std::find(check.tests.begin(), check.tests.end(), test) != check.tests.end();
        });
        if (!is_there) out.push_back(test);
    }
    return out;
}

// Of settings with mistakes nothing but them can be tried.
Result<std::vector<care::Check>> checks_for(Bench& bench) {
    const Site& site = bench.site;
    auto out = self_test::checks_of_any_site(site, bench.mistakes);
    if (!bench.mistakes.empty()) {
        out.push_back(care::left_out(all_but(out), care::Excuse::in_vain));
        return out;
    }
    for (auto& check : self_test::checks_of_machine(site, bench.clock, bench.began)) out.push_back(std::move(check));
    TRY_DO(add_devices(bench, out));
    return out;
}

void print_line(const Bench& bench, const care::TestLine& line) {
    const std::string detail = line.detail.empty() ? std::string() : "  (" + line.detail + ")";
    fmt::print("{:<10}  {:<18}  {:>5.1f} s  {}{}\n", name_of(line.verdict), name_of(line.test),
               std::chrono::duration<double>(line.took).count(), care::told_of(line, *bench.words, bench.language), detail);
    std::fflush(stdout);
}

void print_remedies(const Bench& bench, const care::SelfTest& test) {
    const auto say = [&](const std::string& name) { return bench.words->say(std::string_view(name), bench.language); };
    for (const auto* line : test.broken_first()) {
        if (!line->ailment) continue;
        fmt::print("\n{}: {}\n    {}: {}\n", say(care::part_words(line->test)), care::told_of(*line, *bench.words, bench.language),
                   say("self_test_remedy"), say(care::remedy_words(line->test, *line->ailment)));
    }
    const char* end = test.was_stopped ? "self_test_stopped" : test.is_ready() ? "self_test_ready" : "self_test_not_ready";
    fmt::print("\n{} ({:.1f} s)\n", say(end), std::chrono::duration<double>(test.took).count());
}

Status write_report(const std::string& file, const Bench& bench, const care::SelfTest& test) {
    if (file.empty()) return {};
    const self_test::Reported what{bench.site, test, *bench.words, bench.language, bench.began};
    const auto written = file.ends_with(".pdf") ? self_test::write_pdf(file, what) : self_test::write_json(file, what);
    return written.map([](bool) {});
}

Result<bool> test_all(Arguments arguments, Bench& bench) {
    hold_end_signals();
    TRY(bench.words, Dictionary::load(bench.site.paths.assets + "/words"));
    if (option(arguments, "--language") == "en") bench.language = Language::english;
    TRY(auto checks, checks_for(bench));
    std::stop_source stop;
    const WishToEnd wish([&stop] { stop.request_stop(); });
    const auto test = care::run(
        std::move(checks), [&](const care::TestLine& line) { print_line(bench, line); }, stop.get_token());
    print_remedies(bench, test);
    TRY_DO(write_report(option(arguments, "--report"), bench, test));
    if (test.left_behind) {
        // A thread that hangs in a driver still uses what would be taken down now.
        std::fflush(nullptr);
        std::_Exit(1);
    }
    return test.is_ready();
}

int run_alone(Arguments arguments, Bench& bench) {
    std::error_code ignored;
    std::filesystem::create_directories(bench.site.paths.state, ignored);
    const auto lock = platform::FileLock::take(running_lock(bench.site));
    if (!lock && lock.error().fault == Fault::refused) {
        fmt::print(stderr,
                   "kiosk: a kiosk is running here and has the devices; nothing was tested and nothing was changed.\n"
                   "    End it first (systemctl stop kiosk), test, and start it again.\n");
        return exit_in_use;
    }
    if (!lock) fmt::print(stderr, "kiosk: {}\n", lock.error().detail);
    const auto ready = test_all(arguments, bench);
    if (!ready) fmt::print(stderr, "kiosk: {}\n", ready.error().detail);
    return ready && *ready ? 0 : 1;
}

bool is_report_name(const std::string& name) { return name.empty() || name.ends_with(".pdf") || name.ends_with(".json"); }

}  // namespace

int run_self_test(Arguments arguments) {
    const auto words = words_of(arguments, {"--report", "--language", "--settings"});
    if (!words || !words->empty() || !is_report_name(option(arguments, "--report"))) {
        fmt::print(stderr, "kiosk self-test: [--report FILE.json|FILE.pdf] [--language vi|en] [--settings FILE]\n");
        return 2;
    }
    std::vector<platform::SettingMistake> mistakes;
    Site site = load_site(option(arguments, "--settings"), mistakes);
    if (!mistakes.empty()) site = what_is_known_of_site(option(arguments, "--settings"));
    Bench bench(std::move(site));
    bench.mistakes = std::move(mistakes);
    return run_alone(arguments, bench);
}

}  // namespace kiosk::commands
