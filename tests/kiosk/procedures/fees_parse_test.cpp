#include <string>

#include "tests/kiosk/procedures/fee_files.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;

void expect_fee_mistake(const json& fees, const std::string& place, const std::string& words) {
    const auto mistakes = parse(fees).mistakes;
    ASSERT_EQ(mistakes.size(), 1u) << fees.dump();
    EXPECT_EQ(mistakes[0].place, place);
    EXPECT_NE((mistakes[0].what + "; " + mistakes[0].remedy).find(words), std::string::npos)
        << mistakes[0].what << "; " << mistakes[0].remedy;
}

json one_rule(const json& says) { return {{"rules", {fee_rule(says)}}}; }
json one_exemption(const json& says) { return {{"exemptions", {fee_exemption(says)}}}; }

TEST(FeesFile, amounts_are_whole_and_not_negative) {
    expect_fee_mistake(one_rule({{"amount", -1}}), "/fees/rules/0/amount", "from 0");
    expect_fee_mistake(one_rule({{"amount", 100'000'001}}), "/fees/rules/0/amount", "to 100000000");
    expect_fee_mistake(one_rule({{"amount", "20.000"}}), "/fees/rules/0/amount", "digits only");
    expect_fee_mistake(one_rule({{"amount", 1.5}}), "/fees/rules/0/amount", "whole number");
    expect_fee_mistake(one_rule({{"amount", 18446744073709551615u}}), "/fees/rules/0/amount", "whole number");
    expect_fee_mistake(one_rule({{"online", -5}}), "/fees/rules/0/online", "from 0");
    expect_fee_mistake(one_rule({{"online", 20001}}), "/fees/rules/0/online", "dearer");
    expect_fee_mistake(one_exemption({{"percent", 101}}), "/fees/exemptions/0/percent", "from 0 to 100");
    expect_fee_mistake(one_exemption({{"percent", -1}}), "/fees/exemptions/0/percent", "from 0 to 100");
}

TEST(FeesFile, keys_and_sources_are_known) {
    expect_fee_mistake(one_rule({{"amonut", 5}}), "/fees/rules/0/amonut", "amount");
    expect_fee_mistake({{"locla", true}}, "/fees/locla", "local");
    expect_fee_mistake(one_rule({{"source", "circulra"}}), "/fees/rules/0/source", "circular");
    expect_fee_mistake(one_rule({{"per", "sheet"}}), "/fees/rules/0/per", "dossier, copy, page");
    expect_fee_mistake(one_rule({{"key", "Lệ phí"}}), "/fees/rules/0/key", "good key");
    expect_fee_mistake(one_rule({{"provinces", {"1"}}}), "/fees/rules/0/provinces/0", "two digits");
    expect_fee_mistake(one_rule({{"provinces", {"01", "01"}}}), "/fees/rules/0/provinces/1", "twice");
    expect_fee_mistake(one_rule({{"from", "2026-02-29"}}), "/fees/rules/0/from", "date");
    expect_fee_mistake({{"rules", {5}}}, "/fees/rules/0", "object");
}

TEST(FeesFile, counting_fits_what_is_counted) {
    expect_fee_mistake(one_rule({{"count_from", "copies"}}), "/fees/rules/0/count_from", "once");
    expect_fee_mistake(one_rule({{"most", 5}}), "/fees/rules/0/most", "once");
    expect_fee_mistake(one_rule({{"then", {{"after", 2}, {"amount", 5}}}}), "/fees/rules/0/then", "once");
    expect_fee_mistake(one_rule({{"per", "copy"}, {"copies_from", "copies"}}), "/fees/rules/0/copies_from", "per page");
    expect_fee_mistake(one_rule({{"per", "copy"}, {"then", {{"after", 0}, {"amount", 5}}}}), "/fees/rules/0/then/after", "from 1");
}

TEST(FeesFile, one_fee_has_one_amount_at_a_time) {
    const auto two = [](const json& first, const json& second) { return json{{"rules", {fee_rule(first), fee_rule(second)}}}; };
    expect_fee_mistake(two({}, {}), "/fees/rules/1", "number 1");
    expect_fee_mistake(two({{"until", "2026-01-01"}}, {{"from", "2026-01-01"}}), "/fees/rules/1", "same days");
    expect_fee_mistake(two({{"provinces", {"01", "79"}}}, {{"provinces", {"92", "79"}}}), "/fees/rules/1", "same place");
    expect_fee_mistake(two({{"from", "2026-02-01"}, {"until", "2026-01-01"}}, {{"key", "other"}}), "/fees/rules/0/until", "before");
    good_fees(two({{"until", "2025-12-31"}}, {{"from", "2026-01-01"}}));
    good_fees(two({{"provinces", {"01"}}}, {{"provinces", {"79"}}}));
    good_fees(two({{"provinces", {"01"}}}, {}));
    expect_fee_mistake({{"exemptions", {fee_exemption({}), fee_exemption({})}}}, "/fees/exemptions/1", "number 1");
}

TEST(FeesFile, every_mistake_is_told_at_once) {
    const auto mistakes = parse({{"rules", {fee_rule({{"amount", -1}, {"source", "hearsay"}}), json::object()}},
                                 {"exemptions", {fee_exemption({{"percent", 500}})}}})
                              .mistakes;
    EXPECT_EQ(mistakes.size(), 2u + 4u + 1u);
}

TEST(FeesFile, what_counts_and_what_proves_must_exist) {
    const Fees fees = good_fees({{"rules", {fee_rule({{"per", "copy"}, {"count_from", "copeis"}})}},
                                 {"exemptions", {fee_exemption({{"paper", "poor_household"}})}}});
    std::vector<Mistake> found;
    MistakeList mistakes{"test.json", found};
    const std::vector<std::string_view> fields{"copies"}, papers{"poor_household"};
    check_keys(fees, json::json_pointer("/fees"), fields, papers, mistakes);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].place, "/fees/rules/0/count_from");
    EXPECT_EQ(found[0].remedy, "did you mean \"copies\"?");
    found.clear();
    check_keys(fees, json::json_pointer("/fees"), std::vector<std::string_view>{"copeis"}, {}, mistakes);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].place, "/fees/exemptions/0/paper");
}

}  // namespace
}  // namespace kiosk::procedures
