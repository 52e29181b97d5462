#include "kiosk/procedures/condition.h"

#include <gtest/gtest.h>

#include "kiosk/procedures/condition_reader.h"
#include "tests/kiosk/procedures/fields.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;
using platform::Secret;

Condition condition(const char* text) {
    std::vector<Mistake> mistakes;
    MistakeList list{"test", mistakes};
    auto out = read_condition(json::parse(text), json::json_pointer(), list);
    for (const Mistake& mistake : mistakes) ADD_FAILURE() << text << " " << mistake.place << ": " << mistake.what;
    return out;
}

bool is_true(const char* text, const Answers& answers, std::string_view scope = {}) {
    return holds(condition(text), {answers, today, scope});
}

TEST(Condition, compares_a_choice_or_one_of_several) {
    const Answers answers{{"reason", Secret("lost")}, {"groups", Secret("poor,disabled")}};
    EXPECT_TRUE(is_true(R"({"answer": "reason", "is": "lost"})", answers));
    EXPECT_FALSE(is_true(R"({"answer": "reason", "is": "los"})", answers));
    EXPECT_TRUE(is_true(R"({"answer": "reason", "one_of": ["torn", "lost"]})", answers));
    EXPECT_TRUE(is_true(R"({"answer": "groups", "has": "disabled"})", answers));
    EXPECT_FALSE(is_true(R"({"answer": "groups", "has": "disable"})", answers));
}

TEST(Condition, counts_the_years_that_are_complete) {
    const Answers answers{{"birth", Secret("22/11/2008")}, {"leap", Secret("29/02/2008")}};
    EXPECT_FALSE(is_true(R"({"answer": "birth", "age_at_least": 18})", answers));
    EXPECT_TRUE(is_true(R"({"answer": "birth", "age_below": 18})", answers));
    EXPECT_TRUE(is_true(R"({"answer": "leap", "age_at_least": 18})", answers));
    EXPECT_EQ(age_on({2008, 2, 29}, {2026, 2, 28}), 17);
    EXPECT_EQ(age_on({2008, 2, 29}, {2026, 3, 1}), 18);
}

TEST(Condition, counts_days_to_today) {
    const Answers answers{{"born", Secret("22/09/2026")}};
    EXPECT_TRUE(is_true(R"({"answer": "born", "days_ago_at_most": 60})", answers));
    EXPECT_FALSE(is_true(R"({"answer": "born", "days_ago_over": 60})", answers));
    EXPECT_TRUE(is_true(R"({"answer": "born", "days_ago_over": 59})", answers));
}

TEST(Condition, is_false_of_what_nobody_answered_and_not_makes_it_true) {
    for (const char* test :
         {R"("given": true)", R"("is": "x")", R"("has": "x")", R"("at_least": 0)", R"("at_most": 9)", R"("age_at_least": 0)",
          R"("age_below": 150)", R"("days_ago_over": 0)", R"("not_before": "b")", R"("same_as": "b")"}) {
        const std::string one = std::string(R"({"answer": "a", )") + test + "}";
        EXPECT_FALSE(is_true(one.c_str(), {})) << one;
        EXPECT_FALSE(is_true(one.c_str(), {{"a", Secret()}})) << one;
        EXPECT_TRUE(is_true((R"({"not": )" + one + "}").c_str(), {})) << one;
    }
}

TEST(Condition, looks_within_an_entry_first_and_then_around_it) {
    const Answers answers{{"children.2.age", Secret("9")}, {"age", Secret("40")}, {"name", Secret("x")}};
    EXPECT_TRUE(is_true(R"({"answer": "age", "at_most": 10})", answers, "children.2."));
    EXPECT_FALSE(is_true(R"({"answer": "age", "at_most": 10})", answers));
    EXPECT_TRUE(is_true(R"({"answer": "name", "given": true})", answers, "children.2."));
}

TEST(Condition, compares_dates_and_answers_with_each_other) {
    const Answers answers{
        {"from", Secret("01/02/2026")}, {"to", Secret("01/02/2026")}, {"early", Secret("31/01/2026")}, {"bad", Secret("31/02/2026")}};
    EXPECT_TRUE(is_true(R"({"answer": "to", "not_before": "from"})", answers));
    EXPECT_FALSE(is_true(R"({"answer": "early", "not_before": "from"})", answers));
    EXPECT_FALSE(is_true(R"({"answer": "bad", "not_before": "early"})", answers));
    EXPECT_TRUE(is_true(R"({"answer": "to", "same_as": "from"})", answers));
}

// De Morgan, and the two trivial laws, over every assignment of three answers.
TEST(Condition, follows_the_laws_of_logic) {
    const json a = {{"answer", "a"}, {"is", "y"}}, b = {{"answer", "b"}, {"is", "y"}}, c = {{"answer", "c"}, {"is", "y"}};
    const auto negated = [](const json& one) { return json{{"not", one}}; };
    for (int bits = 0; bits < 27; ++bits) {
        Answers answers;
        int rest = bits;
        for (const char* key : {"a", "b", "c"}) {
            if (rest % 3 != 0) answers[key] = Secret(rest % 3 == 1 ? "y" : "n");
            rest /= 3;
        }
        const auto value = [&](const json& one) { return is_true(one.dump().c_str(), answers); };
        EXPECT_EQ(value(negated({{"all", {a, b, c}}})), value({{"any", {negated(a), negated(b), negated(c)}}})) << bits;
        EXPECT_EQ(value(negated({{"any", {a, b, c}}})), value({{"all", {negated(a), negated(b), negated(c)}}})) << bits;
        EXPECT_EQ(value({{"all", {a, {{"any", {b, c}}}}}}), value({{"any", {{{"all", {a, b}}}, {{"all", {a, c}}}}}})) << bits;
        EXPECT_EQ(value(negated(negated(a))), value(a)) << bits;
        EXPECT_FALSE(value({{"all", {a, negated(a)}}})) << bits;
        EXPECT_TRUE(value({{"any", {a, negated(a)}}})) << bits;
    }
}

TEST(Condition, is_refused_where_it_says_nothing_or_too_much) {
    for (const char* text :
         {R"({})", R"({"answer": "a"})", R"({"answer": "a", "is": "x", "has": "y"})", R"({"all": []})", R"({"all": {}})", R"(3)",
          R"({"answer": "a", "is": 3})", R"({"answer": "a", "given": false})", R"({"answer": "a", "equals": "x"})", R"({"not": []})",
          R"({"answer": "a", "at_least": "3"})", R"({"any": [{"answer": "a", "is": "x"}], "all": []})"}) {
        std::vector<Mistake> mistakes;
        MistakeList list{"test", mistakes};
        read_condition(json::parse(text), json::json_pointer(), list);
        EXPECT_FALSE(mistakes.empty()) << text;
    }
}

}  // namespace
}  // namespace kiosk::procedures
