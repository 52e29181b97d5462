// What it costs, and paying.
#include <gtest/gtest.h>

#include "kiosk/visit/consent.h"
#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {
namespace {

using dossier::PayWay;
using portal::PaymentStatus;

class Paying : public VisitTest {
protected:
    static portal::PaymentOrder order() {
        return {.payment_id = "p1", .amount = 135000, .bank_bin = "970415", .account = "113366668888", .purpose = "H26.12.01-261121-0001"};
    }
    void send_with(PayWay way) {
        go_to(Step::fees);
        usher.intend(ChoosePayWay{way});
        usher.intend(FeesDone{});
        go_to(Step::sending);
        usher.take(SendAnswer{jobs.ticket_of("send"), true, "H26.12.01-261121-0001", order()});
    }
    void portal_says(PaymentStatus status) {
        usher.take(PaymentAnswer{jobs.ticket_of("await_payment"), {.order = order(), .status = status, .receipt_number = "BL-1"}});
    }
};

TEST_F(Paying, is_asked_for_only_when_something_is_to_be_paid) {
    go_to(Step::fees);
    ASSERT_GT(bill_of(session(), usher.view().tariffs, usher.view().today).total.value_or(0), 0);
    usher.intend(FeesDone{});
    EXPECT_EQ(step(), Step::fees);
    EXPECT_TRUE(session().pay_missing);
    usher.intend(ChoosePayWay{PayWay::counter});
    usher.intend(FeesDone{});
    EXPECT_EQ(step(), Step::review);
}

TEST_F(Paying, shows_the_code_when_the_citizen_pays_now_and_the_portal_has_an_order) {
    send_with(PayWay::now);
    EXPECT_EQ(step(), Step::paying);
    EXPECT_EQ(session().payment->order.amount, 135000);
}

TEST_F(Paying, is_done_only_when_the_portal_says_so) {
    send_with(PayWay::now);
    portal_says(PaymentStatus::due);
    EXPECT_EQ(step(), Step::paying);
    portal_says(PaymentStatus::paid);
    EXPECT_EQ(step(), Step::printing);
    EXPECT_EQ(jobs.facts.payment->status, PaymentStatus::paid);
    EXPECT_EQ(jobs.facts.payment->receipt_number, "BL-1");
}

TEST_F(Paying, can_be_left_for_later_and_the_slip_does_not_say_paid) {
    send_with(PayWay::now);
    usher.intend(PayLater{});
    EXPECT_EQ(step(), Step::printing);
    EXPECT_EQ(jobs.facts.payment->status, PaymentStatus::due);
    portal_says(PaymentStatus::paid);  // an old ticket: too late for this slip
    EXPECT_EQ(session().payment->status, PaymentStatus::due);
}

TEST_F(Paying, ends_when_the_order_is_over) {
    for (const PaymentStatus status : {PaymentStatus::expired, PaymentStatus::withdrawn}) {
        send_with(PayWay::now);
        portal_says(status);
        EXPECT_EQ(step(), Step::printing);
        go_to(Step::welcome);
    }
}

TEST_F(Paying, says_when_the_portal_is_silent_and_when_it_is_back) {
    send_with(PayWay::now);
    usher.take(PaymentSilence{jobs.ticket_of("await_payment")});
    EXPECT_TRUE(session().payment_silent);
    EXPECT_EQ(step(), Step::paying);
    EXPECT_EQ(session().payment->order.amount, 135000) << "the code stays";
    portal_says(PaymentStatus::due);
    EXPECT_FALSE(session().payment_silent);
}

TEST_F(Paying, ends_after_a_warning_when_nobody_is_there) {
    send_with(PayWay::now);
    wait(std::chrono::seconds(300));
    EXPECT_TRUE(usher.view().seconds_left);
    wait(std::chrono::seconds(31));
    EXPECT_EQ(step(), Step::printing);
}

TEST_F(Paying, later_or_at_the_counter_goes_straight_to_the_slip) {
    for (const PayWay way : {PayWay::later, PayWay::counter}) {
        send_with(way);
        EXPECT_EQ(step(), Step::printing);
        go_to(Step::welcome);
    }
}

TEST_F(Paying, is_told_in_the_dossier_as_it_was_shown) {
    go_to(Step::sealing);
    const auto bill = bill_of(session(), usher.view().tariffs, usher.view().today);
    EXPECT_EQ(jobs.drafts.back().shown_total, bill.total);
    EXPECT_EQ(jobs.drafts.back().pay, PayWay::later);
}

TEST_F(Paying, asks_for_the_proof_of_an_exemption_before_the_review) {
    procedures::Procedure changed = *catalogue.find("3.000347");
    procedures::Paper proof;
    proof.key = "poor_household";
    proof.required = false;
    changed.papers.push_back(proof);
    changed.fees.exemptions.push_back({.key = "poor", .label = {"Hộ nghèo", "Poor"}, .percent = 100, .paper = "poor_household"});
    const procedures::Catalogue one({std::move(changed)});
    const procedures::Directory other(one, {});
    ASSERT_TRUE(usher.use(other));
    go_to(Step::fees);
    usher.intend(ChooseExemption{"poor"});
    usher.intend(FeesDone{});
    ASSERT_EQ(step(), Step::papers);
    usher.intend(PapersDone{});
    EXPECT_TRUE(session().papers_missing) << "an optional paper is needed as proof";
    scan_all_papers();
    go_to(Step::fees);
    EXPECT_EQ(bill_of(session(), usher.view().tariffs, usher.view().today).fees.total, 0);
    go_to(Step::sealing);
    EXPECT_EQ(jobs.drafts.back().exemption, "poor");
    EXPECT_TRUE(jobs.drafts.back().papers.contains("poor_household"));
}

class Consents : public VisitTest {
protected:
    std::vector<std::string> purposes() const {
        std::vector<std::string> out;
        for (const auto& consent : jobs.drafts.back().consents) out.push_back(consent.purpose);
        return out;
    }
};

TEST_F(Consents, are_kept_one_for_each_purpose) {
    go_to(Step::consent);
    usher.intend(Agree{true});
    go_to(Step::delivery);
    procedures::Delivery home{.kind = procedures::DeliveryKind::post, .details = good_answers(procedures::post_page(words))};
    usher.intend(SubmitDelivery{home, true, false});
    EXPECT_EQ(step(), Step::delivery);
    EXPECT_TRUE(session().sharing_missing);
    usher.intend(SubmitDelivery{home, true, true});
    go_to(Step::sealing);
    EXPECT_EQ(purposes(), (std::vector<std::string>{"file", "contact", "deliver", "declare"}));
}

TEST_F(Consents, to_share_an_address_go_when_nothing_is_posted) {
    go_to(Step::delivery);
    usher.intend(
        SubmitDelivery{{.kind = procedures::DeliveryKind::post, .details = good_answers(procedures::post_page(words))}, true, true});
    ASSERT_EQ(step(), Step::fees);
    usher.intend(Back{});
    usher.intend(SubmitDelivery{{.kind = procedures::DeliveryKind::agency}, true, true});
    go_to(Step::sealing);
    EXPECT_EQ(purposes(), (std::vector<std::string>{"file", "declare"}));
    EXPECT_TRUE(jobs.drafts.back().delivery.details.empty());
}

// Whoever changes what people agree to has to give it a new version; then these hashes too.
TEST_F(Consents, have_a_version_for_these_very_words) {
    const auto hash = [&](Purpose purpose, Language language) {
        return consent_to(purpose, words, language, {}).text_sha256.substr(0, 16);
    };
    EXPECT_STREQ(consent_version, "2026-11-22");
    EXPECT_EQ(hash(Purpose::file, Language::vietnamese), "bd90aefedb566c94");
    EXPECT_EQ(hash(Purpose::file, Language::english), "8cba29ec534a0c9c");
    EXPECT_EQ(hash(Purpose::contact, Language::vietnamese), "f9573d4057cd05e0");
    EXPECT_EQ(hash(Purpose::contact, Language::english), "44797d2d3efd8a43");
    EXPECT_EQ(hash(Purpose::deliver, Language::vietnamese), "907f8e98d450bee0");
    EXPECT_EQ(hash(Purpose::deliver, Language::english), "3986a458355054a0");
}

}  // namespace
}  // namespace kiosk::visit
