// What somebody can work out who has a published table and knows how it was made.
#include "kiosk/care/disclosure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace kiosk::care {
namespace {

using Shown = Cell::Shown;

Cells cells(std::vector<std::int64_t> counts) {
    Cells out;
    for (std::size_t i = 0; i < counts.size(); ++i) out.push_back({std::to_string(i), counts[i]});
    return out;
}

Population population(std::vector<std::vector<std::int64_t>> divisions) {
    Population out;
    for (const auto count : divisions.front()) out.all.count += count;
    for (auto& division : divisions) out.divisions.push_back(cells(std::move(division)));
    return out;
}

std::string published(const Cells& cells) {
    std::string out;
    for (const auto& cell : cells)
        out += (out.empty() ? "" : " ") + (cell.is_open() ? std::to_string(cell.count) : cell.shown == Shown::as_small ? "<5" : "-");
    return out;
}

TEST(Disclosure, shows_what_is_large_and_what_is_nobody) {
    const auto out = protect(population({{12, 0, 5}}));
    EXPECT_EQ(published(out.divisions[0]), "12 0 5");
    EXPECT_TRUE(out.all.is_open());
}

TEST(Disclosure, hides_two_small_counts_without_hiding_more) {
    EXPECT_EQ(published(protect(population({{12, 3, 2, 40}})).divisions[0]), "12 <5 <5 40");
}

TEST(Disclosure, covers_the_smallest_large_count_where_one_small_one_stands_alone) {
    EXPECT_EQ(published(protect(population({{12, 3, 40, 9}})).divisions[0]), "12 <5 40 -");
}

TEST(Disclosure, covers_one_more_where_all_small_counts_are_one_or_all_are_four) {
    EXPECT_EQ(published(protect(population({{12, 1, 1, 40}})).divisions[0]), "- <5 <5 40");
    EXPECT_EQ(published(protect(population({{12, 4, 4, 40}})).divisions[0]), "- <5 <5 40");
}

TEST(Disclosure, shows_nothing_of_fewer_than_five_people) {
    const auto out = protect(population({{3, 0}, {1, 2}}));
    EXPECT_FALSE(out.all.is_open());
    for (const auto& division : out.divisions)
        for (const auto& cell : division) EXPECT_EQ(cell.shown, Shown::not_at_all);
}

TEST(Disclosure, shows_nothing_where_covering_cannot_help) {
    const auto out = protect(population({{6}, {5, 1}}));  // 6 is known: 5 or more and 1 or more leave one way only
    EXPECT_FALSE(out.all.is_open());
    EXPECT_EQ(published(out.divisions[0]), "-");
    EXPECT_EQ(published(out.divisions[1]), "- -");
}

TEST(Disclosure, hides_counts_that_add_up_to_nothing_each_for_itself) { EXPECT_EQ(published(protect_each(cells({4, 0, 31}))), "<5 0 31"); }

// All values that the hidden cells of one division can have, by who knows the total and the rules: "<5" is 1 to 4, "-" is 5 or more.
using Possible = std::map<std::size_t, std::pair<std::int64_t, std::int64_t>>;  // least and most of each
void try_all(const Cells& cells, std::size_t at, std::int64_t left, std::vector<std::int64_t>& chosen, Possible& possible) {
    if (left < 0) return;
    if (at == cells.size()) {
        if (left != 0) return;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto [found, is_new] = possible.try_emplace(i, chosen[i], chosen[i]);
            found->second = {std::min(found->second.first, chosen[i]), std::max(found->second.second, chosen[i])};
        }
        return;
    }
    const Cell& cell = cells[at];
    const std::int64_t from = cell.is_open() ? cell.count : cell.shown == Shown::as_small ? 1 : least_open;
    const std::int64_t to = cell.is_open() ? cell.count : cell.shown == Shown::as_small ? least_open - 1 : left;
    for (std::int64_t value = from; value <= to; ++value) {
        chosen[at] = value;
        try_all(cells, at + 1, left - value, chosen, possible);
    }
}

class Attack : public testing::TestWithParam<unsigned> {};

// The attacker tries every table there could be. No hidden count has one value only in all of them, and none below 5 is ever shown.
TEST_P(Attack, never_learns_a_hidden_count) {
    std::mt19937 numbers(GetParam());
    int hidden = 0, shown = 0;
    for (int round = 0; round < 600; ++round) {
        const int people = static_cast<int>(numbers() % 60);
        std::vector<std::vector<std::int64_t>> divisions;
        for (int i = 0; i < 3; ++i) {
            std::vector<std::int64_t> counts(2 + numbers() % 5);
            const auto first = numbers() % counts.size();  // most of them somewhere, a few elsewhere
            for (int person = 0; person < people; ++person) ++counts[numbers() % 3 != 0 ? first : numbers() % counts.size()];
            divisions.push_back(std::move(counts));
        }
        const auto before = population(divisions);
        const auto out = protect(before);
        ASSERT_EQ(out.all.count, people);
        ASSERT_TRUE(!out.all.is_open() || people == 0 || people >= least_open);
        for (const auto& division : out.divisions) {
            for (const auto& cell : division) ASSERT_FALSE(cell.is_open() && cell.count > 0 && cell.count < least_open);
            if (!out.all.is_open()) {
                ASSERT_TRUE(std::none_of(division.begin(), division.end(), [](const Cell& cell) { return cell.is_open(); }));
                continue;
            }
            Possible possible;
            std::vector<std::int64_t> chosen(division.size());
            try_all(division, 0, people, chosen, possible);
            for (std::size_t i = 0; i < division.size(); ++i) {
                ASSERT_LE(possible.at(i).first, division[i].count) << "the rules that the attacker goes by are the true ones";
                ASSERT_GE(possible.at(i).second, division[i].count);
                if (division[i].is_open()) {
                    ++shown;
                } else {
                    ++hidden;
                    ASSERT_LT(possible.at(i).first, possible.at(i).second) << published(division) << " of " << people;
                }
            }
        }
    }
    EXPECT_GT(hidden, 500);
    EXPECT_GT(shown, 500);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Attack, testing::Range(1u, 6u));

}  // namespace
}  // namespace kiosk::care
