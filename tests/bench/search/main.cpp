// bench_search: what a keystroke of the search costs on a list of 5,000 procedures, beside SQLite's FTS5 on the same list.
#include <fmt/core.h>
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <limits>
#include <string>
#include <utility>

#include "platform/text.h"
#include "tests/bench/search/full_text.h"
#include "tests/bench/search/national_list.h"
#include "tests/kiosk/procedures/everyday.h"

namespace bench {
namespace {

using kiosk::procedures::EverydayQuery;
using kiosk::procedures::Hit;
using kiosk::procedures::SearchEntry;

constexpr std::size_t procedures = 5000, shown = 10;

struct Keystroke {
    std::string text;
    kiosk::Language language;
};

using Find = std::function<std::vector<Hit>(std::string_view, kiosk::Language)>;

void type(const std::string& text, kiosk::Language language, std::vector<Keystroke>& out) {
    for (std::size_t end = 0; end < text.size();) {
        end = platform::next_letter(text, end);
        out.push_back({text.substr(0, end), language});
    }
}

// Every query, letter by letter.
std::vector<Keystroke> keystrokes_of(const std::vector<EverydayQuery>& queries) {
    std::vector<Keystroke> out;
    for (const auto& query : queries) type(query.text, query.language, out);
    return out;
}

// Some official names in full: nobody types that much, but it is what costs most.
std::vector<Keystroke> keystrokes_of_names(const std::vector<SearchEntry>& entries) {
    std::vector<Keystroke> out;
    for (std::size_t i = 0; i < entries.size(); i += entries.size() / 50) type(entries[i].name.vi, kiosk::Language::vietnamese, out);
    return out;
}

// Milliseconds of this thread's processor time: other programs do not count.
double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

std::size_t memory_in_use() {
    const auto heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
}

struct Cost {
    double milliseconds;
    const Keystroke* keystroke;
};

// Of each keystroke the best of some rounds: what interrupts the thread costs nobody who types. Cheapest first.
std::vector<Cost> costs_of(const std::vector<Keystroke>& keystrokes, const Find& find, int rounds) {
    std::vector<Cost> out;
    for (const auto& keystroke : keystrokes) out.push_back({std::numeric_limits<double>::max(), &keystroke});
    for (int round = 0; round < rounds; ++round)
        for (auto& cost : out) {
            const double start = now();
            find(cost.keystroke->text, cost.keystroke->language);
            cost.milliseconds = std::min(cost.milliseconds, now() - start);
        }
    std::sort(out.begin(), out.end(), [](const Cost& a, const Cost& b) { return a.milliseconds < b.milliseconds; });
    return out;
}

struct Spread {
    double median, p99, worst;
    std::string worst_text;
};

Spread spread_of(const std::vector<Keystroke>& keystrokes, const Find& find, int rounds) {
    const auto costs = costs_of(keystrokes, find, rounds);
    return {costs[costs.size() / 2].milliseconds, costs[costs.size() * 99 / 100].milliseconds, costs.back().milliseconds,
            costs.back().keystroke->text};
}

// With what they mean among the first three.
std::size_t found_of(const std::vector<EverydayQuery>& queries, const std::vector<SearchEntry>& entries, const Find& find) {
    std::size_t out = 0;
    for (const auto& query : queries) {
        auto hits = find(query.text, query.language);
        hits.resize(std::min<std::size_t>(hits.size(), 3));
        if (kiosk::procedures::place_of(query, hits, entries) < hits.size()) ++out;
    }
    return out;
}

struct Built {
    double milliseconds = 0, megabytes = 0;
};

template <class Index>
std::pair<Index, Built> build(const std::vector<SearchEntry>& entries) {
    const std::size_t memory = memory_in_use();
    const double start = now();
    Index index(entries);
    const Built built{now() - start, static_cast<double>(memory_in_use() - memory) / 1e6};
    return {std::move(index), built};
}

void print(const char* what, const char* side, const Spread& spread) {
    fmt::print("{:8}  {:5}  {:7.3f}  {:7.3f}  {:7.3f}   \"{}\"\n", what, side, spread.median, spread.p99, spread.worst, spread.worst_text);
}

struct Floors {
    double most_median, most_worst;  // milliseconds, of the queries
    std::size_t fewest_found;
};

int run(int rounds, const Floors& floors) {
    const std::filesystem::path source = TRAM_SOURCE_DIR;
    const auto everyday = source / "tests/kiosk/procedures";
    const auto queries = kiosk::procedures::everyday_queries(everyday);
    const auto entries =
        national_list(kiosk::procedures::everyday_entries(everyday), procedures, source / "tests/bench/search/building_blocks.txt");

    const auto [index, ours_built] = build<kiosk::procedures::SearchIndex>(entries);
    const auto [full_text, theirs_built] = build<FullText>(entries);
    const Find ours = [&index = index](auto text, auto language) { return index.find(text, language, shown); };
    const Find theirs = [&full_text = full_text](auto text, auto) { return full_text.find(text, shown); };

    const auto typed = keystrokes_of(queries), names = keystrokes_of_names(entries);
    fmt::print("{} procedures, {} keystrokes of {} queries, {} of names; milliseconds of one thread, best of {}\n\n", entries.size(),
               typed.size(), queries.size(), names.size(), rounds);
    fmt::print("{:8}  {:5}  {:>7}  {:>7}  {:>7}\n", "", "", "median", "p99", "worst");
    const Spread our_queries = spread_of(typed, ours, rounds), their_queries = spread_of(typed, theirs, rounds);
    print("queries", "ours", our_queries);
    print("", "FTS5", their_queries);
    fmt::print("{:8}  {:5}  {:7.2f}  {:7.2f}  {:7.2f}\n", "", "ratio", our_queries.median / their_queries.median,
               our_queries.p99 / their_queries.p99, our_queries.worst / their_queries.worst);
    print("names", "ours", spread_of(names, ours, rounds));
    print("", "FTS5", spread_of(names, theirs, rounds));

    const std::size_t our_found = found_of(queries, entries, ours), their_found = found_of(queries, entries, theirs);
    fmt::print("\nof {} queries, what they mean is in the first three: {} (FTS5: {})\n", queries.size(), our_found, their_found);
    fmt::print("memory: {:.1f} MB (FTS5: {:.1f})   built in {:.0f} ms (FTS5: {:.0f})\n", ours_built.megabytes, theirs_built.megabytes,
               ours_built.milliseconds, theirs_built.milliseconds);
    const bool kept =
        our_queries.median <= floors.most_median && our_queries.worst <= floors.most_worst && our_found >= floors.fewest_found;
    fmt::print("floors: median {} ms, worst {} ms, {} found: {}\n", floors.most_median, floors.most_worst, floors.fewest_found,
               kept ? "kept" : "BROKEN");
    return kept ? 0 : 1;
}

}  // namespace
}  // namespace bench

int main(int count, char** words) {
    if (count != 5) {
        fmt::print(stderr,
                   "usage: bench_search ROUNDS MOST_MEDIAN_MS MOST_WORST_MS FEWEST_FOUND     (tests/bench/search/run.sh knows them)\n");
        return 2;
    }
    return bench::run(std::atoi(words[1]), {std::atof(words[2]), std::atof(words[3]), static_cast<std::size_t>(std::atoi(words[4]))});
}
