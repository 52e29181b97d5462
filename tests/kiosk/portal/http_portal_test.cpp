#include <gtest/gtest.h>

#include "kiosk/portal/answer.h"

namespace kiosk::portal {
namespace {

using platform::HttpAnswer;

const std::string id = "0197a1b2-c3d4-7e5f-8a6b-1c2d3e4f5a6b";
const std::string receipt =
    R"({"id":"0197a1b2-c3d4-7e5f-8a6b-1c2d3e4f5a6b","reference":"K7Q2-9XMD-T","dossier_code":"H26.12.01-261121-0001",)"
    R"("state":1,"received_at":"2026-11-21T15:04:05.123+07:00"})";

HttpAnswer answer(int status, std::string_view type, std::string_view body, std::map<std::string, std::string> headers = {}) {
    headers["content-type"] = type;
    return {status, std::move(headers), {body.begin(), body.end()}};
}

HttpAnswer problem(int status, std::string_view reason) {
    return answer(status, "application/problem+json",
                  R"({"type":"urn:tram:problem:x","title":"x","status":400,"reason":")" + std::string(reason) + "\"}");
}

std::string without(std::string_view member) {
    std::string text = receipt;
    text.replace(text.find(member), member.size(), "other");
    return text;
}

bool is_later(const HttpAnswer& came) { return std::holds_alternative<Later>(read_answer(id, came)); }

TEST(HttpPortal, takes_the_first_receipt_and_a_repeated_one_alike) {
    for (const int status : {200, 201}) {
        const Reply reply = read_answer(id, answer(status, "application/json; charset=utf-8", receipt));
        ASSERT_TRUE(std::holds_alternative<Accepted>(reply)) << status;
        EXPECT_EQ(std::get<Accepted>(reply).dossier_code, "H26.12.01-261121-0001");
        EXPECT_EQ(std::get<Accepted>(reply).received_at, "2026-11-21T15:04:05.123+07:00");
    }
}

TEST(HttpPortal, takes_a_receipt_whose_code_follows_later) {
    std::string text = receipt;
    const std::string code = "H26.12.01-261121-0001";
    text.replace(text.find(code), code.size(), "");
    const Reply reply = read_answer(id, answer(201, "application/json", text));
    ASSERT_TRUE(std::holds_alternative<Accepted>(reply));
    EXPECT_EQ(std::get<Accepted>(reply).dossier_code, "");
}

TEST(HttpPortal, does_not_take_the_web_page_of_a_captive_portal_for_a_receipt) {
    EXPECT_TRUE(is_later(answer(200, "text/html", "<!doctype html><p>Xin đăng nhập")));
    EXPECT_TRUE(is_later(answer(200, "application/json", "<!doctype html><p>Xin đăng nhập")));
    EXPECT_TRUE(is_later(answer(200, "text/html", receipt)));
    EXPECT_TRUE(is_later(answer(302, "text/html", "")));
}

TEST(HttpPortal, does_not_take_a_receipt_of_another_dossier) {
    EXPECT_TRUE(
        std::holds_alternative<Later>(read_answer("0197a1b2-c3d4-7e5f-8a6b-ffffffffffff", answer(200, "application/json", receipt))));
}

TEST(HttpPortal, does_not_take_an_incomplete_or_broken_receipt) {
    for (const std::string_view member : {"id", "reference", "dossier_code", "state", "received_at"}) {
        EXPECT_TRUE(is_later(answer(201, "application/json", without(member)))) << member;
    }
    for (const std::string_view body : {"", "{", "[]", "null", "\"accepted\"", "{\"id\":7}", "\xff\xfe"}) {
        EXPECT_TRUE(is_later(answer(201, "application/json", body))) << body;
    }
    for (std::size_t length = 0; length < receipt.size(); ++length) {
        EXPECT_TRUE(is_later(answer(201, "application/json", receipt.substr(0, length)))) << length;
    }
}

TEST(HttpPortal, reads_each_refusal_of_the_contract) {
    const std::map<int, std::string> refusals{
        {400, "malformed"}, {409, "conflict"}, {413, "too_large"}, {415, "wrong_type"}, {422, "unreadable"}};
    for (const auto& [status, reason] : refusals) {
        const Reply reply = read_answer(id, problem(status, reason));
        ASSERT_TRUE(std::holds_alternative<Refused>(reply)) << status;
        EXPECT_EQ(std::get<Refused>(reply).reason, reason);
    }
}

TEST(HttpPortal, waits_while_the_portal_does_not_know_this_kiosk) {
    EXPECT_TRUE(is_later(problem(401, "unknown_kiosk")));
    EXPECT_TRUE(is_later(problem(403, "unknown_kiosk")));
}

TEST(HttpPortal, does_not_take_the_refusal_of_a_proxy_for_the_portals) {
    for (const int status : {400, 401, 403, 409, 413, 415, 422}) {
        EXPECT_TRUE(is_later(answer(status, "text/html", "<h1>Forbidden</h1>"))) << status;
        EXPECT_TRUE(is_later(answer(status, "application/problem+json", "{}"))) << status;
        EXPECT_TRUE(is_later(problem(status, "something_else"))) << status;
    }
    EXPECT_TRUE(is_later(problem(409, "unreadable"))) << "a reason under another status";
}

TEST(HttpPortal, comes_back_later_when_the_portal_is_busy_or_broken) {
    for (const int status : {429, 503}) {
        const Reply reply = read_answer(id, answer(status, "application/problem+json", "{}", {{"retry-after", "17"}}));
        ASSERT_TRUE(std::holds_alternative<Later>(reply));
        EXPECT_EQ(std::get<Later>(reply).not_before, std::chrono::seconds(17));
    }
    for (const int status : {0, 100, 202, 204, 404, 418, 500, 502, 504, 599, 999})
        EXPECT_TRUE(is_later(problem(status, "broken"))) << status;
}

TEST(HttpPortal, believes_only_sensible_waiting_times) {
    const auto wait = [](const std::string& text) {
        return std::get<Later>(read_answer(id, answer(503, "text/html", "", {{"retry-after", text}}))).not_before;
    };
    EXPECT_EQ(wait("0"), std::chrono::seconds(0));
    EXPECT_EQ(wait("99999999"), std::chrono::hours(24));
    EXPECT_EQ(wait("99999999999999999999999"), std::chrono::hours(24));
    for (const char* text : {"", "-5", "soon", "5 minutes", "Sat, 21 Nov 2026 08:00:00 GMT"}) EXPECT_EQ(wait(text), std::nullopt) << text;
}

TEST(HttpPortal, says_for_the_log_why_no_answer_came) {
    const Later later = read_failure({platform::Fault::timeout, "no answer in 60 s"});
    EXPECT_EQ(later.why, "timeout: no answer in 60 s");
    EXPECT_FALSE(later.not_before);
}

}  // namespace
}  // namespace kiosk::portal
