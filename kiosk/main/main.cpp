// The program `kiosk`: chooses the subcommand. Without one it is the kiosk itself.
#include <fmt/core.h>
#include <sys/prctl.h>

#include <csignal>
#include <vector>

#include "kiosk/main/commands/commands.h"
#include "platform/secret.h"

namespace {

void print_help() {
    fmt::print("kiosk {}: self-service kiosk for public services\n\nusage: kiosk [COMMAND] [OPTIONS]\n\n", TRAM_VERSION);
    for (const auto& command : kiosk::commands::all()) fmt::print("  {} {}\n      {}\n", command.name, command.usage, command.meaning);
    fmt::print("\nSettings: --settings FILE, $KIOSK_SETTINGS, or /var/lib/kiosk/settings.toml, over /usr/share/kiosk/settings.toml.\n");
}

// Without a command the program is the kiosk itself.
bool is_option_of_run(const std::vector<std::string_view>& arguments) {
    return arguments.empty() || arguments.front().starts_with("--settings") || arguments.front().starts_with("--automation");
}

}  // namespace

int main(int count, char** words) {
    platform::wipe_all_memory_on_free(words);
    prctl(PR_SET_NAME, "kiosk");  // the kernel calls a program that started itself anew "exe"
    std::signal(SIGPIPE, SIG_IGN);
    std::vector<std::string_view> arguments(words + 1, words + count);
    const std::string_view name = is_option_of_run(arguments) ? "run" : arguments.front();
    if (name == "--help" || name == "help") {
        print_help();
        return 0;
    }
    if (name == "--version") {
        fmt::print("kiosk {}\n", TRAM_VERSION);
        return 0;
    }
    for (const auto& command : kiosk::commands::all()) {
        if (command.name != name) continue;
        const auto rest = kiosk::commands::Arguments(arguments).subspan(!arguments.empty() && arguments.front() == name ? 1 : 0);
        return command.run(rest);
    }
    fmt::print(stderr, "kiosk: there is no command '{}'; see kiosk --help\n", name);
    return 2;
}
