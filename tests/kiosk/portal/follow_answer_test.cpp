#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "kiosk/portal/answer.h"
#include "kiosk/portal/members.h"

namespace kiosk::portal {
namespace {

using nlohmann::json;
using platform::HttpAnswer;

const std::string moment = "2026-11-21T15:04:05.123+07:00";

HttpAnswer answer(int status, const json& body, const char* type = "application/json") {
    const std::string text = body.dump();
    return {status, {{"content-type", type}}, {text.begin(), text.end()}};
}

HttpAnswer problem(int status, const char* reason) {
    return answer(status, {{"type", "urn:tram:problem:x"}, {"title", "x"}, {"status", status}, {"reason", reason}},
                  "application/problem+json");
}

json order() {
    return {{"payment_id", "0197a1b2-c3d4-7e5f-8a6b-1c2d3e4f5a6b"},
            {"amount", 115000},
            {"bank_bin", "970415"},
            {"account", "0990001234"},
            {"account_name", "KHO BAC"},
            {"purpose", "H26.12.01-261121-0001"},
            {"expires_at", moment}};
}

json standing() {
    return {{"id", "0197a1b2-c3d4-7e5f-8a6b-1c2d3e4f5a6b"},
            {"reference", "K7Q2-9XMD-T"},
            {"dossier_code", "H26.12.01-261121-0001"},
            {"procedure", {{"code", "3.000347"}, {"version", "1"}, {"vi", "Đổi"}, {"en", "Exchange"}}},
            {"state", 5},
            {"received_at", moment},
            {"history", {{{"state", 1}, {"at", moment}}, {{"state", 5}, {"at", moment}, {"note", "Thiếu giấy"}}}},
            {"overdue", false},
            {"agency", {{"name", "Trung tâm"}, {"hotline", "1900 0099"}}},
            {"supplement",
             {{"request_id", "0197a1b2-c3d4-7e5f-8a6b-1c2d3e4f5a6b"},
              {"items", {{{"key", "licence"}, {"reason", "Mờ"}}}},
              {"deadline", "2027-01-15"},
              {"asked_at", moment}}},
            {"payment", {{"order", order()}, {"status", "due"}}},
            {"parcels",
             {{{"direction", "result"},
               {"tracking_number", "RH990000010VN"},
               {"postage", 25000},
               {"steps", {{{"state", "ordered"}, {"at", moment}}}}}}}};
}

bool is_standing(const json& body) { return std::holds_alternative<Standing>(read_look_up_answer(answer(200, body))); }

TEST(LookUpAnswer, is_read_as_the_contract_says_it) {
    const auto reply = read_look_up_answer(answer(200, standing()));
    ASSERT_TRUE(std::holds_alternative<Standing>(reply));
    const auto& read = std::get<Standing>(reply);
    EXPECT_EQ(read.state, 5);
    EXPECT_EQ(read.history[1].note, "Thiếu giấy");
    EXPECT_EQ(platform::iso8601(read.received_at), moment);
    EXPECT_EQ(read.supplement->deadline, (platform::Date{2027, 1, 15}));
    EXPECT_EQ(read.payment->order.amount, 115000);
    EXPECT_EQ(read.parcels[0].steps[0].state, ParcelState::ordered);
}

TEST(LookUpAnswer, is_no_answer_if_a_member_is_missing_or_of_another_shape) {
    const json whole = standing();
    for (const auto& [name, value] : whole.items()) {
        json without = standing(), other = standing();
        without.erase(name);
        other[name] = json::object({{"x", 1}});
        const bool may_be_missing = name == "supplement" || name == "payment";
        EXPECT_EQ(is_standing(without), may_be_missing) << name;
        EXPECT_FALSE(is_standing(other)) << name;
    }
    json broken = standing();
    broken["history"] = json::array();
    EXPECT_FALSE(is_standing(broken));
    broken = standing();
    broken["parcels"][0]["steps"][0]["state"] = "lost";
    EXPECT_FALSE(is_standing(broken));
    broken = standing();
    broken["supplement"]["deadline"] = "2027-02-30";
    EXPECT_FALSE(is_standing(broken));
    EXPECT_FALSE(std::holds_alternative<Standing>(read_look_up_answer(answer(200, standing(), "text/html"))));
}

TEST(LookUpAnswer, says_that_nothing_is_known_only_in_the_portals_own_words) {
    EXPECT_TRUE(std::holds_alternative<Unknown>(read_look_up_answer(problem(404, "not_found"))));
    EXPECT_TRUE(std::holds_alternative<Later>(read_look_up_answer(problem(404, "unreadable"))));
    EXPECT_TRUE(std::holds_alternative<Later>(read_look_up_answer(answer(404, json::object(), "text/html"))));
    HttpAnswer stopped = problem(429, "busy");
    stopped.headers["retry-after"] = "3000";
    ASSERT_TRUE(std::holds_alternative<TooManyGuesses>(read_look_up_answer(stopped)));
    EXPECT_EQ(std::get<TooManyGuesses>(read_look_up_answer(stopped)).wait, std::chrono::seconds(3000));
}

TEST(PaymentAnswer, is_paid_only_with_receipt_and_time) {
    json body{{"order", order()}, {"status", "paid"}, {"receipt_number", "BL2026000001"}, {"paid_at", moment}};
    const auto paid = read_payment_answer(answer(200, body));
    ASSERT_TRUE(std::holds_alternative<Payment>(paid));
    EXPECT_EQ(std::get<Payment>(paid).status, PaymentStatus::paid);
    for (const char* name : {"order", "status", "receipt_number", "paid_at"}) {
        json without = body;
        without.erase(name);
        EXPECT_TRUE(std::holds_alternative<Later>(read_payment_answer(answer(200, without)))) << name;
    }
    body["status"] = "nearly";
    EXPECT_TRUE(std::holds_alternative<Later>(read_payment_answer(answer(200, body))));
    EXPECT_TRUE(std::holds_alternative<Later>(read_payment_answer(answer(200, "paid", "text/html"))));
}

TEST(SupplementAnswer, knows_the_refusal_of_what_nobody_asked_for) {
    const auto reply = read_supplement_answer("x", problem(409, "not_asked"));
    ASSERT_TRUE(std::holds_alternative<Refused>(reply));
    EXPECT_EQ(std::get<Refused>(reply).reason, "not_asked");
}

TEST(Members, read_moments_and_days_that_are_real) {
    EXPECT_EQ(moment_of(moment), platform::from_vietnam({2026, 11, 21, 15, 4, 5}) + std::chrono::milliseconds(123));
    EXPECT_EQ(moment_of("2026-11-21T15:04:05+07:00"), platform::from_vietnam({2026, 11, 21, 15, 4, 5}));
    for (const char* wrong : {"", "2026-11-21", "2026-11-21T15:04:05Z", "2026-11-21T24:04:05+07:00", "2026-02-30T15:04:05+07:00",
                              "2026-11-21T15:04:05.+07:00", "2026-11-21T15:04:05.1234567+07:00", "2026-11-21 15:04:05+07:00"}) {
        EXPECT_FALSE(moment_of(wrong)) << wrong;
    }
    EXPECT_EQ(day_of("2028-02-29"), (platform::Date{2028, 2, 29}));
    for (const char* wrong : {"2027-02-29", "2027-2-9", "27-02-2026", "2027-02-1x", "-027-02-01"}) EXPECT_FALSE(day_of(wrong)) << wrong;
}

}  // namespace
}  // namespace kiosk::portal
