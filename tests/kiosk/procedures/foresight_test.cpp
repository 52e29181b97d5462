#include "kiosk/procedures/foresight.h"

#include <gtest/gtest.h>

#include "kiosk/procedures/condition_reader.h"
#include "kiosk/procedures/condition_text.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;
using platform::Secret;

const platform::Date that_day{2026, 11, 22};

Condition read_one(const char* text) {
    std::vector<Mistake> mistakes;
    MistakeList list{"test", mistakes};
    auto out = read_condition(json::parse(text), json::json_pointer(), list);
    for (const Mistake& mistake : mistakes) ADD_FAILURE() << text << ": " << mistake.what;
    return out;
}

std::optional<bool> known(const char* text, const Answers& answers = {}) { return foreseen(read_one(text), {answers, that_day}); }

TEST(Foresight, is_open_as_long_as_the_question_is) {
    constexpr const char* ward = R"({"answer": "unit", "is": "ward"})";
    EXPECT_EQ(known(ward), std::nullopt);
    EXPECT_EQ(known(ward, {{"unit", Secret("ward")}}), true);
    EXPECT_EQ(known(ward, {{"unit", Secret("commune")}}), false);
    EXPECT_EQ(known(R"({"answer": "a", "same_as": "b"})", {{"a", Secret("x")}}), std::nullopt);
}

TEST(Foresight, knows_as_soon_as_one_part_decides) {
    const Answers a{{"a", Secret("y")}};
    EXPECT_EQ(known(R"({"any": [{"answer": "a", "is": "y"}, {"answer": "b", "is": "y"}]})", a), true);
    EXPECT_EQ(known(R"({"all": [{"answer": "a", "is": "n"}, {"answer": "b", "is": "y"}]})", a), false);
    EXPECT_EQ(known(R"({"all": [{"answer": "a", "is": "y"}, {"answer": "b", "is": "y"}]})", a), std::nullopt);
    EXPECT_EQ(known(R"({"not": {"answer": "a", "is": "y"}})", a), false);
    EXPECT_EQ(known(R"({"not": {"answer": "b", "is": "y"}})", a), std::nullopt);
}

TEST(Foresight, does_not_add_up_fees_that_depend_on_an_open_question) {
    Fees fees;
    fees.rules = {{.key = "always", .amount = 1000},
                  {.key = "ward", .amount = 75000, .when = read_one(R"({"answer": "unit", "is": "ward"})")},
                  {.key = "commune", .amount = 50000, .when = read_one(R"({"answer": "unit", "is": "commune"})")}};
    const auto open = foreseen(fees, {{}, that_day});
    EXPECT_EQ(open.certain.rules.size(), 1u);
    EXPECT_EQ(open.depends.size(), 2u);
    const Answers answers{{"unit", Secret("ward")}};
    const auto closed = foreseen(fees, {answers, that_day});
    ASSERT_EQ(closed.certain.rules.size(), 2u);
    EXPECT_EQ(closed.certain.rules[1].key, "ward");
    EXPECT_TRUE(closed.depends.empty());
}

TEST(Foresight, knows_whether_the_province_has_a_say) {
    Fees fees;
    fees.local = true;
    EXPECT_TRUE(foreseen(fees, {{}, that_day}).certain.local);
    fees.local_when = read_one(R"({"answer": "late", "is": "yes"})");
    EXPECT_TRUE(foreseen(fees, {{}, that_day}).local_depends);
    const Answers in_time{{"late", Secret("no")}};
    EXPECT_FALSE(foreseen(fees, {in_time, that_day}).local_depends);
    EXPECT_FALSE(foreseen(fees, {in_time, that_day}).certain.local);
}

TEST(ConditionText, says_a_condition_in_one_line) {
    EXPECT_EQ(in_words(read_one(R"({"all": [{"answer": "wall", "is": "yes"}, {"not": {"answer": "floors", "at_least": 4}}]})")),
              "wall is yes and not (floors at_least 4)");
    EXPECT_EQ(in_words(read_one(R"({"any": [{"answer": "a", "one_of": ["x", "y"]}, {"answer": "b", "given": true}]})")),
              "a one_of x, y or b given");
    EXPECT_EQ(in_words(read_one(R"({"answer": "ends", "latest": {"years": -1}})")), "ends latest today - 1 years");
    EXPECT_EQ(in_words(read_one(R"({"answer": "a", "same_as": "b"})")), "a same_as b");
    EXPECT_EQ(in_words(Condition()), "always");
}

}  // namespace
}  // namespace kiosk::procedures
