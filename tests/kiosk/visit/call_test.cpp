// Calling staff, as the usher leads it.
#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using drivers::cabinet::Door;
using drivers::cabinet::Key;
using drivers::cabinet::Lamp;
using portal::CallPlace;
using portal::CallState;

class CallTest : public VisitTest {
protected:
    void call_from(Step from) {
        go_to(from);
        usher.intend(CallStaff{});
        ASSERT_NE(usher.view().call, nullptr);
    }
    void branch_says(std::optional<CallState> state) { usher.take(CallLetter{jobs.calls.back().id, state}); }
    void board_says(drivers::cabinet::State state) { usher.take(CabinetLetter{state}); }
    void sign_in(staff::Role role = staff::Role::clerk) {
        usher.intend(AskSignIn{});
        usher.intend(EnterPin{7, platform::Secret("271828")});
        const staff::Member member{.number = 7, .name = "Trần Thị Mẫu", .role = role};
        usher.take(PinLetter{jobs.pins.back().number, staff::PinAnswer{.verdict = staff::PinVerdict::good, .member = member}});
    }
    std::vector<std::string> notes(JournalEvent event) const {
        std::vector<std::string> out;
        for (const auto& [kind, subject] : jobs.notes)
            if (kind == event) out.push_back(subject);
        return out;
    }
    CallState told() const { return jobs.calls.back().state; }
    Lamp lamp() const { return jobs.lamps.empty() ? Lamp::off : jobs.lamps.back(); }
};
using Notes = std::vector<std::string>;

TEST_F(CallTest, lights_the_lamp_rings_and_tells_the_branch_where_it_is_and_nothing_of_the_citizen) {
    call_from(Step::papers);
    EXPECT_EQ(lamp(), Lamp::blinking);
    EXPECT_EQ(jobs.rings, 1);
    ASSERT_EQ(jobs.calls.size(), 1u);
    EXPECT_EQ(jobs.calls[0].kiosk, "kiosk-0001");
    EXPECT_EQ(jobs.calls[0].place, CallPlace::papers);
    EXPECT_EQ(jobs.calls[0].state, CallState::waiting);
    EXPECT_EQ(jobs.calls[0].since, clock.now());
    EXPECT_EQ(notes(JournalEvent::staff_called), Notes{"papers"});
    EXPECT_EQ(usher.view().overlay, Overlay::staff);
}

TEST_F(CallTest, pressed_again_shows_how_it_stands_and_calls_nobody_twice) {
    call_from(Step::form);
    usher.intend(CloseOverlay{});
    usher.intend(CallStaff{});
    EXPECT_EQ(usher.view().overlay, Overlay::staff);
    EXPECT_EQ(jobs.calls.size(), 1u);
    EXPECT_EQ(notes(JournalEvent::staff_called).size(), 1u);
}

TEST_F(CallTest, goes_from_waiting_over_acknowledged_and_on_the_way_to_done_with_its_times) {
    call_from(Step::form);
    branch_says(CallState::waiting);
    EXPECT_EQ(usher.view().call->branch, Branch::knows);
    wait(35s);
    branch_says(CallState::acknowledged);
    EXPECT_EQ(lamp(), Lamp::steady);
    EXPECT_EQ(usher.view().call->record.state, CallState::acknowledged);
    wait(25s);
    branch_says(CallState::on_the_way);
    EXPECT_EQ(lamp(), Lamp::steady);
    EXPECT_EQ(usher.view().call_minutes, 1);
    wait(30s);
    branch_says(CallState::done);
    EXPECT_EQ(lamp(), Lamp::off);
    EXPECT_EQ(usher.view().call, nullptr);
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(notes(JournalEvent::call_acknowledged), Notes{"form 35"});
    EXPECT_EQ(notes(JournalEvent::call_reached), Notes{"form 90"});
    EXPECT_EQ(notes(JournalEvent::call_ended), Notes{"form done 90"});
}

