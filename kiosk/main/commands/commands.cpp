#include "kiosk/main/commands/commands.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace kiosk::commands {
namespace {

constexpr std::array commands{
#ifdef TRAM_AUTOMATION
    Command{"run",
            "[--settings FILE] [--automation HOST:PORT | [--dock] [--tour] [--citizens DIR] [--glass FILE] [--scanner-door PORT] "
            "[--portal-door PORT] [--cabinet-door PORT] [--keep DIR]]",
            "the kiosk in its window; driven by WebDriver from this machine, beside a dock of mishaps, or playing a visit by itself",
            run_kiosk},
    Command{"headless",
            "--out DIR [--settings FILE] [--seed N] [--papers DIR] [--glass FILE] [--language vi|en] [--no-screens] [--verbose]",
            "files a dossier by itself and leaves screens, slip and summary in DIR", headless},
    Command{"gallery",
            "--out DIR [--screen NAME] [--size 1-4] [--theme T] [--language vi|en] [--landscape] [--panel 10|21|32] [--keep-old]\n"
            "          or --out DIR --pairwise [--hashes FILE]\n          or --out DIR --procedure CODE\n          or --guides DIR",
            "draws every screen with pretend data; --pairwise: each in four looks, as the tests do; --procedure: all pages of one;\n"
            "          --guides: the pictures that DIR/screens.json wants of them",
            gallery},
#else
    Command{"run", "[--settings FILE]", "the kiosk in its window", run_kiosk},
#endif
    Command{"guide", "clerk|technician --pdf FILE [--settings FILE]", "one page of A4 to hang beside the machine", guide},
    Command{"health", "[--json] [--settings FILE]", "how the machine was when something last changed", health},
    Command{"self-test", "[--report FILE.json|FILE.pdf] [--language vi|en] [--settings FILE]",
            "tries every part while the kiosk does not run: devices, disk, keys, portal, screen; the report is signed by the kiosk",
            run_self_test},
    Command{"outbox", "[--settings FILE]", "lists the dossiers on their way to the portal", outbox},
    Command{"check-settings", "[--settings FILE]", "says every mistake in the settings", check_settings},
    Command{"check-procedures", "FILE|FOLDER... [--settings FILE]", "says every mistake in procedure files", check_procedures},
    Command{"places", "find TEXT | old ADDRESS [--json] [--settings FILE]", "finds communes; says what became of an address", places},
    Command{"fees",
            "CODE|FILE.json [--answer KEY=VALUE]... [--exempt E] [--province P] [--date YYYY-MM-DD] [--count ANSWER=N]... [--at-counter] "
            "[--json]\n"
            "          [--settings FILE]",
            "what a service costs: with these answers, with an exemption, in a province, on a day, for so many", fees},
    Command{"deadline", "--from YYYY-MM-DD --working-days N [--json] [--settings FILE]", "on which day an answer is due", deadline},
    Command{"vietqr", "--bin B --account A [--amount N] [--purpose T] [--png FILE]", "the text of a VietQR code; --png: its picture",
            vietqr},
    Command{"procedures", "list | show CODE|FILE.json | search WORDS [--json] [--language vi|en] [--settings FILE]",
            "what can be filed here", look_up_procedures},
    Command{"staff", "add --name NAME [--role clerk|leader|technician] | list | lock NUMBER | reset NUMBER [--settings FILE]",
            "who works at this kiosk, and their PINs", staff},
    Command{"stats", "[--from D] [--to D] [--csv F] [--pdf F] [--json] [--language vi|en] [--demo [--database F]] [--settings FILE]",
            "what the kiosk did from one day to another, by hour, day, procedure; small counts hidden. --demo: of a pretend month", stats},
    Command{"flow", "", "prints the journey's steps and moves as a diagram (Mermaid)", flow},
    Command{"splash", "[--settings FILE]", "the picture that is shown until the kiosk is ready; ends when it is told to", splash},
    Command{"scan-worker", "", "the scanner's child process; started by the kiosk itself", scan_worker},
};

}  // namespace

std::span<const Command> all() { return commands; }

std::string option(Arguments arguments, std::string_view name, std::string_view fallback) {
    const auto found = std::find(arguments.begin(), arguments.end(), name);
    if (found == arguments.end() || std::next(found) == arguments.end()) return std::string(fallback);
    return std::string(*std::next(found));
}

bool flag(Arguments arguments, std::string_view name) { return std::find(arguments.begin(), arguments.end(), name) != arguments.end(); }

std::optional<std::vector<std::string_view>> words_of(Arguments arguments, std::initializer_list<std::string_view> with_value,
                                                      std::initializer_list<std::string_view> alone) {
    const auto among = [](std::initializer_list<std::string_view> options, std::string_view word) {
        return std::find(options.begin(), options.end(), word) != options.end();
    };
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (among(with_value, arguments[i])) {
            if (++i == arguments.size()) return std::nullopt;
        } else if (!arguments[i].starts_with("--")) {
            out.push_back(arguments[i]);
        } else if (!among(alone, arguments[i])) {
            return std::nullopt;
        }
    }
    return out;
}

platform::Result<Site> site_or_complain(Arguments arguments) {
    std::vector<platform::SettingMistake> mistakes;
    Site site = load_site(option(arguments, "--settings"), mistakes);
    if (mistakes.empty()) return site;
    for (const auto& mistake : mistakes)
        fmt::print(stderr, "{}:{}: {}\n    {}\n", mistake.file, mistake.line, mistake.what, mistake.remedy);
    return platform::failure(platform::Fault::malformed, "the settings have mistakes");
}

}  // namespace kiosk::commands
