#include <gtest/gtest.h>

#include "kiosk/dossier/reference.h"
#include "kiosk/visit/usher.h"
#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {
namespace {

using std::chrono::seconds;
using Visit = VisitTest;

TEST_F(Visit, edits_from_the_review_and_returns_there) {
    go_to(Step::review);
    usher.intend(EditForm{1});
    ASSERT_EQ(step(), Step::form);
    usher.intend(SubmitPage{good_answers(session().procedure->pages[1])});
    EXPECT_EQ(step(), Step::review);
    usher.intend(EditPapers{});
    usher.intend(PapersDone{});
    EXPECT_EQ(step(), Step::review);
    usher.intend(EditDelivery{});
    usher.intend(Back{});
    EXPECT_EQ(step(), Step::review);
}

TEST_F(Visit, leaves_an_edit_without_changing_anything) {
    go_to(Step::review);
    usher.intend(EditForm{1});
    const auto before = session().answers;
    procedures::Answers broken;
    broken[session().procedure->pages[1].fields.front().key] = platform::Secret("?");
    usher.intend(LeavePage{std::move(broken)});
    EXPECT_EQ(step(), Step::review);
    EXPECT_EQ(session().answers, before);
}

TEST_F(Visit, sends_only_after_the_declaration) {
    go_to(Step::review);
    usher.intend(Send{});
    EXPECT_EQ(step(), Step::review);
    EXPECT_TRUE(session().declaration_missing);
    usher.intend(Declare{true});
    usher.intend(Send{});
    EXPECT_EQ(step(), Step::sealing);
    ASSERT_EQ(jobs.drafts.size(), 1U);
    EXPECT_EQ(jobs.drafts[0].consents.size(), 2U);
    EXPECT_TRUE(dossier::is_reference(jobs.drafts[0].reference));
}

TEST_F(Visit, keeps_the_name_of_a_dossier_when_sealing_is_tried_again) {
    go_to(Step::sealing);
    usher.take(SealAnswer{jobs.ticket_of("seal"), session().dossier_id, platform::failure(platform::Fault::no_space, "disk")});
    ASSERT_EQ(step(), Step::seal_trouble);
    EXPECT_EQ(session().filing, Filing::not_yet);
    usher.intend(Retry{});
    ASSERT_EQ(jobs.drafts.size(), 2U);
    EXPECT_EQ(jobs.drafts[0].id, jobs.drafts[1].id);
    EXPECT_EQ(jobs.drafts[0].reference, jobs.drafts[1].reference);
}

TEST_F(Visit, names_a_changed_dossier_anew) {
    go_to(Step::sealing);
    usher.take(SealAnswer{jobs.ticket_of("seal"), session().dossier_id, platform::failure(platform::Fault::no_space, "disk")});
    usher.intend(Back{});
    ASSERT_EQ(step(), Step::review);
    usher.intend(Send{});
    ASSERT_EQ(jobs.drafts.size(), 2U);
    EXPECT_NE(jobs.drafts[0].id, jobs.drafts[1].id);
}

TEST_F(Visit, prints_a_queued_slip_when_the_portal_is_silent) {
    go_to(Step::sending);
    wait(seconds(15));
    ASSERT_EQ(step(), Step::printing);
    EXPECT_EQ(session().filing, Filing::kept);
    EXPECT_EQ(jobs.facts.dossier_code, "");
    EXPECT_FALSE(jobs.facts.reference.empty());
}

TEST_F(Visit, says_so_when_the_portal_refuses) {
    go_to(Step::sending);
    usher.take(SendAnswer{jobs.ticket_of("send"), false, ""});
    EXPECT_EQ(step(), Step::printing);
    EXPECT_EQ(jobs.facts.filing, Filing::refused);
}

TEST_F(Visit, shows_the_slip_on_the_screen_when_the_printer_cannot) {
    go_to(Step::printing);
    auto picture = std::make_shared<const platform::Bitmap>(8, 8);
    usher.take(PrintAnswer{jobs.ticket_of("print"), SlipState::failed, drivers::Trouble::no_paper, picture});
    EXPECT_EQ(step(), Step::done);
    EXPECT_EQ(session().slip, SlipState::failed);
    EXPECT_EQ(session().slip_picture, picture);
    EXPECT_EQ(session().trouble, drivers::Trouble::no_paper);
}

TEST_F(Visit, prints_again_once_the_printer_is_mended_and_never_a_second_slip) {
    go_to(Step::printing);
    usher.take(PrintAnswer{jobs.ticket_of("print"), SlipState::failed, drivers::Trouble::no_paper, nullptr});
    usher.intend(Retry{});
    ASSERT_EQ(step(), Step::printing);
    usher.take(PrintAnswer{.ticket = jobs.ticket_of("print"), .state = SlipState::printed});
    ASSERT_EQ(step(), Step::done);
    usher.intend(Retry{});
    EXPECT_EQ(step(), Step::done);
    EXPECT_EQ(jobs.count("print"), 2U);
}

TEST_F(Visit, calls_staff_from_every_step_without_moving) {
    for (const Step goal : {Step::welcome, Step::choose_procedure, Step::consent, Step::place_card, Step::reading_card, Step::form,
                            Step::papers, Step::scanning, Step::review, Step::sealing, Step::sending, Step::printing, Step::done}) {
        go_to(goal);
        usher.intend(CallStaff{});
        EXPECT_EQ(step(), goal);
        EXPECT_EQ(usher.view().overlay, Overlay::staff);
        EXPECT_NE(usher.view().call, nullptr);
        usher.intend(CloseOverlay{});
        EXPECT_EQ(usher.view().overlay, Overlay::none);
    }
}

TEST_F(Visit, does_not_begin_when_the_disk_is_full) {
    usher.take(HealthAnswer{full_disk()});
    EXPECT_EQ(step(), Step::closed);
    usher.intend(Begin{});
    EXPECT_EQ(step(), Step::closed);
    usher.take(HealthAnswer{});
    EXPECT_EQ(step(), Step::wiping);
    usher.take(WipeAnswer{jobs.ticket_of("wipe")});
    EXPECT_EQ(step(), Step::welcome);
}

TEST_F(Visit, looks_at_the_machine_again_and_again_while_nobody_is_there) {
    const int before = jobs.health_checks;
    wait(seconds(181));
    EXPECT_EQ(jobs.health_checks, before + 3);
}

TEST_F(Visit, changes_the_language_anywhere_without_losing_anything) {
    go_to(Step::review);
    const auto answers = session().answers;
    usher.intend(SetLanguage{Language::english});
    EXPECT_EQ(step(), Step::review);
    EXPECT_EQ(session().language, Language::english);
    EXPECT_EQ(session().answers, answers);
    go_to(Step::welcome);
    EXPECT_EQ(session().language, Language::vietnamese);
}

TEST_F(Visit, takes_a_late_seal_and_cannot_make_a_second_dossier_of_it) {
    go_to(Step::sealing);
    const Ticket first = jobs.ticket_of("seal");
    const std::string id = session().dossier_id;
    wait(seconds(121));
    ASSERT_EQ(step(), Step::seal_trouble);
    usher.intend(Back{});
    usher.intend(Leave{});
    EXPECT_EQ(step(), Step::seal_trouble) << "nobody knows yet whether it is kept";
    usher.take(SealAnswer{first, id, {}});
    EXPECT_EQ(step(), Step::sending);
    EXPECT_EQ(session().dossier_id, id);
    EXPECT_EQ(session().filing, Filing::kept);
}

TEST_F(Visit, never_takes_a_late_seal_of_another_dossier) {
    go_to(Step::sealing);
    usher.take(SealAnswer{jobs.ticket_of("seal") - 1, "another", {}});
    EXPECT_EQ(step(), Step::sealing);
}

TEST_F(Visit, keeps_the_good_delivery_when_a_wrong_one_is_given_up) {
    go_to(Step::review);
    usher.intend(EditDelivery{});
    procedures::Delivery wrong;
    wrong.kind = procedures::DeliveryKind::post;
    wrong.details["phone"] = platform::Secret("12");
    usher.intend(SubmitDelivery{wrong, true, true});
    ASSERT_EQ(step(), Step::delivery);
    EXPECT_FALSE(session().errors.empty());
    usher.intend(Back{});
    ASSERT_EQ(step(), Step::review);
    usher.intend(Declare{true});
    usher.intend(Send{});
    ASSERT_EQ(jobs.drafts.size(), 1U);
    EXPECT_EQ(jobs.drafts[0].delivery.kind, procedures::DeliveryKind::agency);
}

TEST_F(Visit, wants_the_declaration_again_after_an_edit) {
    go_to(Step::review);
    usher.intend(Declare{true});
    usher.intend(EditPapers{});
    usher.intend(PapersDone{});
    ASSERT_EQ(step(), Step::review);
    EXPECT_FALSE(session().declared);
}

TEST_F(Visit, lets_go_of_the_first_persons_papers_when_another_card_is_read) {
    go_to(Step::delivery);
    ASSERT_GT(session().pages(), 0);
    while (step() != Step::place_card) usher.intend(step() == Step::form ? Intent(LeavePage{}) : Intent(Back{}));
    usher.intend(ReadCard{});
    auto other = synthetic_identity();
    other.id_number = platform::Secret("099190000002");
    answer_card(std::move(other));
    EXPECT_EQ(session().pages(), 0);
}

TEST_F(Visit, waits_longer_for_who_called_staff) {
    go_to(Step::papers);
    usher.intend(CallStaff{});
    wait(seconds(299));
    EXPECT_EQ(step(), Step::papers);
    EXPECT_FALSE(usher.view().seconds_left);
    wait(seconds(31));
    EXPECT_EQ(step(), Step::goodbye);
}

TEST_F(Visit, turns_back_what_a_passer_by_left_on_the_welcome_page) {
    usher.intend(SetLanguage{Language::english});
    usher.intend(AskContrast{});
    wait(seconds(61));
    EXPECT_EQ(session().language, Language::vietnamese);
    EXPECT_EQ(usher.view().overlay, Overlay::none);
}

TEST_F(Visit, lets_a_passer_by_wait_for_staff_on_the_welcome_page_and_calls_no_longer_once_they_have_gone) {
    usher.intend(SetLanguage{Language::english});
    usher.intend(CallStaff{});
    wait(seconds(299));
    EXPECT_EQ(session().language, Language::english);
    EXPECT_NE(usher.view().call, nullptr);
    wait(seconds(2));
    EXPECT_EQ(session().language, Language::vietnamese);
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_EQ(usher.view().call, nullptr);
}

using VisitDeathTest = VisitTest;

TEST_F(VisitDeathTest, starts_again_when_erasing_does_not_end) {
    go_to(Step::wiping);
    EXPECT_DEATH(wait(seconds(31)), "erasing did not end");
}

TEST_F(Visit, takes_any_wish_in_any_step_without_harm) {
    const std::vector<Intent> wishes{Begin{},
                                     Agree{},
                                     Disagree{},
                                     Back{},
                                     Retry{},
                                     Finish{},
                                     ReadCard{},
                                     WithoutCard{},
                                     ConfirmIdentity{},
                                     NotMe{},
                                     ChooseProcedure{"nothing"},
                                     Ready{},
                                     SubmitPage{},
                                     LeavePage{},
                                     ScanPaper{"nothing"},
                                     DropPages{"nothing"},
                                     KeepPage{},
                                     KeepPageAndScanMore{},
                                     ScanAgain{},
                                     PapersDone{},
                                     SubmitDelivery{{}, false},
                                     EditForm{99},
                                     EditPapers{},
                                     EditDelivery{},
                                     Declare{false},
                                     Send{},
                                     StillHere{},
                                     CallStaff{},
                                     AskLeave{},
                                     CloseOverlay{}};
    std::uint32_t random = 7;
    for (int i = 0; i < 20000; ++i) {
        random = random * 1664525u + 1013904223u;
        if (random >> 28 == 0) {
            usher.take(WipeAnswer{jobs.ticket_of("wipe")});
            answer_card();
            answer_page();
        }
        usher.intend(wishes[(random >> 8) % wishes.size()]);
    }
    SUCCEED();
}

}  // namespace
}  // namespace kiosk::visit