TEST_F(CallTest, never_goes_back_and_does_not_heed_letters_of_another_call) {
    call_from(Step::form);
    branch_says(CallState::on_the_way);
    branch_says(CallState::acknowledged);
    EXPECT_EQ(usher.view().call->record.state, CallState::on_the_way);
    usher.take(CallLetter{"another", CallState::done});
    EXPECT_NE(usher.view().call, nullptr);
}

TEST_F(CallTest, may_be_taken_back_by_the_citizen) {
    call_from(Step::form);
    usher.intend(TakeBackCall{});
    EXPECT_EQ(usher.view().call, nullptr);
    EXPECT_EQ(lamp(), Lamp::off);
    EXPECT_EQ(told(), CallState::withdrawn);
    EXPECT_EQ(notes(JournalEvent::call_acknowledged), Notes{});
    EXPECT_EQ(notes(JournalEvent::call_ended), Notes{"form withdrawn 0"});
    usher.intend(CallStaff{});
    EXPECT_EQ(jobs.calls.back().state, CallState::waiting);
    EXPECT_NE(jobs.calls.back().id, jobs.calls.front().id);
}

TEST_F(CallTest, has_its_lamp_and_chime_while_the_line_is_down_and_says_so) {
    call_from(Step::form);
    branch_says(std::nullopt);
    EXPECT_EQ(usher.view().call->branch, Branch::silent);
    EXPECT_EQ(lamp(), Lamp::blinking);
    branch_says(CallState::waiting);
    EXPECT_EQ(usher.view().call->branch, Branch::knows);
}

TEST_F(CallTest, rings_once_a_minute_until_somebody_has_seen_it) {
    call_from(Step::form);
    wait(59s);
    EXPECT_EQ(jobs.rings, 1);
    wait(1s);
    EXPECT_EQ(jobs.rings, 2);
    EXPECT_LE(usher.next_tick(), clock.steady() + 60s);
    branch_says(CallState::acknowledged);
    wait(120s);
    EXPECT_EQ(jobs.rings, 2);
}

TEST_F(CallTest, gives_who_waits_time_without_a_touch) {
    call_from(Step::form);
    usher.intend(CloseOverlay{});
    wait(299s);
    EXPECT_EQ(step(), Step::form);
    EXPECT_FALSE(usher.view().seconds_left);
}

TEST_F(CallTest, ends_with_the_visit) {
    call_from(Step::form);
    usher.intend(Leave{});
    usher.intend(Finish{});
    ASSERT_EQ(step(), Step::wiping);
    EXPECT_EQ(usher.view().call, nullptr);
    EXPECT_EQ(told(), CallState::withdrawn);
    EXPECT_EQ(lamp(), Lamp::off);
}

TEST_F(CallTest, outlives_a_visit_that_ends_in_trouble_until_somebody_has_seen_to_it) {
    go_to(Step::scanning);
    usher.take(PageAnswer{jobs.ticket_of("scan_page"), drivers::trouble(drivers::Trouble::jammed, "")});
    ASSERT_EQ(step(), Step::scan_trouble);
    usher.intend(CallStaff{});
    EXPECT_EQ(jobs.calls.back().place, CallPlace::trouble);
    usher.intend(Leave{});
    usher.intend(Finish{});
    usher.take(WipeAnswer{jobs.ticket_of("wipe")});
    ASSERT_EQ(step(), Step::welcome);
    ASSERT_NE(usher.view().call, nullptr);
    EXPECT_EQ(lamp(), Lamp::blinking);
    wait(120s);
    ASSERT_NE(usher.view().call, nullptr) << "nobody at the welcome screen takes it back";
    sign_in();
    EXPECT_EQ(told(), CallState::here);
}

