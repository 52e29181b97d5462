// The journey "look a dossier up", with answers given by hand.
#include <gtest/gtest.h>

#include "kiosk/visit/papers.h"
#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {
namespace {

using platform::Secret;
using std::chrono::seconds;

portal::Standing synthetic_standing(int state) {
    portal::Standing out;
    out.id = "019a0000-0000-7000-8000-000000000001";
    out.reference = "K7QD-2M4X-9";
    out.dossier_code = "H26.12.01-261121-0001";
    out.procedure_code = "3.000347";
    out.state = state;
    out.agency = "Cơ quan Mẫu";
    out.hotline = "1900 0001";
    out.history = {{state, platform::from_vietnam({2026, 11, 20, 9, 0, 0}), ""}};
    return out;
}

class LookingUp : public VisitTest {
protected:
    void type(const char* code, const char* factor, const char* digits) {
        usher.intend(SubmitAnswers{{{"dossier_code", Secret(code)}, {"factor", Secret(factor)}, {"last_four", Secret(digits)}}});
    }
    void ask_by_code() {
        usher.intend(OpenLookUp{});
        usher.intend(ByCode{});
        type("h26 12 01 261121 0001", "phone", "0678");
        ASSERT_EQ(step(), Step::looking_up);
    }
    void answer(portal::LookUpReply reply) { usher.take(StandingAnswer{jobs.ticket_of("look_up"), std::move(reply)}); }
    void find(int state) {
        ask_by_code();
        answer(synthetic_standing(state));
        ASSERT_EQ(step(), Step::dossier);
    }
    void find_with_supplement(const std::string& key = "other_1") {
        ask_by_code();
        auto standing = synthetic_standing(5);
        standing.supplement = portal::SupplementRequest{"request-1", {{key, "Đơn đồng ý", "Thiếu chữ ký"}}, {2026, 12, 1}, {}};
        answer(std::move(standing));
        ASSERT_EQ(step(), Step::dossier);
    }
    void scan(const std::string& key) {
        usher.intend(ScanPaper{key});
        answer_page();
        usher.intend(KeepPage{});
    }
    const LookUp& about() const { return session().look_up; }
};

TEST_F(LookingUp, asks_by_the_slip_that_lies_on_the_glass) {
    usher.intend(OpenLookUp{});
    usher.intend(BySlip{});
    usher.intend(ReadSlip{});
    ASSERT_EQ(step(), Step::reading_slip);
    usher.take(SlipAnswer{.ticket = jobs.ticket_of("read_slip"), .question = portal::Ticket{"K7QD-2M4X-9", Secret("KEY")}});
    ASSERT_EQ(step(), Step::looking_up);
    EXPECT_EQ(std::get<portal::Ticket>(*jobs.question).reference, "K7QD-2M4X-9");
    answer(synthetic_standing(4));
    ASSERT_EQ(step(), Step::dossier);
    EXPECT_EQ(about().standing->state, 4);
}

TEST_F(LookingUp, says_plainly_that_a_code_is_not_a_slip) {
    usher.intend(OpenLookUp{});
    usher.intend(BySlip{});
    usher.intend(ReadSlip{});
    usher.take(SlipAnswer{.ticket = jobs.ticket_of("read_slip"), .failure = SlipFailure::not_a_slip, .question = {}});
    ASSERT_EQ(step(), Step::slip_trouble);
    EXPECT_EQ(about().slip_failure, SlipFailure::not_a_slip);
    usher.intend(ByCode{});
    EXPECT_EQ(step(), Step::type_code);
}

TEST_F(LookingUp, asks_by_code_and_second_factor) {
    ask_by_code();
    const auto& question = std::get<portal::CodeAndFactor>(*jobs.question);
    EXPECT_EQ(question.dossier_code, "H26.12.01-261121-0001");
    EXPECT_EQ(question.factor, portal::Factor::phone);
    EXPECT_EQ(question.last_four, "0678");
}

TEST_F(LookingUp, tells_all_that_is_wrong_with_code_and_factor_at_once) {
    usher.intend(OpenLookUp{});
    usher.intend(ByCode{});
    type("H26", "", "12");
    EXPECT_EQ(step(), Step::type_code);
    EXPECT_EQ(session().errors.size(), 3U);
    EXPECT_EQ(jobs.count("look_up"), 0U);
}

TEST_F(LookingUp, keeps_what_was_typed_for_another_try_after_a_wrong_factor) {
    ask_by_code();
    answer(portal::Unknown{});
    ASSERT_EQ(step(), Step::look_up_trouble);
    EXPECT_EQ(about().trouble, LookUpTrouble::unknown);
    usher.intend(ByCode{});
    ASSERT_EQ(step(), Step::type_code);
    EXPECT_EQ(about().typed.at("last_four"), "0678");
}

TEST_F(LookingUp, says_how_long_nobody_may_guess) {
    ask_by_code();
    answer(portal::TooManyGuesses{seconds(600)});
    EXPECT_EQ(about().trouble, LookUpTrouble::too_many);
    EXPECT_EQ(about().wait, seconds(600));
}

TEST_F(LookingUp, does_not_wait_longer_than_a_person_would_for_a_silent_portal) {
    ask_by_code();
    wait(seconds(15));
    ASSERT_EQ(step(), Step::look_up_trouble);
    EXPECT_EQ(about().trouble, LookUpTrouble::silent);
    EXPECT_EQ(jobs.cancels, 1);
    usher.intend(Retry{});
    EXPECT_EQ(step(), Step::looking_up);
}

TEST_F(LookingUp, never_shows_a_late_answer_to_the_next_person) {
    ask_by_code();
    const Ticket old = jobs.ticket_of("look_up");
    usher.intend(Leave{});
    go_to(Step::welcome);
    usher.take(StandingAnswer{old, synthetic_standing(4)});
    EXPECT_EQ(step(), Step::welcome);
    EXPECT_FALSE(about().standing);
}

TEST_F(LookingUp, wipes_all_of_it) {
    find(4);
    usher.intend(Leave{});
    go_to(Step::welcome);
    EXPECT_FALSE(about().standing);
    EXPECT_TRUE(about().typed.empty());
    EXPECT_FALSE(about().question);
}

TEST_F(LookingUp, prints_how_it_stands_and_comes_back) {
    find(4);
    usher.intend(Print{});
    ASSERT_EQ(step(), Step::printing_standing);
    EXPECT_EQ(std::get<receipt::StandingSlip>(jobs.sheet).standing.dossier_code, "H26.12.01-261121-0001");
    EXPECT_TRUE(std::get<receipt::StandingSlip>(jobs.sheet).tracking_url.empty()) << "the key stands on the first slip only";
    usher.take(PrintAnswer{.ticket = jobs.ticket_of("print"), .state = SlipState::printed});
    EXPECT_EQ(step(), Step::dossier);
    EXPECT_EQ(session().slip, SlipState::printed);
}

TEST_F(LookingUp, asks_the_agency_to_call_back) {
    find(4);
    usher.intend(CallMe{});
    usher.intend(SubmitAnswers{{{"phone", Secret("0912 345 678")}, {"when", Secret("morning")}}});
    ASSERT_EQ(step(), Step::telling);
    const auto& told = jobs.messages.back();
    EXPECT_EQ(told.dossier_id, synthetic_standing(4).id);
    EXPECT_EQ(std::get<portal::CallBack>(told.message).phone, "0912345678");
    EXPECT_EQ(std::get<portal::CallBack>(told.message).when, portal::CallTime::morning);
    usher.take(ToldAnswer{jobs.ticket_of("tell"), portal::Noted{}});
    ASSERT_EQ(step(), Step::told);
    EXPECT_EQ(about().told, Told::noted);
    usher.intend(Retry{});
    EXPECT_EQ(step(), Step::told) << "it is noted; once is enough";
    usher.intend(Back{});
    EXPECT_EQ(step(), Step::dossier);
}

TEST_F(LookingUp, sends_a_complaint_again_under_the_same_key) {
    find(4);
    usher.intend(Complain{});
    usher.intend(SubmitAnswers{{{"kind", Secret("late")}}});
    ASSERT_EQ(step(), Step::telling);
    wait(seconds(15));
    ASSERT_EQ(step(), Step::told);
    EXPECT_EQ(about().told, Told::silent);
    usher.intend(Retry{});
    ASSERT_EQ(jobs.messages.size(), 2U);
    EXPECT_EQ(jobs.messages[0].key, jobs.messages[1].key);
    EXPECT_EQ(std::get<portal::Complaint>(jobs.messages[1].message).kind, portal::ComplaintKind::late);
    usher.take(ToldAnswer{jobs.ticket_of("tell"), portal::Noted{"PA-1"}});
    EXPECT_EQ(about().complaint_number, "PA-1");
}

TEST_F(LookingUp, offers_no_supplement_that_nobody_asked_for) {
    find(4);
    usher.intend(Supply{});
    EXPECT_EQ(step(), Step::dossier);
}

TEST_F(LookingUp, scans_and_sends_the_papers_that_were_asked_for) {
    find_with_supplement();
    usher.intend(Supply{});
    ASSERT_EQ(step(), Step::papers);
    usher.intend(PapersDone{});
    EXPECT_TRUE(session().papers_missing);
    scan("other_1");
    ASSERT_EQ(step(), Step::papers);
    usher.intend(PapersDone{});
    ASSERT_EQ(step(), Step::sealing);
    const auto& draft = jobs.drafts.back();
    ASSERT_TRUE(draft.supplement);
    EXPECT_EQ(draft.supplement->dossier_id, synthetic_standing(5).id);
    EXPECT_EQ(draft.supplement->request_id, "request-1");
    EXPECT_EQ(draft.papers.at("other_1").size(), 1U);
    EXPECT_NE(draft.id, draft.supplement->dossier_id);
    usher.take(SealAnswer{jobs.ticket_of("seal"), session().dossier_id, {}});
    usher.take(SendAnswer{jobs.ticket_of("send"), true, "H26.12.01-261121-0001"});
    ASSERT_EQ(step(), Step::printing);
    EXPECT_EQ(std::get<receipt::SupplementSlip>(jobs.sheet).pages, 1);
    usher.take(PrintAnswer{.ticket = jobs.ticket_of("print"), .state = SlipState::printed});
    EXPECT_EQ(step(), Step::done);
}

TEST_F(LookingUp, keeps_the_name_of_a_supplement_when_its_seal_is_tried_again) {
    find_with_supplement();
    usher.intend(Supply{});
    scan("other_1");
    usher.intend(PapersDone{});
    usher.take(SealAnswer{jobs.ticket_of("seal"), session().dossier_id, platform::failure(platform::Fault::no_space, "")});
    ASSERT_EQ(step(), Step::seal_trouble);
    usher.intend(Retry{});
    ASSERT_EQ(jobs.drafts.size(), 2U);
    EXPECT_EQ(jobs.drafts[0].id, jobs.drafts[1].id);
    usher.take(SealAnswer{jobs.ticket_of("seal"), session().dossier_id, platform::failure(platform::Fault::no_space, "")});
    usher.intend(Back{});
    EXPECT_EQ(step(), Step::papers);
    EXPECT_EQ(session().pages(), 1);
}

TEST_F(LookingUp, goes_from_the_papers_back_to_the_dossier_and_keeps_them) {
    find_with_supplement();
    usher.intend(Supply{});
    scan("other_1");
    usher.intend(Back{});
    ASSERT_EQ(step(), Step::dossier);
    usher.intend(Supply{});
    EXPECT_EQ(session().pages(), 1);
}

TEST_F(LookingUp, calls_a_paper_of_the_procedure_by_its_name) {
    const auto& paper = catalogue.find("3.000347")->papers.front();
    find_with_supplement(paper.key);
    ASSERT_EQ(about().supplement.size(), 1U);
    EXPECT_EQ(about().supplement.front().name.vi, paper.name.vi);
    EXPECT_EQ(about().supplement.front().advice.vi, "Thiếu chữ ký");
}

TEST_F(LookingUp, asks_how_it_was_at_its_end) {
    find(10);
    usher.intend(Finish{});
    EXPECT_EQ(step(), Step::rating);
}

}  // namespace
}  // namespace kiosk::visit
