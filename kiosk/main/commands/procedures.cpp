// kiosk procedures: what can be filed here, one in full, and the search as the screen uses it.
#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/main/commands/commands.h"
#include "kiosk/main/commands/procedure_file.h"
#include "kiosk/main/commands/procedure_sheet.h"
#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/directory.h"
#include "kiosk/procedures/file_words.h"

namespace kiosk::commands {
namespace {

using Json = nlohmann::ordered_json;
using procedures::Catalogue;
using procedures::Procedure;

constexpr std::size_t most_hits = 20;

struct Wish {
    Language language = Language::vietnamese;
    bool json = false;
    std::vector<std::string_view> words;  // what is no option
};

std::optional<Wish> wish_of(Arguments arguments) {
    auto words = words_of(arguments, {"--language", "--settings"}, {"--json"});
    const auto language = option(arguments, "--language", "vi");
    if (!words || (language != "vi" && language != "en")) return std::nullopt;
    return Wish{language == "en" ? Language::english : Language::vietnamese, flag(arguments, "--json"), std::move(*words)};
}

std::string folder_of(Arguments arguments) { return what_is_known_of_site(option(arguments, "--settings")).paths.assets + "/procedures"; }

// Without what a site must still set: procedures come with the program.
Catalogue catalogue_of(Arguments arguments) {
    std::vector<procedures::Mistake> mistakes;
    auto out = Catalogue::load(folder_of(arguments), mistakes);
    for (const auto& mistake : mistakes) fmt::print(stderr, "{}\n", told(mistake));
    return out;
}

int list(const Catalogue& catalogue, const Wish& wish) {
    Json all = Json::array();
    for (const auto& procedure : catalogue.all()) {
        all.push_back({{"code", procedure.code},
                       {"name", procedure.name.in(wish.language)},
                       {"mode", name_of(procedures::mode_names, procedure.mode)}});
        if (!wish.json)
            fmt::print("{}  {:<9}  {}\n", procedure.code, name_of(procedures::mode_names, procedure.mode),
                       procedure.name.in(wish.language));
    }
    if (wish.json) fmt::print("{}\n", all.dump(2));
    return 0;
}

int print(const Procedure& procedure, const Wish& wish) {
    const Json sheet = sheet_of(procedure, wish.language);
    if (wish.json)
        fmt::print("{}\n", sheet.dump(2));
    else
        print_sheet(sheet);
    return 0;
}

// A file is shown as it is; one of the program's own as the kiosk asks it.
int show(Arguments arguments, const Wish& wish) {
    if (names_a_file(wish.words[1])) {
        const auto procedure = procedure_of(wish.words[1], folder_of(arguments));
        if (!procedure) fmt::print(stderr, "kiosk: {}\n", procedure.error().detail);
        return procedure ? print(*procedure, wish) : 1;
    }
    const auto catalogue = catalogue_of(arguments);
    const auto* procedure = catalogue.find(wish.words[1]);
    if (procedure != nullptr) return print(*procedure, wish);
    fmt::print(stderr, "kiosk: there is no procedure {}; see kiosk procedures list\n", wish.words[1]);
    return 1;
}

int search(const Catalogue& catalogue, const Wish& wish) {
    std::string query;
    for (const auto word : std::span(wish.words).subspan(1)) query += fmt::format("{}{}", query.empty() ? "" : " ", word);
    const auto entries = procedures::entries_of(catalogue);
    Json found = Json::array();
    for (const auto& hit : procedures::SearchIndex(entries).find(query, wish.language, most_hits)) {
        const auto& entry = entries[hit.entry];
        found.push_back({{"code", entry.code}, {"name", entry.name.in(wish.language)}, {"score", hit.score}});
        if (!wish.json) fmt::print("{}  {:3}  {}\n", entry.code, hit.score, entry.name.in(wish.language));
    }
    if (wish.json) fmt::print("{}\n", found.dump(2));
    if (found.empty() && !wish.json) fmt::print(stderr, "kiosk: nothing fits \"{}\"\n", query);
    return 0;
}

}  // namespace

int look_up_procedures(Arguments arguments) {
    const auto wish = wish_of(arguments);
    const auto words = wish ? wish->words.size() : 0;
    const auto verb = words > 0 ? wish->words.front() : std::string_view();
    if (verb == "list" && words == 1) return list(catalogue_of(arguments), *wish);
    if (verb == "show" && words == 2) return show(arguments, *wish);
    if (verb == "search" && words > 1) return search(catalogue_of(arguments), *wish);
    fmt::print(stderr, "kiosk: procedures needs list, show CODE or FILE.json, or search WORDS; see kiosk --help\n");
    return 2;
}

}  // namespace kiosk::commands
