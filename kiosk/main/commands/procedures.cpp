// kiosk procedures: what can be filed here, one in full, and the search as the screen uses it.
#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/main/commands/commands.h"
#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/directory.h"

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
    Wish out;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto word = arguments[i];
        if (word == "--json") {
            out.json = true;
        } else if (word == "--language" || word == "--settings") {
            if (++i == arguments.size()) return std::nullopt;
            if (word == "--settings") continue;
            if (arguments[i] != "vi" && arguments[i] != "en") return std::nullopt;
            out.language = arguments[i] == "en" ? Language::english : Language::vietnamese;
        } else if (word.starts_with("--")) {
            return std::nullopt;
        } else {
            out.words.push_back(word);
        }
    }
    return out;
}

// Without what a site must still set: procedures come with the program.
Catalogue catalogue_of(Arguments arguments) {
    std::vector<procedures::Mistake> mistakes;
    auto out = Catalogue::load(what_is_known_of_site(option(arguments, "--settings")).paths.assets + "/procedures", mistakes);
    for (const auto& m : mistakes) fmt::print(stderr, "{} {}: {}\n    {}\n", m.file, m.place, m.what, m.remedy);
    return out;
}

const char* name_of(procedures::Mode mode) {
    switch (mode) {
        case procedures::Mode::here: return "here";
        case procedures::Mode::booking: return "booking";
        case procedures::Mode::in_person: return "in_person";
    }
    return "";
}

int list(const Catalogue& catalogue, const Wish& wish) {
    Json all = Json::array();
    for (const auto& procedure : catalogue.all()) {
        all.push_back({{"code", procedure.code}, {"name", procedure.name.in(wish.language)}, {"mode", name_of(procedure.mode)}});
        if (!wish.json) fmt::print("{}  {:<9}  {}\n", procedure.code, name_of(procedure.mode), procedure.name.in(wish.language));
    }
    if (wish.json) fmt::print("{}\n", all.dump(2));
    return 0;
}

// Whoever reads it must see on what it rests.
Json said(const procedures::Sourced& value, Language language) {
    return {{"text", value.text.in(language)}, {"verified", value.verified}, {"source", value.source}, {"date", value.date}};
}

std::string in_one_line(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    const bool verified = value["verified"].get<bool>();
    return fmt::format("{}  [{}{}, {}]", value["text"].get<std::string>(),
                       verified ? "" : "not verified: ", value["source"].get<std::string>(), value["date"].get<std::string>());
}

Json as_json(const Procedure& procedure, Language language) {
    Json out{{"code", procedure.code},
             {"version", procedure.version},
             {"name", procedure.name.in(language)},
             {"authority", said(procedure.authority, language)},
             {"mode", name_of(procedure.mode)},
             {"fee", said(procedure.fee, language)},
             {"time", said(procedure.time, language)},
             {"bring", Json::array()}};
    for (const auto& thing : procedure.bring) out["bring"].push_back(thing.in(language));
    return out;
}

int show(const Catalogue& catalogue, const Wish& wish) {
    const auto* procedure = catalogue.find(wish.words[1]);
    if (procedure == nullptr) {
        fmt::print(stderr, "kiosk: there is no procedure {}; see kiosk procedures list\n", wish.words[1]);
        return 1;
    }
    const Json whole = as_json(*procedure, wish.language);
    if (wish.json) {
        fmt::print("{}\n", whole.dump(2));
        return 0;
    }
    for (const auto& [key, value] : whole.items()) {
        if (!value.is_array()) fmt::print("{:<10} {}\n", key, in_one_line(value));
        for (const auto& line : value.is_array() ? value : Json::array()) fmt::print("{:<10} {}\n", key, line.get<std::string>());
    }
    return 0;
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
    if (verb == "show" && words == 2) return show(catalogue_of(arguments), *wish);
    if (verb == "search" && words > 1) return search(catalogue_of(arguments), *wish);
    fmt::print(stderr, "kiosk: procedures needs list, show CODE or search WORDS; see kiosk --help\n");
    return 2;
}

}  // namespace kiosk::commands
