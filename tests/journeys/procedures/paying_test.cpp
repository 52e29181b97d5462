// Paying for a dossier, from the fees page to the slip, and later from the look-up. Paid is what the portal says: a code never is.
#include <fstream>

#include "drivers/scanner/jpeg.h"
#include "kiosk/payment/order_code.h"
#include "kiosk/payment/vietqr.h"
#include "tests/journeys/post_office/post_office.h"
#include "tests/journeys/procedures/slip.h"
#include "tests/rigs/visit/visit_rig.h"

namespace journeys {
namespace {

using namespace kiosk::visit;
using namespace std::chrono_literals;
using kiosk::Word;
using kiosk::dossier::PayWay;
using kiosk::payment::PaymentRequest;
using kiosk::portal::PaymentStatus;

constexpr std::int64_t fee = 135'000;  // of the driving licence

class Paying : public PostOffice {
protected:
    void step_on() override {
        if (step() != Step::fees) return PostOffice::step_on();
        intend(ChoosePayWay{way_});
        intend(FeesDone{});
    }
    // The visit up to its end, but for a citizen who pays now.
    void file(PayWay way) {
        way_ = way;
        walk_to(way == PayWay::now ? Step::paying : Step::done);
        if (way == PayWay::now) {
            EXPECT_TRUE(until([&] { return session().payment.has_value(); }));
        }
    }
    void leave() {
        walk_to(Step::goodbye);
        intend(Finish{});
        EXPECT_TRUE(comes_to(Step::welcome));
    }
    PaymentStatus status() const { return session().payment ? session().payment->status : PaymentStatus::withdrawn; }
    // The machine has time to be wrong.
    void expect_to_wait_on(Step there = Step::paying) {
        EXPECT_FALSE(until([&] { return step() != there; }, 1s));
        EXPECT_EQ(status(), PaymentStatus::due);
    }
    PaymentRequest on_screen() const {
        const auto code = kiosk::payment::code_of(session().payment->order);
        return code ? kiosk::payment::decode(*code).value_or(PaymentRequest{}) : PaymentRequest{};
    }

    // What the last slip asks a phone to pay; none: it has no such code.
    std::optional<PaymentRequest> on_slip() const {
        for (const auto& code : codes_on(printer_.slips().back())) {
            if (auto request = kiosk::payment::decode(code)) return *request;
        }
        return std::nullopt;
    }
    // In Vietnamese, as the citizen has not changed it.
    bool slip_has(drivers::printer::SlipItem item) { return stands_on(printer_.slips().back(), item, typeface_); }
    bool slip_has(Word label, const kiosk::Phrase& value) { return slip_has(drivers::printer::SlipPair{say(label), say(value)}); }
    bool slip_has_label(Word label) { return slip_has(drivers::printer::SlipPair{say(label), ""}); }
    bool slip_says(Word words) { return slip_has(drivers::printer::SlipText{say(words)}); }
    std::string say(const kiosk::Phrase& phrase) const { return words_.say(phrase, kiosk::Language::vietnamese); }

