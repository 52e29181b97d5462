#include "kiosk/procedures/fees.h"

#include <random>

#include "tests/kiosk/procedures/fee_files.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;
using platform::Date;

constexpr Date filing_day{2026, 11, 22};

FeeQuote quote_of(const json& fees, FeeCircumstances circumstances) {
    if (circumstances.date == Date{}) circumstances.date = filing_day;
    return quote(good_fees(fees), circumstances);
}

TEST(Fees, are_nothing_without_a_rule) {
    const FeeQuote free = quote_of(json::object(), {});
    EXPECT_EQ(free.total, 0);
    EXPECT_TRUE(free.lines.empty());
    EXPECT_FALSE(free.about);
}

TEST(Fees, are_less_when_filed_at_the_kiosk) {
    const json residence{{"rules", {fee_rule({{"amount", 20000}, {"online", 10000}})}}};
    const FeeQuote here = quote_of(residence, {});
    EXPECT_EQ(here.total, 10000);
    ASSERT_EQ(here.lines.size(), 1u);
    EXPECT_EQ(here.lines[0].full, 20000);
    EXPECT_EQ(here.lines[0].discount, 10000);
    FeeCircumstances counter;
    counter.online = false;
    EXPECT_EQ(quote_of(residence, counter).total, 20000);
}

TEST(Fees, count_copies) {
    const json extract{{"rules", {fee_rule({{"amount", 8000}, {"per", "copy"}, {"count_from", "copies"}})}}};
    FeeCircumstances three;
    three.counts = {{"copies", 3}};
    EXPECT_EQ(quote_of(extract, three).total, 24000);
    EXPECT_EQ(quote_of(extract, {}).total, 8000) << "before the form is filled in: for one";
    three.counts["copies"] = 0;
    EXPECT_EQ(quote_of(extract, three).total, 0);
    three.counts["copies"] = -4;
    EXPECT_EQ(quote_of(extract, three).total, 0);
}

// 2,000 for each of the first two pages, then 1,000 a page, at most 200,000 for one copy.
TEST(Fees, count_pages_of_a_certified_copy) {
    const json certified{{"rules",
                          {fee_rule({{"amount", 2000},
                                     {"per", "page"},
                                     {"count_from", "pages"},
                                     {"copies_from", "copies"},
                                     {"then", {{"after", 2}, {"amount", 1000}}},
                                     {"most", 200000}})}}};
    const auto cost = [&](int pages, int copies) {
        FeeCircumstances circumstances;
        circumstances.counts = {{"pages", pages}, {"copies", copies}};
        return quote_of(certified, circumstances).total;
    };
    EXPECT_EQ(cost(1, 1), 2000);
    EXPECT_EQ(cost(2, 1), 4000);
    EXPECT_EQ(cost(5, 1), 7000);
    EXPECT_EQ(cost(5, 3), 21000);
    EXPECT_EQ(cost(198, 1), 200000);
    EXPECT_EQ(cost(199, 1), 200000) << "the cap";
    EXPECT_EQ(cost(500, 2), 400000) << "the cap is for one copy";
}

TEST(Fees, hold_from_their_first_day_to_their_last) {
    const json licence{{"rules",
                        {fee_rule({{"amount", 135000}, {"online", 115000}, {"until", "2025-12-31"}}),
                         fee_rule({{"amount", 135000}, {"from", "2026-01-01"}, {"until", "2026-12-31"}})}}};
    EXPECT_EQ(quote_of(licence, {.date = {2025, 12, 31}}).total, 115000);
    EXPECT_EQ(quote_of(licence, {.date = {2026, 1, 1}}).total, 135000);
    EXPECT_EQ(quote_of(licence, {.date = {2026, 12, 31}}).total, 135000);
    const FeeQuote later = quote_of(licence, {.date = {2027, 1, 1}});
    EXPECT_EQ(later.total, std::nullopt) << "a fee that has ended is not free: nobody has told us the next";
    EXPECT_TRUE(later.about);
}