TEST_F(CallTest, that_nobody_answers_is_given_up_after_half_an_hour) {
    usher.take(HealthAnswer{full_disk()});
    ASSERT_EQ(step(), Step::closed);
    usher.intend(CallStaff{});
    EXPECT_EQ(jobs.calls.back().place, CallPlace::closed);
    wait(1799s);
    EXPECT_NE(usher.view().call, nullptr);
    wait(1s);
    EXPECT_EQ(usher.view().call, nullptr);
    EXPECT_EQ(notes(JournalEvent::call_ended), Notes{"closed withdrawn 1800"});
}

TEST_F(CallTest, is_answered_by_a_clerk_who_joins_and_done_when_they_leave) {
    call_from(Step::form);
    wait(40s);
    sign_in();
    EXPECT_EQ(told(), CallState::here);
    EXPECT_EQ(lamp(), Lamp::off);
    EXPECT_EQ(notes(JournalEvent::staff_did), Notes{"007 answer_call"});
    EXPECT_EQ(notes(JournalEvent::call_reached), Notes{"form 40"});
    usher.intend(SignOut{});
    EXPECT_EQ(told(), CallState::done);
    EXPECT_EQ(usher.view().call, nullptr);
}

TEST_F(CallTest, is_not_answered_by_a_technician) {
    call_from(Step::form);
    sign_in(staff::Role::technician);
    EXPECT_EQ(usher.view().call->record.state, CallState::waiting);
    EXPECT_EQ(lamp(), Lamp::blinking);
}

TEST_F(CallTest, has_a_place_for_each_step) {
    for (int i = 0; i < step_count; ++i) EXPECT_STRNE(portal::name_of(call_place(static_cast<Step>(i))), "") << i;
    EXPECT_EQ(call_place(Step::reading_card), CallPlace::card);
    EXPECT_EQ(call_place(Step::paying), CallPlace::fees);
    EXPECT_EQ(call_place(Step::scan_trouble), CallPlace::trouble);
    EXPECT_EQ(call_place(Step::dossier), CallPlace::looking_up);
}

TEST_F(CallTest, the_key_and_the_door_stand_in_the_journal_and_the_key_is_seen) {
    board_says({.turns = 3, .openings = 5});  // before our time
    board_says({.key = Key::service, .turns = 4, .openings = 5});
    EXPECT_TRUE(usher.view().service_key);
    board_says({.key = Key::service, .door = Door::open, .turns = 4, .openings = 6});
    board_says({.turns = 4, .openings = 6});
    EXPECT_FALSE(usher.view().service_key);
    board_says({.turns = 4, .openings = 7});  // open and closed again before anybody looked
    EXPECT_EQ(notes(JournalEvent::key_turned), Notes{"service"});
    EXPECT_EQ(notes(JournalEvent::door_opened), (Notes{"open", "closed"}));
}

TEST_F(CallTest, a_board_in_trouble_is_noted_once_and_a_machine_without_one_is_in_none) {
    usher.take(CabinetLetter{drivers::trouble(drivers::Trouble::missing, "")});
    EXPECT_EQ(notes(JournalEvent::device_trouble), Notes{});
    board_says({.key = Key::service, .turns = 1});
    usher.take(CabinetLetter{drivers::trouble(drivers::Trouble::unplugged, "")});
    usher.take(CabinetLetter{drivers::trouble(drivers::Trouble::missing, "")});
    EXPECT_EQ(notes(JournalEvent::device_trouble), Notes{"cabinet unplugged"});
    EXPECT_FALSE(usher.view().service_key);
    board_says({.key = Key::service, .turns = 0});  // had no power
    EXPECT_TRUE(usher.view().service_key);
    EXPECT_EQ(notes(JournalEvent::key_turned), Notes{});
}

TEST_F(CallTest, says_that_the_lamp_tells_of_it_only_if_there_is_one) {
    call_from(Step::form);
    EXPECT_FALSE(usher.view().call_lamp);
    board_says({});
    EXPECT_TRUE(usher.view().call_lamp);
    usher.take(CabinetLetter{drivers::trouble(drivers::Trouble::offline, "")});
    EXPECT_FALSE(usher.view().call_lamp);
}

}  // namespace
}  // namespace kiosk::visit
