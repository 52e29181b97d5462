// Who repairs the machine: how that begins, without disturbing anybody, and how it ends.
#include "tests/kiosk/visit/repair.h"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using care::Part;
using drivers::cabinet::Key;
using platform::Secret;

TEST_F(Repair, is_for_technicians_and_leaders_and_counts_as_no_visit) {
    sign_in(staff::Role::clerk);
    usher.intend(OpenMaintenance{});
    EXPECT_EQ(step(), Step::welcome);
    begin(staff::Role::leader);
    EXPECT_TRUE(noted(JournalEvent::staff_did, "012 open_maintenance "));
    usher.intend(EndMaintenance{});
    ASSERT_EQ(step(), Step::wiping);
    wiped();
    EXPECT_EQ(step(), Step::welcome);
    EXPECT_EQ(usher.view().on_duty, nullptr);
    EXPECT_EQ(jobs.begun, 0);
    EXPECT_TRUE(jobs.visits.empty());
    EXPECT_FALSE(
        std::any_of(jobs.notes.begin(), jobs.notes.end(), [](const auto& note) { return note.first == JournalEvent::visit_ended; }));
}

TEST_F(Repair, begins_at_a_closed_machine_too_and_is_not_ended_by_its_getting_well) {
    usher.take(HealthAnswer{full_disk()});
    ASSERT_EQ(step(), Step::closed);
    begin();
    usher.take(HealthAnswer{});
    EXPECT_EQ(step(), Step::maintenance);
    EXPECT_FALSE(usher.is_free()) << "no new procedures and no restart now";
}

TEST_F(Repair, answers_the_call_of_a_machine_that_nobody_is_served_at) {
    usher.intend(CallStaff{});
    ASSERT_NE(usher.view().call, nullptr);
    sign_in();
    EXPECT_EQ(usher.view().call->record.state, portal::CallState::waiting) << "a technician is not whom a citizen called";
    usher.intend(OpenMaintenance{});
    EXPECT_EQ(usher.view().call->record.state, portal::CallState::here);
    usher.intend(EndMaintenance{});
    wiped();
    EXPECT_EQ(usher.view().call, nullptr);
}

TEST_F(Repair, ends_with_the_duty) {
    begin();
    usher.intend(OpenDevice{Part::printer});
    wait(staff::DutyTimes().idle + 1s);
    ASSERT_EQ(step(), Step::wiping);
    wiped();
    EXPECT_EQ(step(), Step::welcome);
    EXPECT_EQ(usher.view().maintenance, nullptr);
}

TEST_F(Repair, is_left_by_signing_out) {
    begin();
    usher.intend(SignOut{});
    EXPECT_EQ(step(), Step::wiping);
}

TEST_F(Repair, is_asked_for_its_pin_when_the_key_is_turned_and_nothing_else_opens) {
    key(Key::rest, 0);
    key(Key::service, 1);
    EXPECT_EQ(step(), Step::welcome);
    ASSERT_EQ(usher.view().overlay, Overlay::sign_in);
    usher.intend(EnterPin{12, Secret("271828")});
    answer_pin(staff::Role::technician);
    EXPECT_EQ(step(), Step::maintenance) << "key and PIN";
}

TEST_F(Repair, by_the_key_alone_does_not_touch_a_visit) {
    key(Key::rest, 0);
    go_to(Step::form);
    key(Key::service, 1);
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(usher.view().overlay, Overlay::none);
}

TEST_F(Repair, waits_until_the_visit_is_over_and_then_asks_for_the_pin_again) {
    go_to(Step::form);
    const auto answers = session().answers;
    sign_in();
    usher.intend(OpenMaintenance{});
    EXPECT_EQ(step(), Step::form);
    EXPECT_EQ(usher.view().overlay, Overlay::maintenance_wait);
    usher.intend(SignOut{});
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_EQ(session().answers, answers);
    usher.intend(Leave{});
    usher.intend(Finish{});
    wiped();
    ASSERT_EQ(step(), Step::welcome);
    EXPECT_EQ(usher.view().overlay, Overlay::sign_in);
    usher.intend(CloseOverlay{});
    usher.intend(Begin{});
    usher.intend(Leave{});
    usher.intend(Finish{});
    wiped();
    EXPECT_EQ(usher.view().overlay, Overlay::none) << "it is asked once";
}

TEST_F(Repair, is_forgotten_by_who_no_longer_wants_it) {
    go_to(Step::form);
    sign_in();
    usher.intend(OpenMaintenance{});
    usher.intend(StopWaiting{});
    usher.intend(SignOut{});
    usher.intend(Leave{});
    usher.intend(Finish{});
    wiped();
    EXPECT_EQ(usher.view().overlay, Overlay::none);
}

TEST_F(Repair, forces_a_visit_out_at_the_second_press_only_and_is_noted) {
    go_to(Step::form);
    sign_in();
    usher.intend(ForceOut{});
    EXPECT_EQ(step(), Step::form) << "not without having waited";
    usher.intend(OpenMaintenance{});
    usher.intend(ForceOut{});
    EXPECT_EQ(step(), Step::form);
    EXPECT_TRUE(usher.view().warned);
    usher.intend(ForceOut{});
    ASSERT_EQ(step(), Step::wiping);
    EXPECT_TRUE(noted(JournalEvent::staff_did, "012 force_out_visit "));
    wiped();
    EXPECT_EQ(step(), Step::maintenance);
    EXPECT_TRUE(session().answers.empty());
}

TEST_F(Repair, by_a_leader_forces_nobody_out) {
    go_to(Step::form);
    sign_in(staff::Role::leader);
    usher.intend(OpenMaintenance{});
    EXPECT_FALSE(usher.view().may_force_out);
    usher.intend(ForceOut{});
    usher.intend(ForceOut{});
    EXPECT_EQ(step(), Step::form);
}

TEST_F(Repair, never_cuts_a_dossier_that_is_on_its_way) {
    for (const Step on_its_way : {Step::sealing, Step::sending, Step::printing}) {
        go_to(on_its_way);
        sign_in();
        usher.intend(OpenMaintenance{});
        EXPECT_FALSE(usher.view().may_force_out) << name_of(on_its_way);
        usher.intend(ForceOut{});
        usher.intend(ForceOut{});
        EXPECT_EQ(step(), on_its_way);
        usher.intend(SignOut{});
    }
    // The seal's answer is late: nobody knows whether it is kept.
    go_to(Step::done);
    sign_in();
    usher.intend(OpenMaintenance{});
    EXPECT_TRUE(usher.view().may_force_out) << "all is safe now";
}

}  // namespace
}  // namespace kiosk::visit
