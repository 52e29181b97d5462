#include "kiosk/procedures/condition.h"

#include <gtest/gtest.h>

#include <array>

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

TEST(Condition, compares_a_date_with_today_and_a_span) {
    const Answers answers{{"ends", Secret("06/12/2026")}, {"over", Secret("21/11/2025")}, {"bad", Secret("31/11/2026")}};
    EXPECT_TRUE(is_true(R"({"answer": "ends", "latest": {"days": 15}})", answers));
    EXPECT_FALSE(is_true(R"({"answer": "ends", "latest": {"days": 14}})", answers));
    EXPECT_TRUE(is_true(R"({"answer": "ends", "earliest": {"days": 15}})", answers));
    EXPECT_FALSE(is_true(R"({"answer": "ends", "earliest": {"days": 16}})", answers));
    EXPECT_TRUE(is_true(R"({"answer": "over", "latest": {"years": -1}})", answers));
    EXPECT_FALSE(is_true(R"({"answer": "over", "latest": {"months": -13}})", answers));
    EXPECT_TRUE(is_true(R"({"answer": "over", "earliest": {"years": -1}})", answers));
    EXPECT_FALSE(is_true(R"({"answer": "bad", "latest": {"years": 150}})", answers));
}

// Days as one counts them on one's fingers: no arithmetic but +1 and a list of the months' lengths.
class CountedDays {
public:
    CountedDays() {
        for (platform::Date day{1999, 1, 1}; day.year < 2041; step(day)) days_.push_back(day);
    }
    static int length(int year, int month) {
        const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return month == 2 && leap ? 29 : lengths.at(static_cast<std::size_t>(month) - 1);
    }
    static platform::Date months_on(platform::Date day, int months) {
        for (; months > 0; --months) day.month == 12 ? (++day.year, day.month = 1) : ++day.month;
        for (; months < 0; ++months) day.month == 1 ? (--day.year, day.month = 12) : --day.month;
        while (day.day > length(day.year, day.month)) --day.day;
        return day;
    }
    const std::vector<platform::Date>& days() const { return days_; }

private:
    static void step(platform::Date& day) {
        if (++day.day <= length(day.year, day.month)) return;
        day.day = 1;
        if (++day.month <= 12) return;
        day.month = 1;
        ++day.year;
    }
    std::vector<platform::Date> days_;
};

TEST(Condition, counts_days_months_and_years_as_a_calendar_on_the_wall_does) {
    const CountedDays counted;
    const auto& days = counted.days();
    const int all = static_cast<int>(days.size());
    for (int at = 800; at < all - 800; ++at) {
        const auto& here = days[static_cast<std::size_t>(at)];
        for (const int count : {-800, -366, -365, -60, -29, -1, 0, 1, 15, 28, 59, 366, 745})
            ASSERT_EQ(later(here, {count, Span::Unit::days}), days[static_cast<std::size_t>(at + count)]) << count;
        for (const int count : {-25, -12, -1, 0, 1, 2, 11, 12, 13, 24})
            ASSERT_EQ(later(here, {count, Span::Unit::months}), CountedDays::months_on(here, count)) << count;
        for (const int count : {-100, -4, -1, 1, 2, 4, 100})
            ASSERT_EQ(later(here, {count, Span::Unit::years}), CountedDays::months_on(here, 12 * count)) << count;
    }
}

// Around every border of every day of eight years, leap days and month ends among them: "earliest" begins where "latest" ends.
TEST(Condition, has_one_day_only_that_is_both_earliest_and_latest) {
    const CountedDays counted;
    const auto& days = counted.days();
    for (const char* span :
         {R"({"days": 15})", R"({"days": -60})", R"({"months": 1})", R"({"months": -6})", R"({"years": 1})", R"({"years": -1})"}) {
        const Condition earliest = condition((std::string(R"({"answer": "a", "earliest": )") + span + "}").c_str());
        const Condition latest = condition((std::string(R"({"answer": "a", "latest": )") + span + "}").c_str());
        for (std::size_t at = 400; at < 400 + 8 * 366; ++at) {
            int both = 0;
            for (std::size_t near = at - 400; near < at + 400; ++near) {
                const Answers answers{{"a", Secret(platform::to_text(days[near]))}};
                const Sight sight{answers, days[at]};
                const bool begun = holds(earliest, sight), not_over = holds(latest, sight);
                ASSERT_TRUE(begun || not_over);
                both += begun && not_over ? 1 : 0;
            }
            ASSERT_EQ(both, 1) << platform::to_text(days[at]) << span;
            at += 12;
        }
    }
}

TEST(Condition, is_false_of_what_nobody_answered_and_not_makes_it_true) {
    for (const char* test : {R"("given": true)", R"("is": "x")", R"("has": "x")", R"("at_least": 0)", R"("at_most": 9)",
                             R"("age_at_least": 0)", R"("age_below": 150)", R"("days_ago_over": 0)", R"("earliest": {"years": -150})",
                             R"("latest": {"days": 9})", R"("not_before": "b")", R"("same_as": "b")"}) {
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
          R"({"answer": "a", "at_least": "3"})", R"({"answer": "a", "latest": 3})", R"({"answer": "a", "latest": {}})",
          R"({"answer": "a", "latest": {"days": 1, "years": 1}})", R"({"answer": "a", "earliest": {"weeks": 2}})",
          R"({"answer": "a", "earliest": {"years": 151}})", R"({"answer": "a", "earliest": {"days": "2"}})",
          R"({"any": [{"answer": "a", "is": "x"}], "all": []})"}) {
        std::vector<Mistake> mistakes;
        MistakeList list{"test", mistakes};
        read_condition(json::parse(text), json::json_pointer(), list);
        EXPECT_FALSE(mistakes.empty()) << text;
    }
}

}  // namespace
}  // namespace kiosk::procedures
