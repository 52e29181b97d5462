#include "kiosk/visit/usher.h"

#include <gtest/gtest.h>

#include "kiosk/dossier/reference.h"
#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {
namespace {

using std::chrono::seconds;
using Visit = VisitTest;

TEST_F(Visit, leads_a_citizen_from_welcome_to_the_slip_and_back) {
    go_to(Step::done);
    EXPECT_EQ(session().filing, Filing::accepted);
    EXPECT_EQ(session().dossier_code, "H26.12.01-261121-0001");
    EXPECT_EQ(session().slip, SlipState::printed);
    EXPECT_EQ(jobs.facts.dossier_code, "H26.12.01-261121-0001");
    go_to(Step::welcome);
    EXPECT_TRUE(session().answers.empty());
    EXPECT_TRUE(session().identity.full_name.empty());
}

TEST_F(Visit, forgets_everything_before_it_welcomes_the_next_person) {
    go_to(Step::review);
    wait(seconds(160));  // patience, warning, farewell
    ASSERT_EQ(step(), Step::wiping);
    EXPECT_TRUE(session().answers.empty());
    EXPECT_TRUE(session().papers.empty());
    EXPECT_TRUE(session().identity.id_number.empty());
    EXPECT_EQ(step(), Step::wiping) << "welcome waits until the workers hold nothing any more";
    usher.take(WipeAnswer{jobs.ticket_of("wipe")});
    EXPECT_EQ(step(), Step::welcome);
}

TEST_F(Visit, drops_an_answer_with_an_old_ticket) {
    go_to(Step::reading_card);
    const Ticket old = jobs.ticket_of("read_card");
    usher.intend(Back{});
    ASSERT_EQ(step(), Step::place_card);
    EXPECT_EQ(jobs.cancels, 1);
    usher.intend(ReadCard{});
    usher.take(CardAnswer{.ticket = old, .identity = synthetic_identity()});
    EXPECT_EQ(step(), Step::reading_card);
    EXPECT_TRUE(session().identity.full_name.empty());
}

TEST_F(Visit, never_gives_a_late_card_to_the_next_person) {
    go_to(Step::reading_card);
    const Ticket old = jobs.ticket_of("read_card");
    usher.intend(Leave{});
    go_to(Step::welcome);
    go_to(Step::reading_card);
    usher.take(CardAnswer{.ticket = old, .identity = synthetic_identity()});
    EXPECT_EQ(step(), Step::reading_card);
    EXPECT_TRUE(session().identity.full_name.empty());
}

TEST_F(Visit, warns_before_it_ends_and_goes_on_when_told) {
    go_to(Step::consent);
    wait(seconds(59));
    EXPECT_FALSE(usher.view().seconds_left);
    wait(seconds(2));
    ASSERT_TRUE(usher.view().seconds_left);
    EXPECT_EQ(*usher.view().seconds_left, 29);
    usher.intend(StillHere{});
    EXPECT_FALSE(usher.view().seconds_left);
    EXPECT_EQ(step(), Step::consent);
    wait(seconds(89));
    EXPECT_EQ(step(), Step::consent);
    wait(seconds(1));
    EXPECT_EQ(step(), Step::goodbye);
}

TEST_F(Visit, can_be_extended_without_limit) {
    go_to(Step::consent);
    for (int times = 0; times < 20; ++times) {
        wait(seconds(80));
        ASSERT_EQ(step(), Step::consent);
        usher.intend(StillHere{});
    }
}

TEST_F(Visit, rests_the_idle_timer_while_a_machine_works) {
    go_to(Step::scanning);
    wait(seconds(100));
    EXPECT_EQ(step(), Step::scanning);
    EXPECT_FALSE(usher.view().seconds_left);
}

TEST_F(Visit, shows_what_it_is_for_when_nobody_comes_until_somebody_wants_something) {
    usher.intend(SetLanguage{Language::english});
    wait(seconds(61));
    ASSERT_TRUE(usher.view().nobody);
    EXPECT_EQ(session().language, Language::vietnamese);
    usher.touched();  // a finger came down; what it wants is not known yet
    EXPECT_TRUE(usher.view().nobody);
    usher.intend(StillHere{});
    EXPECT_FALSE(usher.view().nobody);
    EXPECT_EQ(step(), Step::welcome);
}

TEST_F(Visit, takes_back_what_a_passer_by_changed_while_it_is_closed) {
    usher.take(HealthAnswer{full_disk()});
    ASSERT_EQ(step(), Step::closed);
    usher.intend(SetLanguage{Language::english});
    usher.intend(CallStaff{});
    wait(seconds(299));
    EXPECT_EQ(session().language, Language::english) << "they wait for staff";
    wait(seconds(2));
    EXPECT_EQ(session().language, Language::vietnamese);
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_FALSE(usher.view().nobody) << "the page says why it is closed";
}

TEST_F(Visit, tells_when_to_wake_it_for_the_countdown) {
    go_to(Step::consent);
    EXPECT_EQ(usher.next_tick() - clock.steady(), seconds(60));
    clock.turn(seconds(60));
    EXPECT_EQ(usher.next_tick() - clock.steady(), seconds(0));
    usher.tick();
    EXPECT_EQ(usher.next_tick() - clock.steady(), seconds(1));
}

TEST_F(Visit, ends_for_whoever_ticks_only_when_it_is_due) {
    go_to(Step::consent);
    int ticks = 0;
    for (int i = 0; i < 1000 && step() == Step::consent; ++i) {
        clock.turn(std::chrono::milliseconds(100));
        if (usher.next_tick() > clock.steady()) continue;
        usher.tick();
        ++ticks;
    }
    EXPECT_EQ(step(), Step::goodbye);
    EXPECT_EQ(ticks, 31);  // the warning, and each second of its countdown
}

TEST_F(Visit, reports_all_errors_of_a_page_at_once_and_stays) {
    go_to(Step::form);
    procedures::Answers wrong;
    for (const auto& field : session().procedure->pages[0].fields) wrong[field.key] = platform::Secret("");
    usher.intend(SubmitPage{std::move(wrong)});
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(session().form.page, 0U);
    std::size_t required = 0;
    for (const auto& field : session().procedure->pages[0].fields) required += field.required ? 1 : 0;
    EXPECT_EQ(session().errors.size(), required);
    EXPECT_GT(required, 1U);
}

TEST_F(Visit, fills_the_form_from_the_card) {
    go_to(Step::form);
    const auto& answers = session().answers;
    const auto has = [&](std::string_view value) {
        return std::any_of(answers.begin(), answers.end(), [&](const auto& one) { return one.second == value; });
    };
    EXPECT_TRUE(has("Nguyễn Văn Mẫu"));
    EXPECT_TRUE(has("099090000001"));
    EXPECT_TRUE(has("15/01/1990"));
}

TEST_F(Visit, keeps_what_was_typed_when_going_back) {
    go_to(Step::form);
    usher.intend(SubmitPage{good_answers(session().procedure->pages[0])});
    ASSERT_EQ(session().form.page, 1U);
    const std::string key = session().procedure->pages[1].fields.front().key;
    procedures::Answers half;
    half[key] = platform::Secret("0912");
    usher.intend(LeavePage{std::move(half)});
    EXPECT_EQ(session().form.page, 0U);
    EXPECT_EQ(session().answers.at(key), "0912");
}

TEST_F(Visit, lets_a_citizen_go_on_without_a_card) {
    go_to(Step::place_card);
    usher.intend(WithoutCard{});
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(session().identity.proof, identity::Proof::none);
}

TEST_F(Visit, says_plainly_that_a_code_is_not_a_card) {
    go_to(Step::reading_card);
    usher.take(CardAnswer{.ticket = jobs.ticket_of("read_card"), .failure = CardFailure::not_a_card});
    EXPECT_EQ(step(), Step::card_trouble);
    EXPECT_EQ(session().card_failure, CardFailure::not_a_card);
    usher.intend(Retry{});
    EXPECT_EQ(step(), Step::reading_card);
}

TEST_F(Visit, does_not_go_on_without_a_required_paper) {
    go_to(Step::papers);
    usher.intend(PapersDone{});
    EXPECT_EQ(step(), Step::papers);
    EXPECT_TRUE(session().papers_missing);
    scan_all_papers();
    usher.intend(PapersDone{});
    EXPECT_EQ(step(), Step::delivery);
}

TEST_F(Visit, scans_again_without_keeping_the_page_that_was_refused) {
    go_to(Step::page_review);
    usher.intend(ScanAgain{});
    EXPECT_EQ(step(), Step::scanning);
    EXPECT_EQ(session().pages(), 0);
    answer_page();
    usher.intend(KeepPage{});
    EXPECT_EQ(session().pages(), 1);
}

TEST_F(Visit, keeps_the_papers_through_a_jam) {
    go_to(Step::page_review);
    usher.intend(KeepPageAndScanMore{});
    ASSERT_EQ(step(), Step::scanning);
    usher.take(PageAnswer{jobs.ticket_of("scan_page"), drivers::trouble(drivers::Trouble::jammed, "")});
    EXPECT_EQ(step(), Step::scan_trouble);
    EXPECT_EQ(session().trouble, drivers::Trouble::jammed);
    EXPECT_EQ(session().pages(), 1);
    usher.intend(Retry{});
    EXPECT_EQ(step(), Step::scanning);
}

TEST_F(Visit, says_no_answer_when_a_scan_never_ends) {
    go_to(Step::reading_card);
    wait(seconds(120));
    ASSERT_EQ(step(), Step::card_trouble);
    EXPECT_EQ(session().card_failure, CardFailure::device) << "not: there is no code on the card";
    EXPECT_EQ(session().trouble, drivers::Trouble::no_answer);
    usher.intend(Retry{});
    answer_card();
    go_to(Step::scanning);
    usher.take(PageAnswer{jobs.ticket_of("scan_page"), drivers::trouble(drivers::Trouble::jammed, "")});
    usher.intend(Retry{});
    wait(seconds(120));
    ASSERT_EQ(step(), Step::scan_trouble);
    EXPECT_EQ(session().trouble, drivers::Trouble::no_answer) << "not the trouble before";
}

TEST_F(Visit, does_not_know_of_the_slip_when_the_printer_never_answers) {
    go_to(Step::printing);
    wait(seconds(120));
    ASSERT_EQ(step(), Step::done);
    EXPECT_EQ(session().slip, SlipState::unknown);
}

}  // namespace
}  // namespace kiosk::visit
