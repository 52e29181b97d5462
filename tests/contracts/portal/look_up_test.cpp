// How a dossier stands, for whoever holds the slip or knows the code and a second factor; for all others there is no dossier.
#include "tests/contracts/portal/sent.h"
#include "tests/contracts/portal/written.h"

namespace contract {
namespace {

using namespace kiosk::portal;
using nlohmann::json;

CodeAndFactor by_code(const std::string& code, Factor factor, const char* last_four) { return {code, factor, platform::Secret(last_four)}; }

template <class Kind>
bool is(const LookUpReply& reply) {
    return std::holds_alternative<Kind>(reply);
}

TEST(LookUp, tells_whoever_holds_the_slip_how_the_dossier_stands) {
    const Sent sent;
    const Standing standing = sent.standing();
    EXPECT_EQ(standing.id, sent.id());
    EXPECT_EQ(standing.dossier_code, sent.code);
    EXPECT_EQ(standing.procedure_code, "3.000347");
    EXPECT_EQ(standing.procedure_name.vi, "Đổi giấy phép lái xe");
    EXPECT_EQ(standing.state, 1);
    ASSERT_EQ(standing.history.size(), 1u);
    EXPECT_EQ(standing.history[0].at, standing.received_at);
    EXPECT_FALSE(standing.due_at || standing.overdue || standing.supplement || standing.payment || standing.appointment_slip);
    EXPECT_EQ(standing.hotline, "1900 0099");
}

TEST(LookUp, takes_a_code_with_the_last_digits_of_a_number_that_was_given) {
    const Sent sent;
    auto enquiries = sent.portal.enquiries("second");
    EXPECT_TRUE(is<Standing>(enquiries.look_up(by_code(sent.code, Factor::phone, "0001"), {})));
    EXPECT_TRUE(is<Standing>(enquiries.look_up(by_code(sent.code, Factor::id_number, "0001"), {})));
    EXPECT_TRUE(is<Unknown>(enquiries.look_up(by_code(sent.code, Factor::phone, "0002"), {})));
    EXPECT_TRUE(is<Unknown>(enquiries.look_up(by_code("H26.12.01-261121-9999", Factor::phone, "0001"), {})));
}

TEST(LookUp, shows_no_name_whole_number_or_address) {
    const Sent sent;
    ASSERT_TRUE(sent.accept());
    const json wish{{"by", "ticket"}, {"reference", sent.dossier.manifest["reference"]}, {"key", sent.dossier.manifest["tracking_key"]}};
    const auto answer = sent.portal.raw()->Post("/api/v1/look-up", wish.dump(), "application/json");
    ASSERT_EQ(told(answer), "200");
    for (const char* personal : {"Nguyễn", "099090000001", "0990000001", "1990", "Thôn Một"})
        EXPECT_EQ(answer->body.find(personal), std::string::npos) << personal;
    EXPECT_NE(answer->body.find("N. V. Mẫu"), std::string::npos);
    EXPECT_NE(answer->body.find("099*****0001"), std::string::npos);
}

TEST(LookUp, stops_whoever_guesses_factors_of_a_code) {
    const Sent sent;
    auto enquiries = sent.portal.enquiries("second");
    for (int guess = 0; guess < 5; ++guess) EXPECT_TRUE(is<Unknown>(enquiries.look_up(by_code(sent.code, Factor::phone, "1111"), {})));
    const auto stopped = enquiries.look_up(by_code(sent.code, Factor::phone, "0001"), {});
    ASSERT_TRUE(is<TooManyGuesses>(stopped)) << "even the right one";
    EXPECT_GT(std::get<TooManyGuesses>(stopped).wait, std::chrono::minutes(50));
    EXPECT_TRUE(is<Standing>(enquiries.look_up(sent.ticket(), {}))) << "the slip still works";
}

TEST(LookUp, stops_a_kiosk_that_guesses_at_many_codes) {
    const Sent sent;
    auto enquiries = sent.portal.enquiries("second");
    for (int guess = 0; guess < 30; ++guess) {
        const std::string code = "H26.12.01-261121-" + std::to_string(1000 + guess);
        EXPECT_TRUE(is<Unknown>(enquiries.look_up(by_code(code, Factor::phone, "0001"), {}))) << guess;
    }
    EXPECT_TRUE(is<TooManyGuesses>(enquiries.look_up(by_code(sent.code, Factor::phone, "0001"), {})));
    auto other = sent.portal.enquiries();
    EXPECT_TRUE(is<Standing>(other.look_up(by_code(sent.code, Factor::phone, "0001"), {}))) << "others are not stopped";
}

TEST(LookUp, follows_the_dossier_from_state_to_state) {
    const Sent sent;
    ASSERT_TRUE(sent.accept());
    ASSERT_TRUE(sent.officer("start"));
    EXPECT_FALSE(sent.accept()) << "accepted before";
    EXPECT_EQ(sent.standing().state, 4);
    ASSERT_TRUE(sent.officer("finish", {{"place", "Quầy số 3"}, {"until", "2027-03-31"}}));
    const Standing ready = sent.standing();
    EXPECT_EQ(ready.state, 9);
    ASSERT_TRUE(ready.result);
    EXPECT_EQ(ready.result->place, "Quầy số 3");
    EXPECT_EQ(ready.result->until, (platform::Date{2027, 3, 31}));
    ASSERT_TRUE(sent.officer("hand_over"));
    std::vector<int> states;
    for (const auto& line : sent.standing().history) states.push_back(line.state);
    EXPECT_EQ(states, (std::vector<int>{1, 2, 4, 9, 10}));
}

TEST(LookUp, brings_the_fields_of_the_agencys_receipt_once_it_has_accepted) {
    const Sent sent;
    ASSERT_TRUE(sent.accept());
    const Standing standing = sent.standing();
    ASSERT_TRUE(standing.appointment_slip && standing.due_at);
    const AppointmentSlip& slip = *standing.appointment_slip;
    EXPECT_EQ(slip.dossier_code, sent.code);
    EXPECT_EQ(slip.receiver, "Trần Thị Cán Bộ");
    EXPECT_EQ(slip.statutory_days, 5);
    EXPECT_EQ(slip.due_at, *standing.due_at);
    EXPECT_GE(slip.due_at - slip.issued_at, std::chrono::days(5)) << "working days";
    ASSERT_EQ(slip.documents.size(), 1u);
    EXPECT_EQ(slip.documents[0].copies, 1);
    EXPECT_EQ(slip.delivery, "post");
}

TEST(LookUp, says_honestly_that_the_agency_is_late) {
    const Sent sent;
    ASSERT_TRUE(sent.officer("accept", {{"officer", "Trần Thị Cán Bộ"}, {"days", "0"}}));
    EXPECT_TRUE(sent.standing().overdue);
    ASSERT_TRUE(sent.officer("apologise", {{"days", "3"}, {"reason", "Phải xác minh thêm"}}));
    const Standing standing = sent.standing();
    EXPECT_FALSE(standing.overdue);
    ASSERT_TRUE(standing.delay);
    EXPECT_EQ(standing.delay->reason, "Phải xác minh thêm");
    EXPECT_LT(standing.delay->old_due, *standing.due_at);
}

TEST(LookUp, says_why_a_dossier_was_not_accepted) {
    const Sent sent;
    EXPECT_FALSE(sent.officer("refuse", {{"reason", ""}})) << "nobody is refused without a reason";
    ASSERT_TRUE(sent.officer("refuse", {{"reason", "Giấy khám sức khỏe đã hết hạn"}}));
    EXPECT_EQ(sent.standing().state, 3);
    EXPECT_EQ(sent.standing().reason, "Giấy khám sức khỏe đã hết hạn");
}

TEST(LookUp, follows_the_postman) {
    const Sent sent([](json& manifest) {
        manifest["delivery"]["postage"] = {{"papers", 20000}, {"result", 25000}};
        manifest["delivery"]["hand_over"] = {{"kind", "postman"},
                                             {"address", "Thôn Một"},
                                             {"phone", "0990000001"},
                                             {"window", {{"day", "2026-11-23"}, {"part", "morning"}}}};
    });
    const auto parcels = sent.standing().parcels;
    ASSERT_EQ(parcels.size(), 2u);
    EXPECT_EQ(parcels[0].direction, ParcelDirection::papers);
    EXPECT_EQ(parcels[1].direction, ParcelDirection::result);
    EXPECT_EQ(parcels[1].postage, 25000);
    EXPECT_NE(parcels[0].tracking_number, parcels[1].tracking_number);
    ASSERT_TRUE(sent.accept());
    ASSERT_TRUE(sent.officer("finish", {{"place", "Bưu điện mang tới nhà"}}));
    for (const char* state : {"collected", "in_transit", "delivered"}) {
        ASSERT_TRUE(sent.officer("parcel", {{"tracking_number", parcels[1].tracking_number}, {"state", state}, {"place", "Bưu cục Mẫu"}}));
    }
    const Standing standing = sent.standing();
    EXPECT_EQ(standing.parcels[1].steps.size(), 4u);
    EXPECT_EQ(standing.parcels[1].steps.back().state, ParcelState::delivered);
    EXPECT_EQ(standing.state, 10) << "a result that was brought is handed over";
}

TEST(LookUp, understands_only_what_the_contract_knows) {
    const Sent sent;
    const auto reference = sent.dossier.manifest["reference"];
    const auto key = sent.dossier.manifest["tracking_key"];
    const auto ask = [&](const std::string& name, const json& wish) {
        write_down("LookUp", name, wish);
        return told(sent.portal.raw()->Post("/api/v1/look-up", wish.dump(), "application/json"));
    };
    EXPECT_EQ(ask("good-ticket", {{"by", "ticket"}, {"reference", reference}, {"key", key}}), "200");
    EXPECT_EQ(ask("good-identity", {{"by", "identity"}}), "501 not_offered") << "reserved";
    const json by_phone{{"by", "code"}, {"dossier_code", sent.code}, {"factor", "phone"}, {"last_four", "0001"}};
    EXPECT_EQ(ask("good-code", by_phone), "200");
    EXPECT_EQ(ask("bad-by", {{"by", "name"}, {"name", "Mẫu"}}), "400 malformed");
    EXPECT_EQ(ask("bad-without-key", {{"by", "ticket"}, {"reference", reference}}), "400 malformed");
    EXPECT_EQ(ask("bad-too-much", {{"by", "ticket"}, {"reference", reference}, {"key", key}, {"x", 1}}), "400 malformed");
    const std::map<std::string, json> misfits{{"bad-code", {{"dossier_code", "0001"}}},
                                              {"bad-code-of-a-hacker", {{"dossier_code", "' OR 1=1"}}},
                                              {"bad-factor", {{"factor", "birth"}}},
                                              {"bad-three-digits", {{"last_four", "001"}}},
                                              {"bad-number", {{"last_four", 1}}}};
    for (const auto& [name, misfit] : misfits) {
        json wish = by_phone;
        wish.update(misfit);
        EXPECT_EQ(ask(name, wish), "400 malformed") << wish;
    }
    EXPECT_EQ(told(sent.portal.raw()->Post("/api/v1/look-up", "{", "application/json")), "400 malformed");
    EXPECT_EQ(told(sent.portal.raw()->Post("/api/v1/look-up", by_phone.dump(), "text/plain")), "400 malformed");
}

TEST(LookUp, is_not_for_a_kiosk_that_was_withdrawn) {
    const Sent sent;
    ASSERT_TRUE(sent.portal.order("/control/withdraw", {{"kiosk", credential("second").certificate().fingerprint()}}));
    EXPECT_TRUE(is<Later>(sent.look_up("second")));
    const auto raw = sent.portal.raw("second");
    for (const std::string path : {"/payment", "/call-back", "/complaint"}) {
        const auto address = "/api/v1/dossiers/" + sent.id() + path;
        EXPECT_EQ(told(path == "/payment" ? raw->Get(address) : raw->Post(address, "{}", "application/json")), "403 unknown_kiosk") << path;
    }
    EXPECT_EQ(told(raw->Post("/api/v1/ratings", "{}", "application/json")), "403 unknown_kiosk");
    EXPECT_EQ(told(raw->Get("/api/v1/catalogue")), "403 unknown_kiosk");
    EXPECT_EQ(told(raw->Put("/api/v1/dossiers/" + sent.id() + "/supplements/" + sent.id(), "", "application/pkcs7-mime")),
              "403 unknown_kiosk");
}

}  // namespace
}  // namespace contract
