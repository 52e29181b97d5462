#include <gtest/gtest.h>

#include "kiosk/portal/answer.h"
#include "tests/kiosk/portal/http_answer.h"

namespace kiosk::portal {
namespace {

TEST(CallAnswer, says_how_the_call_stands) {
    for (const auto state :
         {CallState::waiting, CallState::acknowledged, CallState::on_the_way, CallState::here, CallState::done, CallState::withdrawn}) {
        const auto reply = read_call_answer(http_answer(200, R"({"id":"x","state":")" + std::string(name_of(state)) + "\"}"));
        ASSERT_TRUE(std::holds_alternative<CallState>(reply)) << name_of(state);
        EXPECT_EQ(std::get<CallState>(reply), state);
    }
}

TEST(CallAnswer, that_is_not_the_contracts_is_no_word_of_the_branch) {
    EXPECT_TRUE(std::holds_alternative<Later>(read_call_answer(http_answer(200, R"({"state":"asleep"})"))));
    EXPECT_TRUE(std::holds_alternative<Later>(read_call_answer(http_answer(200, "<html>", "text/html"))));
    EXPECT_TRUE(std::holds_alternative<Later>(read_call_answer(http_answer(503, "{}"))));
}

TEST(CallAnswer, may_be_that_there_is_no_such_call_or_that_it_is_anothers) {
    const std::string problem = "application/problem+json";
    EXPECT_TRUE(std::holds_alternative<Refused>(read_call_answer(http_answer(404, R"({"reason":"not_found"})", problem))));
    EXPECT_TRUE(std::holds_alternative<Refused>(read_call_answer(http_answer(409, R"({"reason":"conflict"})", problem))));
}

}  // namespace
}  // namespace kiosk::portal
