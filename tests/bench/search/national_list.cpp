#include "tests/bench/search/national_list.h"

#include <fmt/format.h>

#include <fstream>
#include <random>
#include <set>
#include <string>
#include <utility>

#include "platform/text.h"

namespace bench {
namespace {

using kiosk::procedures::SearchEntry;

struct Block {
    kiosk::Localised name;
    std::vector<std::string> everyday;
};

struct Blocks {
    std::vector<Block> actions, scopes, objects;
};

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> out(1);
    for (const char letter : text) {
        if (letter == separator)
            out.emplace_back();
        else
            out.back() += letter;
    }
    for (auto& part : out) part = platform::trim(part);
    return out;
}

Blocks read(const std::filesystem::path& file) {
    Blocks out;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with('#')) continue;
        const auto columns = split(line, '|');
        Block block{{columns.at(1), columns.at(2)}, {}};
        for (auto& phrase : split(columns.at(3), ';'))
            if (!phrase.empty()) block.everyday.push_back(std::move(phrase));
        auto& kind = columns[0] == "action" ? out.actions : columns[0] == "scope" ? out.scopes : out.objects;
        kind.push_back(std::move(block));
    }
    return out;
}

SearchEntry entry_of(const Block& action, const Block& object, const Block& scope) {
    const auto join = [](const std::string& a, const std::string& b, const std::string& c) {
        return c.empty() ? a + " " + b : a + " " + b + " " + c;
    };
    SearchEntry out;
    out.name = {join(action.name.vi, object.name.vi, scope.name.vi), join(action.name.en, object.name.en, scope.name.en)};
    out.words = object.everyday;
    for (const auto& verb : action.everyday) out.words.push_back(verb + " " + object.everyday.front());
    for (const auto& whom : scope.everyday) out.words.push_back(object.everyday.front() + " " + whom);
    return out;
}

}  // namespace

std::vector<SearchEntry> national_list(std::vector<SearchEntry> real, std::size_t all, const std::filesystem::path& building_blocks) {
    const Blocks blocks = read(building_blocks);
    std::vector<SearchEntry> out = std::move(real);
    std::set<std::string> names;
    std::mt19937 dice(1);  // the standard says what it yields; of a distribution it does not
    const auto any = [&](const std::vector<Block>& of) -> const Block& { return of[dice() % of.size()]; };
    while (out.size() < all) {
        SearchEntry entry = entry_of(any(blocks.actions), any(blocks.objects), any(blocks.scopes));
        if (!names.insert(entry.name.vi).second) continue;
        entry.code = fmt::format("9.{:06}", names.size());
        entry.rank = dice() % 4 == 0 ? static_cast<int>(100 + dice() % 1000) : 0;
        out.push_back(std::move(entry));
    }
    return out;
}

}  // namespace bench
