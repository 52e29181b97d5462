// The 25 common procedures with their everyday words, and 200 queries with what should be found: the three everyday_*.csv beside this file.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/procedures/search.h"

namespace kiosk::procedures {

struct EverydayQuery {
    std::string text;
    Language language;
    std::vector<std::string> expected;  // codes; one of them is enough
    std::string kind;
};

// Empty if the files are not in the folder.
std::vector<SearchEntry> everyday_entries(const std::filesystem::path& folder);
std::vector<EverydayQuery> everyday_queries(const std::filesystem::path& folder);

// Place of the first expected code among the hits, from 0; hits.size() if none is there.
std::size_t place_of(const EverydayQuery& query, const std::vector<Hit>& hits, const std::vector<SearchEntry>& entries);

}  // namespace kiosk::procedures
