// The short journeys, and the rating.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {
namespace {

using platform::Secret;
using std::chrono::seconds;

class OnErrands : public VisitTest {
protected:
    void begin() {
        usher.intend(OpenErrands{});
        ASSERT_EQ(step(), Step::errands);
    }
    void printed(SlipState state) {
        usher.take(PrintAnswer{.ticket = jobs.ticket_of("print"), .state = state, .trouble = drivers::Trouble::no_paper});
    }
};

TEST_F(OnErrands, print_a_list_of_the_papers_that_are_there) {
    begin();
    usher.intend(ListPapers{});
    usher.intend(SubmitAnswers{{{"application", Secret("2")}, {"photo", Secret("4")}, {"other", Secret("")}}});
    ASSERT_EQ(step(), Step::printing_list);
    const auto& papers = std::get<receipt::PapersListSlip>(jobs.sheet).papers;
    ASSERT_EQ(papers.size(), 2U);
    EXPECT_EQ(papers[1].sheets, 4);
    printed(SlipState::failed);
    ASSERT_EQ(step(), Step::list_printed);
    usher.intend(Retry{});
    ASSERT_EQ(step(), Step::printing_list);
    printed(SlipState::printed);
    usher.intend(Retry{});
    EXPECT_EQ(step(), Step::list_printed) << "it is printed";
}

TEST_F(OnErrands, print_no_empty_list) {
    begin();
    usher.intend(ListPapers{});
    usher.intend(SubmitAnswers{{{"application", Secret("0")}}});
    EXPECT_EQ(step(), Step::papers_list);
    EXPECT_TRUE(session().errands.nothing_listed);
    usher.intend(SubmitAnswers{{{"application", Secret("100")}}});
    EXPECT_EQ(session().errors.size(), 1U);
}

TEST_F(OnErrands, list_the_papers_of_a_service) {
    begin();
    usher.intend(ListPapers{});
    usher.intend(ChooseService{});
    usher.intend(ListPapersOf{"3.000347"});
    ASSERT_EQ(step(), Step::papers_list);
    const auto& key = catalogue.find("3.000347")->papers.front().key;
    usher.intend(SubmitAnswers{{{key, Secret("1")}}});
    const auto& list = std::get<receipt::PapersListSlip>(jobs.sheet);
    EXPECT_EQ(list.service.vi, catalogue.find("3.000347")->name.vi);
    EXPECT_EQ(list.papers.size(), 1U);
}

TEST_F(OnErrands, take_a_number_for_a_counter) {
    begin();
    usher.intend(WaitInLine{});
    usher.intend(TakeNumber{receipt::Counter::results});
    ASSERT_EQ(step(), Step::taking_number);
    usher.take(NumberAnswer{jobs.ticket_of("take_number"), 12});
    ASSERT_EQ(step(), Step::printing_number);
    const auto& slip = std::get<receipt::NumberSlip>(jobs.sheet);
    EXPECT_EQ(receipt::number_at(slip.counter, slip.number), "B012");
    printed(SlipState::printed);
    EXPECT_EQ(step(), Step::number_taken);
}

TEST_F(OnErrands, are_told_when_there_is_no_number) {
    begin();
    usher.intend(WaitInLine{});
    usher.intend(TakeNumber{receipt::Counter::post});
    usher.take(NumberAnswer{jobs.ticket_of("take_number"), platform::failure(platform::Fault::no_space, "")});
    ASSERT_EQ(step(), Step::queue);
    EXPECT_TRUE(session().errands.number_failed);
    usher.intend(TakeNumber{receipt::Counter::post});
    wait(seconds(15));
    EXPECT_EQ(step(), Step::queue);
    EXPECT_TRUE(session().errands.number_failed);
}

TEST_F(OnErrands, open_an_account_without_telling_the_kiosk_anything) {
    begin();
    usher.intend(OpenAccount{});
    ASSERT_EQ(step(), Step::account_card);
    usher.intend(WithoutCard{});
    ASSERT_EQ(step(), Step::account);
    EXPECT_TRUE(session().identity.id_number.empty());
    usher.intend(Finish{});
    EXPECT_EQ(step(), Step::rating);
}

TEST_F(OnErrands, show_what_the_card_says_and_forget_it_when_the_page_is_left) {
    for (const bool finished : {true, false}) {
        begin();
        usher.intend(OpenAccount{});
        usher.intend(ReadCard{});
        ASSERT_EQ(step(), Step::reading_account_card);
        answer_card();
        ASSERT_EQ(step(), Step::account);
        EXPECT_FALSE(session().identity.id_number.empty());
        finished ? usher.intend(Finish{}) : usher.intend(Back{});
        EXPECT_EQ(step(), finished ? Step::rating : Step::account_card);
        EXPECT_TRUE(session().identity.id_number.empty());
        EXPECT_TRUE(session().identity.full_name.empty());
        if (finished) go_to(Step::welcome);
    }
}

TEST_F(OnErrands, go_on_without_a_card_that_cannot_be_read) {
    begin();
    usher.intend(OpenAccount{});
    usher.intend(ReadCard{});
    usher.take(CardAnswer{.ticket = jobs.ticket_of("read_card"), .failure = CardFailure::no_qr});
    ASSERT_EQ(step(), Step::account_card_trouble);
    usher.intend(Retry{});
    ASSERT_EQ(step(), Step::reading_account_card);
    usher.take(CardAnswer{.ticket = jobs.ticket_of("read_card"), .failure = CardFailure::damaged});
    usher.intend(WithoutCard{});
    EXPECT_EQ(step(), Step::account);
}

TEST_F(OnErrands, count_the_pages_of_a_list_by_scanning_and_keep_no_page) {
    begin();
    usher.intend(ListPapers{});
    usher.intend(ScanListed{{{"application", Secret("1")}, {"photo", Secret("4")}}});
    ASSERT_EQ(step(), Step::papers);
    for (const char* key : {"application", "application", "house_paper"}) {
        usher.intend(ScanPaper{key});
        ASSERT_EQ(step(), Step::scanning);
        answer_page();
        usher.intend(KeepPage{});
        ASSERT_EQ(step(), Step::papers);
    }
    usher.intend(PapersDone{});
    ASSERT_EQ(step(), Step::papers_list);
    EXPECT_EQ(session().pages(), 0);
    EXPECT_EQ(session().errands.scanned.at("application"), 2);
    EXPECT_EQ(session().errands.sheets.at("application").view(), "1") << "two sides of one sheet";
    EXPECT_EQ(session().errands.sheets.at("house_paper").view(), "1") << "nobody had counted it";
    usher.intend(SubmitAnswers{session().errands.sheets});
    const auto& papers = std::get<receipt::PapersListSlip>(jobs.sheet).papers;
    ASSERT_EQ(papers.size(), 3U);
    EXPECT_EQ(papers.front().scanned, 2);
}

TEST_F(OnErrands, come_back_to_the_list_also_if_nothing_was_scanned) {
    begin();
    usher.intend(ListPapers{});
    usher.intend(ScanListed{{{"photo", Secret("4")}}});
    usher.intend(Back{});
    ASSERT_EQ(step(), Step::papers_list);
    EXPECT_EQ(session().errands.sheets.at("photo").view(), "4");
    EXPECT_TRUE(session().errands.scanned.empty());
    EXPECT_TRUE(session().errands.to_scan.empty());
}

TEST_F(OnErrands, send_papers_of_no_dossier_ahead_like_a_dossier_and_take_nothing_of_a_list_along) {
    begin();
    usher.intend(ListPapers{});
    usher.intend(ScanListed{{{"photo", Secret("2")}}});
    ASSERT_EQ(step(), Step::papers);
    usher.intend(Back{});
    usher.intend(Back{});
    ASSERT_EQ(step(), Step::errands);
    const auto services = directory.for_event(procedures::handing_over);
    ASSERT_FALSE(services.empty()) << "no service of the catalogue takes papers of no dossier";
    usher.intend(ChooseProcedure{services.front()->code});
    ASSERT_EQ(step(), Step::briefing);
    EXPECT_TRUE(session().errands.to_scan.empty());
    const auto& papers = services.front()->papers;
    EXPECT_TRUE(std::all_of(papers.begin(), papers.end(), [](const auto& paper) {
        return paper.original == procedures::Original::hand_over;
    })) << "counter or postman is asked for originals";
    usher.intend(Ready{});
    EXPECT_EQ(step(), Step::consent) << "here somebody's papers leave the kiosk";
}

TEST_F(OnErrands, do_not_begin_at_a_kiosk_that_is_closed) {
    care::Readiness ill;
    ill.reason = care::Readiness::Reason::disk_full;
    usher.take(ReadinessAnswer{ill});
    usher.intend(OpenErrands{});
    EXPECT_EQ(step(), Step::closed);
}

using Liked = VisitTest;

TEST_F(Liked, is_said_with_one_touch_and_counts_also_if_the_person_just_goes) {
    go_to(Step::rating);
    usher.intend(Rate{4});
    EXPECT_EQ(step(), Step::rating);
    EXPECT_TRUE(jobs.ratings.empty()) << "reasons may follow";
    wait(seconds(90));
    ASSERT_EQ(step(), Step::goodbye);
    ASSERT_EQ(jobs.ratings.size(), 1U);
    EXPECT_EQ(jobs.ratings.front().stars, 4);
}

TEST_F(Liked, takes_several_reasons_and_takes_them_back) {
    go_to(Step::rating);
    usher.intend(Rate{2});
    usher.intend(GiveReason{"slow"});
    usher.intend(GiveReason{"difficult"});
    usher.intend(GiveReason{"slow"});
    usher.intend(GiveReason{"nguyen van mau"});
    usher.intend(Finish{});
    ASSERT_EQ(jobs.ratings.size(), 1U);
    EXPECT_EQ(jobs.ratings.front().reasons, std::set<std::string>{"difficult"});
}

TEST_F(Liked, may_be_skipped) {
    go_to(Step::rating);
    usher.intend(Finish{});
    EXPECT_EQ(step(), Step::goodbye);
    EXPECT_TRUE(jobs.ratings.empty());
}

TEST_F(Liked, is_not_asked_of_who_has_gone) {
    go_to(Step::done);
    wait(seconds(90));
    EXPECT_EQ(step(), Step::goodbye);
}

}  // namespace
}  // namespace kiosk::visit
