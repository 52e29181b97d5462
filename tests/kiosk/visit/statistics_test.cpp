// What is counted of a visit, and who may look at it.
#include <algorithm>

#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using care::Errand;
using care::Stage;
using platform::Date;
using platform::Secret;

class Counted : public VisitTest {
protected:
    void sign_in(staff::Role role) {
        usher.intend(AskSignIn{});
        usher.intend(EnterPin{7, Secret("271828")});
        usher.take(PinLetter{jobs.pins.back().number,
                             staff::PinAnswer{staff::PinVerdict::good, 0s, {.number = 7, .name = "Trần Thị Thử", .role = role}}});
    }
    void come_to_an_end() {
        for (int i = 0; i < 300 && step() != Step::wiping; ++i) wait(1s);
        ASSERT_EQ(step(), Step::wiping);
    }
    void leave() {
        usher.intend(Leave{});
        come_to_an_end();
    }
    bool noted(JournalEvent event, const std::string& subject) const {
        return std::find(jobs.notes.begin(), jobs.notes.end(), std::pair{event, subject}) != jobs.notes.end();
    }
};

TEST_F(Counted, counts_a_dossier_that_was_filed_once) {
    go_to(Step::done);
    EXPECT_EQ(jobs.begun, 1);
    EXPECT_TRUE(jobs.visits.empty()) << "it is not over yet";
    come_to_an_end();
    ASSERT_EQ(jobs.visits.size(), 1u);
    const auto& visit = jobs.visits.front();
    EXPECT_EQ(visit.errand, Errand::file);
    EXPECT_TRUE(visit.reached);
    EXPECT_FALSE(visit.helped);
    EXPECT_FALSE(visit.service.empty());
    EXPECT_EQ(platform::vietnam_time(visit.began).hour, 9);
    EXPECT_TRUE(visit.difficulties.empty());
}

TEST_F(Counted, says_at_which_part_a_visit_was_left) {
    for (const auto& [left, stage] :
         {std::pair{Step::choose_procedure, Stage::choosing}, std::pair{Step::place_card, Stage::card}, std::pair{Step::form, Stage::form},
          std::pair{Step::papers, Stage::papers}, std::pair{Step::review, Stage::review}}) {
        go_to(left);
        leave();
        EXPECT_FALSE(jobs.visits.back().reached);
        EXPECT_EQ(jobs.visits.back().stage, stage) << name_of(left);
        usher.take(WipeAnswer{jobs.ticket_of("wipe")});
        ASSERT_EQ(step(), Step::welcome);
    }
    EXPECT_EQ(jobs.begun, 5);
    EXPECT_EQ(jobs.visits.size(), 5u);
}

TEST_F(Counted, counts_no_visit_where_nobody_began_one) {
    usher.intend(SetLanguage{Language::english});
    wait(300s);
    EXPECT_EQ(jobs.begun, 0);
    EXPECT_TRUE(jobs.visits.empty());
}

TEST_F(Counted, knows_that_staff_helped_and_what_was_hard_and_puts_it_into_the_shift) {
    go_to(Step::form);
    sign_in(staff::Role::clerk);
    usher.intend(NoteDifficulty{"typing"});
    usher.intend(CloseOverlay{});
    leave();
    EXPECT_TRUE(jobs.visits.back().helped);
    EXPECT_EQ(jobs.visits.back().difficulties, std::set<std::string>{"typing"});
    EXPECT_TRUE(noted(JournalEvent::staff_helped, "007 visit"));
}

TEST_F(Counted, tells_short_errands_apart_from_filing) {
    usher.intend(OpenErrands{});
    usher.intend(WaitInLine{});
    usher.intend(TakeNumber{receipt::Counter::post});
    usher.take(NumberAnswer{jobs.ticket_of("take_number"), 12});
    usher.take(PrintAnswer{.ticket = jobs.ticket_of("print"), .state = SlipState::printed, .picture = {}});
    ASSERT_EQ(step(), Step::number_taken);
    come_to_an_end();
    ASSERT_EQ(jobs.visits.size(), 1u);
    EXPECT_EQ(jobs.visits.front().errand, Errand::number);
    EXPECT_TRUE(jobs.visits.front().reached);
    EXPECT_TRUE(jobs.visits.front().service.empty());
}

class AtTheDesk : public Counted {};

