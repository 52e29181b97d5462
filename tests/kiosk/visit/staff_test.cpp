// A member of staff beside the citizen.
#include <algorithm>

#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using platform::Secret;

class Beside : public VisitTest {
protected:
    void answer_pin(staff::PinAnswer answer) { usher.take(PinLetter{jobs.pins.back().number, std::move(answer)}); }
    void sign_in(staff::Role role = staff::Role::clerk) {
        usher.intend(AskSignIn{});
        usher.intend(EnterPin{7, Secret("271828")});
        answer_pin({staff::PinVerdict::good, 0s, {.number = 7, .name = "Trần Thị Thử", .role = role}});
    }
    bool noted(JournalEvent event, const std::string& subject) const {
        return std::find(jobs.notes.begin(), jobs.notes.end(), std::pair{event, subject}) != jobs.notes.end();
    }
    std::size_t acts() const {
        return static_cast<std::size_t>(
            std::count_if(jobs.notes.begin(), jobs.notes.end(), [](const auto& note) { return note.first == JournalEvent::staff_did; }));
    }
    SubmitPage page_with(const std::set<std::string>& by_staff) { return {good_answers(asked_page(usher.view(), words)), by_staff}; }
};

TEST_F(Beside, joins_the_visit_where_it_stands_and_disturbs_nothing) {
    go_to(Step::form);
    const auto answers = session().answers;
    sign_in();
    EXPECT_EQ(jobs.pins.back().member, 7);
    EXPECT_EQ(jobs.pins.back().pin, "271828");
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(session().answers, answers);
    ASSERT_NE(usher.view().helper, nullptr);
    EXPECT_EQ(usher.view().helper->name, "Trần Thị Thử");
    EXPECT_EQ(usher.view().overlay, Overlay::tools);
    EXPECT_TRUE(noted(JournalEvent::staff_came, "007 clerk "));
}

TEST_F(Beside, is_told_why_a_pin_was_not_taken) {
    usher.intend(AskSignIn{});
    for (const auto& [verdict, state] :
         {std::pair{staff::PinVerdict::wrong, SignIn::State::wrong}, std::pair{staff::PinVerdict::locked, SignIn::State::locked},
          std::pair{staff::PinVerdict::unknown, SignIn::State::unknown}, std::pair{staff::PinVerdict::wait, SignIn::State::wait}}) {
        usher.intend(EnterPin{7, Secret("111222")});
        EXPECT_EQ(usher.view().sign_in.state, SignIn::State::checking);
        answer_pin({verdict, verdict == staff::PinVerdict::wait ? 15s : 0s, {}});
        EXPECT_EQ(usher.view().sign_in.state, state);
        EXPECT_EQ(usher.view().helper, nullptr);
        EXPECT_TRUE(noted(JournalEvent::staff_refused, std::string("007 ") + SignIn::name_of(state)));
    }
    EXPECT_EQ(usher.view().sign_in_wait, 15);
    clock.turn(14s);
    EXPECT_EQ(usher.view().sign_in_wait, 1);
    clock.turn(1s);
    EXPECT_FALSE(usher.view().sign_in_wait);
}

TEST_F(Beside, is_not_signed_in_by_an_answer_to_an_older_question) {
    usher.intend(AskSignIn{});
    usher.intend(EnterPin{7, Secret("271828")});
    const auto old = jobs.pins.back().number;
    usher.intend(AskSignIn{});
    usher.intend(EnterPin{8, Secret("314159")});
    usher.take(PinLetter{old, staff::PinAnswer{staff::PinVerdict::good, 0s, {.number = 7, .name = "A", .role = staff::Role::clerk}}});
    EXPECT_EQ(usher.view().helper, nullptr);
}

TEST_F(Beside, cannot_press_what_only_the_citizen_may) {
    go_to(Step::consent);
    sign_in();
    usher.intend(CloseOverlay{});
    usher.intend(Agree{}, Hand::staff);
    EXPECT_EQ(step(), Step::consent);
    EXPECT_EQ(usher.view().overlay, Overlay::citizen_only);
    EXPECT_TRUE(session().consents.empty());
    usher.intend(Agree{}, Hand::citizen);
    EXPECT_EQ(step(), Step::place_card);
}

