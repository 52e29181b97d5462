#include "kiosk/procedures/places.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "kiosk/main/commands/commands.h"

namespace kiosk::commands {
namespace {

using Json = nlohmann::ordered_json;
using procedures::Places;

Json json_of(const procedures::Province* province, const procedures::Commune* commune) {
    Json out{{"province", nullptr}, {"province_name", nullptr}, {"commune", nullptr}, {"commune_name", nullptr}};
    if (province != nullptr) {
        out["province"] = province->code;
        out["province_name"] = province->title;
    }
    if (commune != nullptr) {
        out["commune"] = commune->code;
        out["commune_name"] = commune->title;
    }
    return out;
}

std::string in_words(const procedures::Province* province, const procedures::Commune* commune) {
    if (province == nullptr) return "?";
    return commune == nullptr ? province->title : fmt::format("{}, {}", commune->title, province->title);
}

int find(const Places& places, std::string_view text, bool json) {
    const auto found = places.find(text);
    Json list = Json::array();
    for (const auto& place : found) {
        if (json) {
            Json row = json_of(place.province, place.commune);
            row["was"] = place.was;
            row["score"] = place.score;
            list.push_back(std::move(row));
            continue;
        }
        const std::string_view code = place.commune != nullptr ? place.commune->code : place.province->code;
        fmt::print("{:>5}  {:.2f}  {}{}\n", code, place.score, in_words(place.province, place.commune),
                   place.was.empty() ? "" : fmt::format("  ({})", place.was));
    }
    if (json) fmt::print("{}\n", list.dump(2));
    return found.empty() ? 1 : 0;
}

int old(const Places& places, std::string_view address, bool json) {
    const auto candidates = places.candidates(platform::Secret(address));
    Json list = Json::array();
    for (const auto& candidate : candidates.communes) {
        const auto* province = &places.province_of(*candidate.commune);
        Json row = json_of(province, candidate.commune);
        row["kinship"] = procedures::name_of(candidate.kinship);
        row["score"] = candidate.score;
        list.push_back(std::move(row));
        if (!json)
            fmt::print("{:>5}  {:.2f}  {:<6}  {}\n", candidate.commune->code, candidate.score, procedures::name_of(candidate.kinship),
                       in_words(province, candidate.commune));
    }
    if (json) {
        Json out = json_of(candidates.province, nullptr);
        out.erase("commune");
        out.erase("commune_name");
        out["street"] = candidates.street.view();
        out["certain"] = candidates.certain();
        out["candidates"] = std::move(list);
        fmt::print("{}\n", out.dump(2));
    } else {
        fmt::print("street: {}\nprovince: {}\n", candidates.street.view(), in_words(candidates.province, nullptr));
    }
    return candidates.province == nullptr ? 1 : 0;
}

}  // namespace

int places(Arguments arguments) {
    if (arguments.size() < 2 || (arguments[0] != "find" && arguments[0] != "old")) {
        fmt::print(stderr, "kiosk places find TEXT [--json]\nkiosk places old ADDRESS [--json]\n");
        return 2;
    }
    // Also before there are settings: the table is part of the program.
    const auto table = Places::load(places_file(what_is_known_of_site(option(arguments, "--settings"))));
    if (!table) {
        fmt::print(stderr, "kiosk: {}\n", table.error().detail);
        return 1;
    }
    const bool json = flag(arguments, "--json");
    return arguments[0] == "find" ? find(*table, arguments[1], json) : old(*table, arguments[1], json);
}

}  // namespace kiosk::commands
