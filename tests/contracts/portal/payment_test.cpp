// Paying: the portal alone says what was paid, and tells whoever waits for it at once.
#include <future>

#include "tests/contracts/portal/sent.h"

namespace contract {
namespace {

using namespace kiosk::portal;
using namespace std::chrono_literals;
using nlohmann::json;

void pay_now(json& manifest) { manifest["payment"] = "now"; }

Payment asked(const Sent& sent, std::optional<PaymentStatus> known = {}, std::chrono::seconds wait = 0s) {
    return std::get<Payment>(sent.portal.payments().ask(sent.id(), known, wait, {}));
}

TEST(Paying, begins_with_the_order_in_the_dossiers_receipt) {
    const RunningPortal portal(test_name());
    Sample dossier = sample();
    pay_now(dossier.manifest);
    const auto sealed = seal(dossier);
    auto kiosk = portal.kiosk();
    const auto first = std::get<Accepted>(kiosk.submit(dossier.id(), sealed, {}));
    ASSERT_TRUE(first.payment);
    EXPECT_EQ(first.payment->amount, 115000);
    EXPECT_EQ(first.payment->bank_bin, "970415");
    EXPECT_EQ(first.payment->purpose, first.dossier_code);
    const auto again = std::get<Accepted>(kiosk.submit(dossier.id(), sealed, {}));
    ASSERT_TRUE(again.payment);
    EXPECT_EQ(again.payment->payment_id, first.payment->payment_id) << "one dossier, one order";
}

TEST(Paying, is_for_fees_and_postage_together) {
    const Sent sent([](json& manifest) {
        pay_now(manifest);
        manifest["delivery"]["postage"] = {{"papers", 20000}, {"result", 25000}};
    });
    EXPECT_EQ(asked(sent).order.amount, 115000 + 20000 + 25000);
}

TEST(Paying, is_not_asked_of_whoever_pays_at_the_counter_or_claims_an_exemption) {
    for (const auto change : {+[](json& manifest) { manifest["payment"] = "counter"; }, +[](json&) {},
                              +[](json& manifest) {
                                  manifest["payment"] = "now";
                                  manifest["fees"] = {{"shown", 0}, {"exemption", "poor"}};
                              }}) {
        const Sent sent(change);
        EXPECT_TRUE(std::holds_alternative<NoPayment>(sent.portal.payments().ask(sent.id(), {}, 0s, {})));
        EXPECT_FALSE(sent.standing().payment);
    }
}

TEST(Paying, is_told_at_once_to_whoever_waits_for_it) {
    const Sent sent(pay_now);
    EXPECT_EQ(asked(sent).status, PaymentStatus::due);
    auto waiting = std::async(std::launch::async, [&] { return asked(sent, PaymentStatus::due, 20s); });
    EXPECT_EQ(waiting.wait_for(300ms), std::future_status::timeout) << "nothing has come yet";
    const auto paid_at = std::chrono::steady_clock::now();
    ASSERT_TRUE(sent.officer("money"));
    const Payment payment = waiting.get();
    EXPECT_LT(std::chrono::steady_clock::now() - paid_at, 5s);
    EXPECT_EQ(payment.status, PaymentStatus::paid);
    EXPECT_TRUE(payment.receipt_number.starts_with("BL")) << payment.receipt_number;
    EXPECT_TRUE(payment.paid_at);
    EXPECT_EQ(asked(sent).receipt_number, payment.receipt_number) << "asking again says the same";
    EXPECT_FALSE(sent.officer("money")) << "nobody pays twice";
}

TEST(Paying, says_after_a_while_that_nothing_has_come) {
    const Sent sent(pay_now);
    const auto asked_at = std::chrono::steady_clock::now();
    EXPECT_EQ(asked(sent, PaymentStatus::due, 1s).status, PaymentStatus::due);
    EXPECT_GE(std::chrono::steady_clock::now() - asked_at, 900ms);
    EXPECT_EQ(asked(sent, PaymentStatus::paid, 20s).status, PaymentStatus::due) << "what is another status is told at once";
}

TEST(Paying, ends_with_its_time) {
    const Sent sent(pay_now, {"--payment-seconds", "1"});
    EXPECT_EQ(asked(sent, PaymentStatus::due, 20s).status, PaymentStatus::expired);
    EXPECT_FALSE(sent.officer("money")) << "money for an order that is no more goes back";
    EXPECT_EQ(asked(sent).status, PaymentStatus::expired);
}

TEST(Paying, stops_the_clock_of_the_due_date_when_the_agency_demands_it) {
    const Sent sent;
    ASSERT_TRUE(sent.accept());
    ASSERT_TRUE(sent.officer("demand", {{"amount", "250.000"}}));
    EXPECT_EQ(sent.standing().state, 6);
    ASSERT_TRUE(sent.standing().payment);
    EXPECT_EQ(sent.standing().payment->order.amount, 250000);
    ASSERT_TRUE(sent.officer("money"));
    EXPECT_EQ(sent.standing().state, 4);
}

TEST(Paying, may_be_called_off) {
    const Sent sent;
    ASSERT_TRUE(sent.accept());
    ASSERT_TRUE(sent.officer("demand", {{"amount", "250000"}}));
    ASSERT_TRUE(sent.officer("withdraw_order"));
    EXPECT_EQ(asked(sent).status, PaymentStatus::withdrawn);
    EXPECT_EQ(sent.standing().state, 4);
}

TEST(Paying, is_the_business_of_the_kiosk_that_sent_or_looked_up_the_dossier) {
    const Sent sent(pay_now);
    auto second = sent.portal.payments("second");
    EXPECT_TRUE(std::holds_alternative<NoPayment>(second.ask(sent.id(), {}, 0s, {})));
    sent.standing("second");
    EXPECT_TRUE(std::holds_alternative<Payment>(second.ask(sent.id(), {}, 0s, {})));
}

TEST(Paying, gives_up_waiting_at_once_when_told_to_stop) {
    const Sent sent(pay_now);
    auto payments = sent.portal.payments();
    std::stop_source stop;
    auto waiting = std::async(std::launch::async, [&] { return payments.ask(sent.id(), PaymentStatus::due, 25s, stop.get_token()); });
    EXPECT_EQ(waiting.wait_for(300ms), std::future_status::timeout);
    const auto told_to_stop = std::chrono::steady_clock::now();
    stop.request_stop();
    EXPECT_TRUE(std::holds_alternative<Later>(waiting.get()));
    EXPECT_LT(std::chrono::steady_clock::now() - told_to_stop, 1s);
}

TEST(Paying, keeps_no_portal_from_ending) {
    Sent sent(pay_now);
    auto waiting = std::async(std::launch::async, [&] { return sent.portal.payments().ask(sent.id(), PaymentStatus::due, 25s, {}); });
    EXPECT_EQ(waiting.wait_for(300ms), std::future_status::timeout);
    const auto told_to_end = std::chrono::steady_clock::now();
    EXPECT_EQ(sent.portal.stop(), 0);
    EXPECT_LT(std::chrono::steady_clock::now() - told_to_end, 5s);
    waiting.get();
}

TEST(Paying, asks_in_the_words_of_the_contract) {
    const Sent sent(pay_now);
    for (const std::string query : {"?wait=31", "?wait=-1", "?wait=soon", "?after=money", "?after="}) {
        EXPECT_EQ(told(sent.portal.raw()->Get("/api/v1/dossiers/" + sent.id() + "/payment" + query)), "400 malformed") << query;
    }
    EXPECT_EQ(told(sent.portal.raw()->Get("/api/v1/dossiers/7/payment")), "400 malformed");
}

}  // namespace
}  // namespace contract