TEST_F(AtTheDesk, shows_figures_to_a_leader_and_prints_them) {
    sign_in(staff::Role::leader);
    usher.intend(SeeFigures{FiguresPeriod::month});
    ASSERT_EQ(jobs.figures_asked.size(), 1u);
    EXPECT_EQ(jobs.figures_asked[0].from, (Date{2026, 11, 1}));
    EXPECT_EQ(jobs.figures_asked[0].to, (Date{2026, 11, 21}));
    EXPECT_EQ(usher.view().overlay, Overlay::figures);
    usher.intend(PrintAside{});
    EXPECT_TRUE(jobs.asides.empty()) << "there is nothing to print yet";
    usher.take(FiguresLetter{jobs.figures_asked[0].number,
                             care::Figures{.from = {2026, 11, 1}, .to = {2026, 11, 21}, .days = {}, .counts = {}, .months = {}}});
    ASSERT_TRUE(usher.view().desk->figures);
    usher.intend(PrintAside{});
    usher.intend(PrintAside{});
    ASSERT_EQ(jobs.asides.size(), 1u) << "it is printing";
    EXPECT_TRUE(std::holds_alternative<receipt::FiguresSlip>(jobs.asides[0].second));
    usher.take(AsideLetter{jobs.asides[0].first, false});
    EXPECT_EQ(usher.view().desk->slip, Desk::Slip::failed);
    EXPECT_EQ(session().slip, SlipState::not_yet) << "a visit's slip is another matter";
    EXPECT_TRUE(noted(JournalEvent::staff_did, "007 see_statistics "));
    EXPECT_TRUE(noted(JournalEvent::staff_did, "007 export_statistics "));
}

TEST_F(AtTheDesk, shows_a_clerk_the_own_shift_and_no_figures) {
    sign_in(staff::Role::clerk);
    usher.intend(SeeFigures{});
    EXPECT_TRUE(jobs.figures_asked.empty());
    usher.intend(SeeShift{});
    ASSERT_EQ(jobs.shifts_asked.size(), 1u);
    EXPECT_EQ(jobs.shifts_asked[0].second, 7);
    usher.take(ShiftLetter{jobs.shifts_asked[0].first, staff::Shift{.member = 7, .now = clock.now(), .since = {}, .visits = 3}});
    ASSERT_TRUE(usher.view().desk->shift);
    usher.intend(PrintAside{});
    ASSERT_EQ(jobs.asides.size(), 1u);
    EXPECT_EQ(std::get<receipt::ShiftSlip>(jobs.asides[0].second).shift.visits, 3);
}

TEST_F(AtTheDesk, shows_nothing_to_a_technician_and_nothing_during_a_visit) {
    sign_in(staff::Role::technician);
    usher.intend(SeeFigures{});
    usher.intend(SeeShift{});
    usher.intend(SignOut{});
    go_to(Step::form);
    sign_in(staff::Role::leader);
    usher.intend(SeeFigures{});
    usher.intend(SeeShift{});
    EXPECT_TRUE(jobs.figures_asked.empty());
    EXPECT_TRUE(jobs.shifts_asked.empty());
}

TEST_F(AtTheDesk, drops_figures_that_were_asked_by_who_has_left) {
    sign_in(staff::Role::leader);
    usher.intend(SeeFigures{});
    usher.intend(SignOut{});
    EXPECT_EQ(usher.view().desk, nullptr);
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    sign_in(staff::Role::clerk);
    usher.take(FiguresLetter{jobs.figures_asked[0].number, care::Figures{}});
    EXPECT_FALSE(usher.view().desk->figures);
}

TEST_F(AtTheDesk, says_so_if_the_figures_cannot_be_read) {
    sign_in(staff::Role::leader);
    usher.intend(SeeFigures{});
    usher.take(FiguresLetter{jobs.figures_asked[0].number, platform::failure(platform::Fault::broken, "gone")});
    EXPECT_TRUE(usher.view().desk->failed);
}

TEST(Periods, end_today_or_with_the_last_day_of_the_month_before) {
    const auto is = [](const Period& period, const Date& from, const Date& to) { return period.from == from && period.to == to; };
    EXPECT_TRUE(is(days_of(FiguresPeriod::week, {2026, 3, 3}), {2026, 2, 25}, {2026, 3, 3}));
    EXPECT_TRUE(is(days_of(FiguresPeriod::month, {2026, 3, 3}), {2026, 3, 1}, {2026, 3, 3}));
    EXPECT_TRUE(is(days_of(FiguresPeriod::last_month, {2026, 3, 31}), {2026, 2, 1}, {2026, 2, 28}));
    EXPECT_TRUE(is(days_of(FiguresPeriod::last_month, {2026, 1, 5}), {2025, 12, 1}, {2025, 12, 31}));
}

}  // namespace
}  // namespace kiosk::visit
