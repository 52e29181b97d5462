#include <gtest/gtest.h>

#include "kiosk/portal/answer.h"
#include "tests/kiosk/portal/http_answer.h"

namespace kiosk::portal {
namespace {

std::string month_with(const std::string& month, const std::string& in_time) {
    return R"({"months":[{"month":")" + month + R"(","in_time":)" + in_time + R"(,"late":2,"open":3,"overdue":4,"stopped":5}]})";
}

TEST(TallyAnswer, says_each_month) {
    const auto reply = read_tally_answer(http_answer(200, month_with("2026-11", "1")));
    ASSERT_TRUE(std::holds_alternative<std::vector<Tally>>(reply));
    EXPECT_EQ(std::get<std::vector<Tally>>(reply), (std::vector<Tally>{{2026, 11, 1, 2, 3, 4, 5}}));
    const auto none = read_tally_answer(http_answer(200, R"({"months":[]})"));
    ASSERT_TRUE(std::holds_alternative<std::vector<Tally>>(none));
    EXPECT_TRUE(std::get<std::vector<Tally>>(none).empty());
}

TEST(TallyAnswer, that_is_not_the_contracts_counts_for_nothing) {
    for (const auto& body :
         {month_with("2026-13", "1"), month_with("11/2026", "1"), month_with("2026-11", "-1"), month_with("2026-11", "\"1\""),
          std::string(R"({"months":[{"month":"2026-11"}]})"), std::string("{}"), std::string("[]")})
        EXPECT_TRUE(std::holds_alternative<Later>(read_tally_answer(http_answer(200, body)))) << body;
    EXPECT_TRUE(std::holds_alternative<Later>(read_tally_answer(http_answer(200, "<html>", "text/html"))));
    EXPECT_TRUE(std::holds_alternative<Later>(read_tally_answer(http_answer(503, "{}"))));
}

}  // namespace
}  // namespace kiosk::portal