TEST(Fees, of_a_province_go_before_the_countrys) {
    const json fees{{"rules",
                     {fee_rule({{"amount", 0}, {"provinces", {"01"}}, {"from", "2026-01-01"}}), fee_rule({{"amount", 15000}}),
                      fee_rule({{"key", "stamp"}, {"amount", 1000}, {"provinces", {"79"}}})}}};
    EXPECT_EQ(quote_of(fees, {.province = "01"}).total, 0);
    EXPECT_EQ(quote_of(fees, {.province = "01", .date = {2025, 6, 1}}).total, 15000);
    EXPECT_EQ(quote_of(fees, {.province = "79"}).total, 16000);
    EXPECT_EQ(quote_of(fees, {.province = "92"}).total, 15000);
    EXPECT_EQ(quote_of(fees, {}).total, 15000);
}

TEST(Fees, set_by_a_province_are_unknown_until_somebody_says) {
    const json fees{{"local", true}, {"rules", {fee_rule({{"amount", 10000}, {"provinces", {"01"}}})}}};
    EXPECT_EQ(quote_of(fees, {.province = "01"}).total, 10000);
    EXPECT_EQ(quote_of(fees, {.province = "79"}).total, std::nullopt);
    EXPECT_TRUE(quote_of(fees, {.province = "79"}).about);
    EXPECT_EQ(quote_of({{"local", true}}, {.province = "01"}).total, std::nullopt);
}

TEST(Fees, whoever_pays_nothing_need_not_wait_for_the_sum) {
    const json fees{{"local", true}, {"exemptions", {fee_exemption({})}}};
    EXPECT_EQ(quote_of(fees, {.exemption = "poor"}).total, 0);
    EXPECT_EQ(quote_of(fees, {.exemption = "rich"}).total, std::nullopt);
}

TEST(Fees, exemptions_take_their_share_of_what_is_due) {
    const json record{{"rules", {fee_rule({{"amount", 200000}})}},
                      {"exemptions",
                       {fee_exemption({{"key", "student"}, {"percent", 50}}), fee_exemption({{"key", "poor"}}),
                        fee_exemption({{"key", "merit"}, {"provinces", {"01"}}, {"until", "2026-06-30"}})}}};
    EXPECT_EQ(quote_of(record, {.exemption = "student"}).total, 100000);
    EXPECT_EQ(quote_of(record, {.exemption = "poor"}).total, 0);
    EXPECT_EQ(quote_of(record, {.exemption = "poor"}).exemption, "poor");
    EXPECT_EQ(quote_of(record, {.exemption = "unheard_of"}).total, 200000);
    EXPECT_EQ(quote_of(record, {.exemption = "unheard_of"}).exemption, "");
    EXPECT_EQ(quote_of(record, {.province = "01", .exemption = "merit"}).total, 200000) << "it has ended";
    const Fees fees = good_fees(record);
    EXPECT_EQ(exemptions_in_force(fees, "01", filing_day).size(), 2u);
    EXPECT_EQ(exemptions_in_force(fees, "01", {2026, 6, 30}).size(), 3u);
    EXPECT_EQ(exemptions_in_force(fees, "79", {2026, 6, 30}).size(), 2u);
}

TEST(Fees, are_about_if_any_part_is_not_verified) {
    const json sure = fee_rule({});
    const json rumoured = fee_rule({{"key", "stamp"}, {"source", "rumour"}});
    EXPECT_FALSE(quote_of({{"rules", {sure}}}, {}).about);
    EXPECT_TRUE(quote_of({{"rules", {sure, rumoured}}}, {}).about);
    const json doubtful{{"rules", {sure}}, {"exemptions", {fee_exemption({{"source", "rumour"}})}}};
    EXPECT_FALSE(quote_of(doubtful, {}).about);
    EXPECT_TRUE(quote_of(doubtful, {.exemption = "poor"}).about);
}

// Fees at random: what must hold whatever an author writes.
class RandomFees {
public:
    explicit RandomFees(unsigned seed) : random_(seed) {}