    void expect_slip_to_ask_for(std::int64_t amount) {
        ASSERT_FALSE(printer_.slips().empty());
        const auto request = on_slip();
        ASSERT_TRUE(request);
        EXPECT_EQ(request->amount, amount);
        EXPECT_EQ(request->purpose, session().dossier_code);
        EXPECT_NE(session().dossier_code, "");
        EXPECT_TRUE(slip_has(Word::slip_to_pay, kiosk::phrases::money(amount)));
        expect_slip_is_no_receipt();
    }
    void expect_slip_is_no_receipt() {
        EXPECT_FALSE(slip_has_label(Word::slip_paid));
        EXPECT_FALSE(slip_has_label(Word::slip_payment_receipt));
    }
    void expect_slip_is_a_receipt(std::int64_t amount = fee) {
        ASSERT_EQ(status(), PaymentStatus::paid);
        const std::string number = session().payment->receipt_number;
        ASSERT_NE(number, "");
        EXPECT_TRUE(slip_has(Word::slip_paid, kiosk::phrases::money(amount)));
        EXPECT_TRUE(slip_has(drivers::printer::SlipPair{say(Word::slip_payment_receipt), number}));
        EXPECT_FALSE(slip_has_label(Word::slip_to_pay));
        EXPECT_FALSE(on_slip()) << "nobody should pay twice";
    }
    void lay_slip() const {
        const auto jpeg = drivers::scanner::encode_jpeg(on_glass(printer_.slips().back(), site_.scanner.dpi), 85);
        ASSERT_TRUE(jpeg);
        std::ofstream(folder_ / "glass.new", std::ios::binary)
            .write(reinterpret_cast<const char*>(jpeg->data()), static_cast<std::streamsize>(jpeg->size()));
        std::filesystem::rename(folder_ / "glass.new", folder_ / "glass.jpg");
    }

private:
    PayWay way_ = PayWay::now;
    kiosk::Dictionary words_ = shipped_words();
    platform::Typeface typeface_ = kiosk::open_typeface(site_).value();
};

TEST_F(Paying, now_shows_what_the_portal_asks_for_and_ends_with_its_receipt) {
    open();
    file(PayWay::now);
    EXPECT_EQ(on_screen().amount, fee);
    EXPECT_EQ(on_screen().purpose, session().dossier_code);
    expect_to_wait_on();
    EXPECT_TRUE(printer_.slips().empty());
    const auto paid_at = std::chrono::steady_clock::now();
    pay();
    ASSERT_TRUE(until([&] { return step() != Step::paying; }));
    EXPECT_LT(std::chrono::steady_clock::now() - paid_at, 5s) << "who waits is told at once";
    ASSERT_TRUE(comes_to(Step::done));
    EXPECT_EQ(printer_.slips().size(), 1U);
    expect_slip_is_a_receipt();
}

TEST_F(Paying, is_not_done_by_the_money_for_another_dossier) {
    open();
    file(PayWay::later);
    const std::string another = session().dossier_id;
    leave();
    file(PayWay::now);
    portal_.money_arrives(another);
    expect_to_wait_on();
    pay();
    ASSERT_TRUE(comes_to(Step::done));
    expect_slip_is_a_receipt();
}

TEST_F(Paying, follows_the_portal_to_another_sum) {
    open();
    file(PayWay::now);
    portal_.order("refuse");
    portal_.officer("accept", session().dossier_id, {{"officer", "Cán bộ Mẫu"}, {"days", "5"}});
    portal_.officer("demand", session().dossier_id, {{"amount", "250.000"}});
    portal_.order("none");
    ASSERT_TRUE(until([&] { return session().payment->order.amount == 250'000; }));
    EXPECT_EQ(on_screen().amount, 250'000);
    expect_to_wait_on();
    intend(PayLater{});
    ASSERT_TRUE(comes_to(Step::done));
    expect_slip_to_ask_for(250'000);
}

TEST_F(Paying, can_be_put_off_while_the_machine_waits) {
    open();
    file(PayWay::now);
    intend(PayLater{});
    ASSERT_TRUE(comes_to(Step::done));
    expect_slip_to_ask_for(fee);
}

TEST_F(Paying, is_asked_for_on_the_slip_of_who_pays_later) {
    open();
    file(PayWay::later);
    expect_slip_to_ask_for(fee);
}

TEST_F(Paying, is_the_counters_business_if_the_citizen_wants_that) {
    open();
    file(PayWay::counter);
    EXPECT_FALSE(session().payment);
    EXPECT_FALSE(on_slip());
    EXPECT_TRUE(slip_says(Word::slip_pay_at_counter));
    expect_slip_is_no_receipt();
}

TEST_F(Paying, is_waited_for_no_longer_than_a_person_stands_there) {
    open();
    file(PayWay::now);
    constexpr auto paying = VisitTimes{}.paying;
    turn_clock(paying);
    ASSERT_TRUE(until([&] { return view().seconds_left.has_value(); })) << "asked first whether they are still there";
    EXPECT_EQ(step(), Step::paying);
    turn_clock(std::chrono::seconds(view().warning_seconds));
    ASSERT_TRUE(comes_to(Step::done));
    expect_slip_to_ask_for(fee);
}

TEST_F(Paying, ends_when_the_agency_wants_no_money_any_more) {
    open();
    file(PayWay::now);
    portal_.officer("withdraw_order", session().dossier_id);
    ASSERT_TRUE(comes_to(Step::done));
    EXPECT_EQ(status(), PaymentStatus::withdrawn);
    EXPECT_FALSE(on_slip());
    EXPECT_TRUE(slip_says(Word::slip_pay_when_told));
    expect_slip_is_no_receipt();
}

TEST_F(Paying, goes_on_after_the_portal_was_away) {
    open();
    file(PayWay::now);
    portal_.order("refuse");
    expect_to_wait_on();
    pay();
    expect_to_wait_on();
    portal_.order("none");
    ASSERT_TRUE(comes_to(Step::done));
    expect_slip_is_a_receipt();
}

// The courier found the dossier by itself, before the visit asked for it: what it was told to be paid, nobody heard.
class PayingBelated : public Paying {
protected:
    void send_and_let_the_courier_be_first(PayWay way) {
        open();
        walk_to(Step::fees);
        intend(ChoosePayWay{way});
        intend(FeesDone{});
        intend(Declare{true});
        intend(Send{});
        const auto end = std::chrono::steady_clock::now() + 60s;
        while (!is_delivered(session().dossier_id) && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(20ms);
        ASSERT_EQ(step(), Step::sealing) << "the visit has not looked yet";
    }
};

TEST_F(PayingBelated, is_still_asked_for_on_the_screen) {
    send_and_let_the_courier_be_first(PayWay::now);
    ASSERT_TRUE(comes_to(Step::paying));
    ASSERT_TRUE(until([&] { return session().payment.has_value(); }));
    EXPECT_EQ(on_screen().amount, fee);
    pay();
    ASSERT_TRUE(comes_to(Step::done));
    expect_slip_is_a_receipt();
}

TEST_F(PayingBelated, is_still_asked_for_on_the_slip) {
    send_and_let_the_courier_be_first(PayWay::later);
    ASSERT_TRUE(comes_to(Step::done));
    EXPECT_EQ(session().filing, Filing::accepted);
    expect_slip_to_ask_for(fee);
}

class PayingFound : public Paying {
protected:
    void find_by_slip() {
        leave();
        lay_slip();
        intend(OpenLookUp{});
        intend(BySlip{});
        intend(ReadSlip{});
        ASSERT_TRUE(comes_to(Step::dossier));
    }
    PaymentStatus found_status() const { return session().look_up.standing->payment->status; }
};

TEST_F(PayingFound, is_done_days_later_with_the_slip) {
    open();
    file(PayWay::later);
    find_by_slip();
    ASSERT_TRUE(session().look_up.standing->payment);
    EXPECT_EQ(found_status(), PaymentStatus::due);
    intend(PayNow{});
    ASSERT_EQ(step(), Step::paying_found);
    EXPECT_EQ(on_screen().amount, fee);
    expect_to_wait_on(Step::paying_found);
    portal_.money_arrives(session().look_up.standing->id);
    ASSERT_TRUE(comes_to(Step::dossier));
    EXPECT_EQ(found_status(), PaymentStatus::paid);
    intend(Print{});
    ASSERT_TRUE(until([&] { return session().slip == SlipState::printed; }));
    EXPECT_FALSE(on_slip());
    EXPECT_TRUE(slip_has(drivers::printer::SlipPair{say(Word::standing_paid), session().look_up.standing->payment->receipt_number}));
}

TEST_F(PayingFound, can_be_put_off_again_and_the_print_has_the_code) {
    open();
    file(PayWay::later);
    find_by_slip();
    intend(PayNow{});
    ASSERT_EQ(step(), Step::paying_found);
    intend(PayLater{});
    ASSERT_EQ(step(), Step::dossier);
    EXPECT_EQ(found_status(), PaymentStatus::due);
    intend(Print{});
    ASSERT_TRUE(until([&] { return session().slip == SlipState::printed; }));
    ASSERT_TRUE(on_slip());
    EXPECT_EQ(on_slip()->amount, fee);
    EXPECT_TRUE(slip_has(Word::standing_amount, kiosk::phrases::standing_dong(fee)));
    EXPECT_FALSE(slip_has_label(Word::standing_paid));
}

}  // namespace
}  // namespace journeys