TEST_F(Beside, cannot_declare_and_send) {
    go_to(Step::review);
    sign_in();
    usher.intend(Declare{true}, Hand::staff);
    EXPECT_FALSE(session().declared);
    usher.intend(Declare{true}, Hand::citizen);
    usher.intend(Send{}, Hand::staff);
    EXPECT_EQ(step(), Step::review);
    EXPECT_EQ(jobs.count("seal"), 0u);
    usher.intend(Send{}, Hand::citizen);
    EXPECT_EQ(step(), Step::sealing);
}

TEST_F(Beside, cannot_rate_the_help) {
    go_to(Step::rating);
    usher.intend(Rate{5}, Hand::staff);
    EXPECT_NE(session().liking.stars, 5);
    EXPECT_EQ(usher.view().overlay, Overlay::citizen_only);
    usher.intend(Rate{2}, Hand::citizen);
    EXPECT_EQ(session().liking.stars, 2);
}

TEST_F(Beside, cannot_uncover_what_the_citizen_did_not_show) {
    go_to(Step::form);
    sign_in();
    usher.intend(ShowToStaff{"id_number"}, Hand::staff);
    EXPECT_TRUE(session().help.shown.empty());
    usher.intend(ShowToStaff{"id_number"}, Hand::citizen);
    EXPECT_TRUE(session().help.shown.contains("id_number"));
    usher.intend(ShowToStaff{"id_number"}, Hand::citizen);
    EXPECT_TRUE(session().help.shown.empty()) << "covered again";
    usher.intend(ShowToStaff{"id_number"}, Hand::citizen);
    usher.intend(SignOut{});
    EXPECT_TRUE(session().help.shown.empty()) << "the next helper sees nothing";
}

TEST_F(Beside, stands_in_the_dossier_with_what_their_keyboard_typed) {
    go_to(Step::form);
    sign_in();
    std::set<std::string> typed;
    while (step() == Step::form) {
        auto page = page_with({});
        if (typed.empty() && !page.answers.empty()) {
            typed.insert(page.answers.begin()->first);
            page.by_staff = typed;
        }
        usher.intend(page, Hand::staff);
    }
    ASSERT_FALSE(typed.empty());
    go_to(Step::sealing);
    const auto& assistance = jobs.drafts.back().assistance;
    EXPECT_EQ(assistance.staff, std::vector<int>{7});
    EXPECT_EQ(assistance.typed_by_staff, std::vector<std::string>(typed.begin(), typed.end()));
    EXPECT_FALSE(assistance.without_card);
}

TEST_F(Beside, is_not_in_the_dossier_of_who_was_alone) {
    go_to(Step::sealing);
    EXPECT_TRUE(jobs.drafts.back().assistance.staff.empty());
}

TEST_F(Beside, does_not_count_as_typing_what_the_citizen_typed_again) {
    go_to(Step::form);
    sign_in();
    while (page_with({}).answers.empty()) usher.intend(page_with({}));
    auto page = page_with({});
    const std::string key = page.answers.begin()->first;
    page.by_staff = {key};
    const auto place = session().form;
    usher.intend(page, Hand::staff);
    EXPECT_TRUE(session().help.typed.contains(key));
    usher.intend(LeavePage{}, Hand::citizen);
    ASSERT_EQ(session().form, place);
    usher.intend(page_with({}), Hand::citizen);
    EXPECT_FALSE(session().help.typed.contains(key));
}

TEST_F(Beside, begins_for_somebody_without_a_card) {
    sign_in();
    EXPECT_EQ(step(), Step::welcome);
    usher.intend(StartWithoutCard{});
    EXPECT_EQ(step(), Step::choose_procedure);
    go_to(Step::consent);
    usher.intend(Agree{}, Hand::citizen);
    EXPECT_EQ(step(), Step::form) << "no card is asked for";
    EXPECT_TRUE(session().help.without_card);
    EXPECT_EQ(session().help.staff, std::set<int>{7});
}

