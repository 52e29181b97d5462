// What people type, against the 25 common procedures.
#include "tests/kiosk/procedures/everyday.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "platform/text.h"

namespace kiosk::procedures {
namespace {

const std::filesystem::path here = std::filesystem::path(TRAM_SOURCE_DIR) / "tests/kiosk/procedures";

struct Count {
    int all = 0, first = 0, first_three = 0;
    std::string missed;
};

Count count_of(const std::vector<SearchEntry>& entries, const std::vector<EverydayQuery>& queries) {
    const SearchIndex index(entries);
    Count out;
    std::map<std::string, Count> kinds;
    for (const auto& query : queries) {
        const auto hits = index.find(query.text, query.language, 3);
        const std::size_t place = place_of(query, hits, entries);
        for (Count* count : {&out, &kinds[query.kind]}) {
            ++count->all;
            if (place == 0 && !hits.empty()) ++count->first;
            if (place < hits.size()) ++count->first_three;
        }
        if (place == 0 && !hits.empty()) continue;
        out.missed += fmt::format("  {} \"{}\": {}\n", query.kind, query.text, place < hits.size() ? "second or third" : "not found");
    }
    for (const auto& [kind, count] : kinds)
        fmt::print("{:9} {:3} queries, {:3} first, {:3} in the first three\n", kind, count.all, count.first, count.first_three);
    fmt::print("all       {:3} queries, {:3} first, {:3} in the first three\n{}", out.all, out.first, out.first_three, out.missed);
    return out;
}

TEST(EverydaySearch, finds_what_people_mean) {
    const auto queries = everyday_queries(here);
    ASSERT_EQ(queries.size(), 200u);
    const Count count = count_of(everyday_entries(here), queries);
    EXPECT_GE(count.first, 196);
    EXPECT_GE(count.first_three, 199);
}

// Both lists are by the same hand. So that none flatters the other: once more without the phrases that are a query letter by letter.
TEST(EverydaySearch, finds_what_people_mean_in_other_words_than_ours) {
    const auto queries = everyday_queries(here);
    std::set<std::string> typed;
    for (const auto& query : queries) typed.insert(platform::search_key(query.text));
    auto entries = everyday_entries(here);
    for (auto& entry : entries)
        std::erase_if(entry.words, [&](const std::string& phrase) { return typed.contains(platform::search_key(phrase)); });
    const Count count = count_of(entries, queries);
    EXPECT_GE(count.first, 185);
    EXPECT_GE(count.first_three, 193);
}

}  // namespace
}  // namespace kiosk::procedures
