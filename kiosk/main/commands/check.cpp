#include <fmt/core.h>

#include <map>

#include "kiosk/main/commands/commands.h"
#include "kiosk/procedures/author_check.h"
#include "platform/files.h"
#include "ui/icons.h"

namespace kiosk::commands {

int check_settings(Arguments arguments) {
    if (!site_or_complain(arguments)) return 1;
    fmt::print("The settings are good.\n");
    return 0;
}

namespace {

using procedures::Mistake;
using procedures::Surroundings;
namespace files = std::filesystem;

// Checks files, and remembers what lies in their folders.
class Checker {
public:
    explicit Checker(files::path assets) : assets_(std::move(assets)) {}

    // Of a folder: all its files, and those of its folder "shared".
    bool check(const files::path& path) {
        std::error_code error;
        if (!files::is_directory(path, error)) return check_file(path);
        bool good = check_shared(path);
        const auto all = procedures::procedure_files(path, error);
        if (all.empty()) fmt::print(stderr, "kiosk: {} holds no *.json\n", path.string());
        for (const auto& file : all) good = check_file(file) && good;
        return good && !all.empty();
    }

private:
    bool check_file(const files::path& file) {
        const auto text = platform::read_text(file);
        if (!text) {
            fmt::print(stderr, "kiosk: {}\n", text.error().detail);
            return false;
        }
        const auto folder = file.has_parent_path() ? file.parent_path() : files::path(".");
        const auto parsed = procedures::check_file(file, *text, around(folder));
        tell(parsed.mistakes);
        if (parsed.mistakes.empty())
            fmt::print("{}: good ({} {})\n", file.string(), parsed.procedure.code, parsed.procedure.name.vi);
        else
            fmt::print("{}: {} to mend\n", file.string(), parsed.mistakes.size());
        return parsed.mistakes.empty();
    }

    bool check_shared(const files::path& folder) {
        const bool good_lists = around(folder).shelves_are_good;
        std::vector<Mistake> mistakes;
        const auto file = folder / "shared/representative.json";
        if (const auto text = platform::read_text(file)) procedures::parse_representation(*text, file.string(), mistakes);
        tell(mistakes);
        return good_lists && mistakes.empty();
    }

    struct Around : Surroundings {
        bool shelves_are_good = true;
    };

    // The lists of agencies and life events that lie beside the file; else those that come with the program.
    const Around& around(const files::path& folder) {
        const auto [found, is_new] = around_.try_emplace(folder);
        Around& out = found->second;
        if (!is_new) return out;
        std::error_code none;
        const auto beside = folder / "shared";
        const bool own = files::exists(beside / "agencies.json", none) || files::exists(beside / "life_events.json", none);
        std::vector<Mistake> mistakes;
        out.shelves = procedures::Shelves::load(own ? beside : assets_ / "procedures/shared", mistakes);
        tell(mistakes);
        out.shelves_are_good = mistakes.empty();
        out.neighbours = procedures::neighbours_in(folder);
#define TRAM_ICON_NAME(name, code) out.icons.emplace_back(#name);
        TRAM_ICONS(TRAM_ICON_NAME)
#undef TRAM_ICON_NAME
        out.today = platform::date_of(platform::SystemClock(platform::build_time()).now());
        return out;
    }

    static void tell(const std::vector<Mistake>& mistakes) {
        for (const auto& mistake : mistakes) fmt::print("{}\n", told(mistake));
    }

    files::path assets_;
    std::map<files::path, Around> around_;
};

}  // namespace

int check_procedures(Arguments arguments) {
    const auto named = words_of(arguments, {"--settings"});
    if (!named || named->empty()) {
        fmt::print(stderr, "kiosk: check-procedures needs files or folders; see kiosk --help\n");
        return 2;
    }
    Checker checker(what_is_known_of_site(option(arguments, "--settings")).paths.assets);
    bool good = true;
    for (const auto path : *named) good = checker.check(std::string(path)) && good;
    return good ? 0 : 1;
}

}  // namespace kiosk::commands