TEST_F(Beside, jumps_no_further_than_the_answers_reach) {
    go_to(Step::form);
    sign_in();
    usher.intend(JumpTo{Step::delivery});
    EXPECT_EQ(step(), Step::form) << "nothing is answered yet";
    EXPECT_EQ(acts(), 0u);
    go_to(Step::review);
    usher.intend(JumpTo{Step::form});
    EXPECT_EQ(step(), Step::form);
    usher.intend(JumpTo{Step::review});
    EXPECT_EQ(step(), Step::review) << "all of it is there already";
    EXPECT_FALSE(session().declared);
    EXPECT_EQ(acts(), 2u);
}

TEST_F(Beside, repeats_the_slip_as_a_copy) {
    go_to(Step::done);
    EXPECT_EQ(jobs.facts.copy, 1);
    sign_in();
    usher.intend(RepeatSlip{});
    EXPECT_EQ(step(), Step::printing);
    EXPECT_EQ(jobs.facts.copy, 2);
    EXPECT_EQ(jobs.drafts.size(), 1u) << "nothing is filed twice";
    EXPECT_TRUE(noted(JournalEvent::staff_did, "007 repeat_slip " + session().reference));
}

TEST_F(Beside, finishes_what_somebody_left_behind) {
    go_to(Step::papers);
    sign_in();
    usher.intend(FinishLeft{});
    EXPECT_EQ(step(), Step::goodbye);
}

TEST_F(Beside, goes_by_one_press_of_anybody) {
    go_to(Step::form);
    sign_in();
    usher.intend(SignOut{}, Hand::citizen);
    EXPECT_EQ(usher.view().helper, nullptr);
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_EQ(step(), Step::form);
    EXPECT_TRUE(noted(JournalEvent::staff_left, "007 "));
}

TEST_F(Beside, goes_when_the_visit_ends) {
    go_to(Step::form);
    sign_in();
    go_to(Step::wiping);
    EXPECT_EQ(usher.view().helper, nullptr);
    usher.take(WipeAnswer{jobs.ticket_of("wipe")});
    EXPECT_EQ(usher.view().helper, nullptr) << "the next person is alone";
}

TEST_F(Beside, is_no_technician) {
    go_to(Step::form);
    sign_in(staff::Role::technician);
    EXPECT_EQ(usher.view().helper, nullptr);
    EXPECT_TRUE(session().help.staff.empty());
    usher.intend(FinishLeft{});
    usher.intend(JumpTo{Step::form});
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(acts(), 0u);
}

TEST_F(Beside, can_do_nothing_without_a_pin) {
    usher.intend(StartWithoutCard{});
    EXPECT_EQ(step(), Step::welcome);
    usher.intend(OpenTools{});
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    go_to(Step::done);
    usher.intend(RepeatSlip{});
    EXPECT_EQ(step(), Step::done);
    usher.intend(NoteDifficulty{"card"});
    EXPECT_TRUE(session().help.noted.empty());
}

TEST_F(Beside, reads_the_guide_without_touching_the_visit_and_comes_back_to_the_tools) {
    go_to(Step::form);
    const auto answers = session().answers;
    sign_in();
    usher.intend(OpenGuide{"clerk"});
    EXPECT_EQ(usher.view().overlay, Overlay::guide);
    ASSERT_NE(usher.view().guide, nullptr);
    EXPECT_EQ(usher.view().guide->name, "clerk");
    usher.intend(CloseOverlay{});
    EXPECT_EQ(usher.view().overlay, Overlay::tools);
    usher.intend(CloseOverlay{});
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(session().answers, answers);
    EXPECT_NE(usher.view().helper, nullptr);
    usher.intend(SignOut{});
    usher.intend(OpenGuide{"clerk"});
    EXPECT_EQ(usher.view().overlay, Overlay::none) << "nobody of the staff is there";
}

TEST_F(Beside, notes_a_difficulty_once) {
    go_to(Step::form);
    sign_in();
    usher.intend(NoteDifficulty{"typing"});
    usher.intend(NoteDifficulty{"typing"});
    usher.intend(NoteDifficulty{"the name of somebody"});
    EXPECT_EQ(session().help.noted, std::set<std::string>{"typing"});
    EXPECT_EQ(acts(), 1u);
}

}  // namespace
}  // namespace kiosk::visit