    Fees fees() {
        json out{{"local", one_in(4)}, {"rules", json::array()}, {"exemptions", json::array()}};
        const int rules = below(5);
        for (int i = 0; i < rules; ++i) out["rules"].push_back(rule("fee" + std::to_string(i % 3), i / 3));
        for (int i = 0; i < below(4); ++i)
            out["exemptions"].push_back(fee_exemption({{"key", "e" + std::to_string(i)}, {"percent", below(101)}}));
        return good_fees(out);
    }
    FeeCircumstances circumstances() {
        FeeCircumstances out{provinces[static_cast<std::size_t>(below(3))], {2024 + below(5), 1 + below(12), 1 + below(28)}};
        out.counts = {{"pages", below(400) - 5}, {"copies", below(30)}};
        return out;
    }
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }

private:
    bool one_in(int n) { return below(n) == 0; }
    json rule(const std::string& key, int period) {
        const int amount = below(500'000);
        json says{{"key", key}, {"amount", amount}};
        if (one_in(2)) says["online"] = below(amount + 1);
        if (one_in(2)) says.update({{"per", "page"}, {"count_from", "pages"}, {"copies_from", "copies"}});
        if (says.contains("per") && one_in(2)) says["most"] = below(1'000'000);
        if (says.contains("per") && one_in(2)) says["then"] = {{"after", 1 + below(5)}, {"amount", below(500'000)}};
        if (one_in(3)) says["provinces"] = {"01"};
        if (period == 0)
            says["until"] = "2026-06-30";
        else
            says["from"] = "2026-07-01";
        return fee_rule(says);
    }

    static constexpr const char* provinces[] = {"", "01", "79"};
    std::mt19937 random_;
};

std::int64_t sum(const FeeQuote& quote) {
    std::int64_t out = 0;
    for (const FeeLine& line : quote.lines) out += line.due();
    return out;
}

TEST(Fees, are_never_negative_nor_above_the_list) {
    RandomFees random(1);
    for (int i = 0; i < 5000; ++i) {
        const FeeQuote quoted = quote(random.fees(), random.circumstances());
        for (const FeeLine& line : quoted.lines) {
            ASSERT_GE(line.due(), 0);
            ASSERT_GE(line.discount, 0);
            ASSERT_LE(line.due(), line.full);
        }
        if (quoted.total) {
            ASSERT_EQ(*quoted.total, sum(quoted));
        }
    }
}

TEST(Fees, no_exemption_raises_what_is_due_and_online_is_never_dearer) {
    RandomFees random(2);
    int cheaper = 0;
    for (int i = 0; i < 5000; ++i) {
        const Fees fees = random.fees();
        FeeCircumstances circumstances = random.circumstances();
        const FeeQuote plain = quote(fees, circumstances);
        FeeCircumstances at_counter = circumstances;
        at_counter.online = false;
        ASSERT_LE(sum(plain), sum(quote(fees, at_counter)));
        for (const FeeExemption* exemption : exemptions_in_force(fees, circumstances.province, circumstances.date)) {
            circumstances.exemption = exemption->key;
            const FeeQuote exempted = quote(fees, circumstances);
            ASSERT_LE(sum(exempted), sum(plain));
            ASSERT_EQ(exempted.exemption, exemption->key);
            cheaper += sum(exempted) < sum(plain) ? 1 : 0;
        }
    }
    EXPECT_GT(cheaper, 1000);
}

// Whatever rules there are: at any place and day a fee is counted once, by a rule that holds there and then.
TEST(Fees, count_each_fee_once_and_only_where_and_when_it_holds) {
    RandomFees random(3);
    for (int i = 0; i < 5000; ++i) {
        const Fees fees = random.fees();
        const FeeCircumstances circumstances = random.circumstances();
        std::map<std::string, int> times;
        for (const FeeLine& line : quote(fees, circumstances).lines) {
            ASSERT_EQ(++times[line.key], 1);
            const bool holds = std::any_of(fees.rules.begin(), fees.rules.end(), [&](const FeeRule& rule) {
                const Date limit{2026, 6, 30};
                const bool day = rule.scope.until ? circumstances.date <= limit : circumstances.date > limit;
                const bool place = rule.scope.provinces.empty() || circumstances.province == "01";
                return rule.key == line.key && rule.amount == line.each && day && place;
            });
            ASSERT_TRUE(holds);
        }
    }
}

}  // namespace
}  // namespace kiosk::procedures
