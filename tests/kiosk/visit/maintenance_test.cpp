// Who repairs the machine: how that begins, what it may do, how it ends.
#include <algorithm>

#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using care::Ailment;
using care::Part;
using drivers::cabinet::Key;
using platform::Secret;

class Repair : public VisitTest {
protected:
    void answer_pin(staff::Role role) {
        usher.take(PinLetter{jobs.pins.back().number,
                             staff::PinAnswer{staff::PinVerdict::good, 0s, {.number = 12, .name = "Lê Văn Mẫu", .role = role}}});
    }
    void sign_in(staff::Role role = staff::Role::technician) {
        usher.intend(AskSignIn{});
        usher.intend(EnterPin{12, Secret("271828")});
        answer_pin(role);
    }
    void begin(staff::Role role = staff::Role::technician) {
        sign_in(role);
        usher.intend(OpenMaintenance{});
        ASSERT_EQ(step(), Step::maintenance);
    }
    void key(Key position, std::uint32_t turns) {
        usher.take(CabinetLetter{drivers::cabinet::State{.lamp = {}, .key = position, .door = {}, .turns = turns, .openings = 0}});
    }
    void feel(std::optional<Ailment> printer) {
        care::Health health;
        if (printer)
            health.set_ill(Part::printer, *printer, clock.now());
        else
            health.set_well(Part::printer, clock.now());
        usher.take(HealthAnswer{health});
    }
    void wiped() { usher.take(WipeAnswer{jobs.ticket_of("wipe")}); }
    const Maintenance& all() const { return *usher.view().maintenance; }
    bool noted(JournalEvent event, const std::string& subject) const {
        return std::find(jobs.notes.begin(), jobs.notes.end(), std::pair{event, subject}) != jobs.notes.end();
    }
    template <class Chore>
    std::size_t asked_for() const {
        return static_cast<std::size_t>(std::count_if(jobs.chores.begin(), jobs.chores.end(),
                                                      [](const auto& asked) { return std::holds_alternative<Chore>(asked.chore); }));
    }
    void answer(care::Found found) { usher.take(ChoreLetter{jobs.chores.back().number, std::move(found)}); }
};

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

TEST_F(Repair, changes_the_roll_step_by_step_as_the_printer_itself_says) {
    feel(Ailment::no_paper);
    begin();
    usher.intend(OpenDevice{Part::printer});
    usher.intend(ChangeRoll{});
    EXPECT_EQ(all().roll, RollStep::open);
    feel(Ailment::no_paper);
    EXPECT_EQ(all().roll, RollStep::open) << "the cover is still closed";
    feel(Ailment::cover_open);
    EXPECT_EQ(all().roll, RollStep::fill);
    feel(Ailment::no_paper);
    EXPECT_EQ(all().roll, RollStep::fill) << "closed without a roll";
    EXPECT_EQ(asked_for<care::PrintTestPage>(), 0u);
    feel({});
    EXPECT_EQ(all().roll, RollStep::test);
    EXPECT_EQ(asked_for<care::PrintTestPage>(), 1u);
    answer(care::TestPage{drivers::printer::Outcome::printed});
    EXPECT_EQ(all().roll, RollStep::done);
}

TEST_F(Repair, says_that_the_test_page_of_a_new_roll_did_not_come_out) {
    begin();
    usher.intend(OpenDevice{Part::printer});
    usher.intend(ChangeRoll{});
    feel(Ailment::cover_open);
    feel({});
    answer(care::TestPage{drivers::trouble(drivers::Trouble::jammed, "")});
    EXPECT_EQ(all().roll, RollStep::failed);
}

TEST_F(Repair, keeps_what_a_test_found_and_drops_what_an_older_one_says) {
    begin();
    usher.intend(OpenDevice{Part::scanner});
    usher.intend(DoChore{care::ScanWhiteSheet{}});
    EXPECT_TRUE(all().does<care::ScanWhiteSheet>());
    const auto old = jobs.chores.back().number;
    usher.intend(DoChore{care::ScanWhiteSheet{}});
    usher.take(
        ChoreLetter{old, care::SheetSeen{care::WhiteSheet{.verdict = care::WhiteSheet::Verdict::dark, .dark_cells = {}, .sharpness = {}}}});
    EXPECT_FALSE(all().found.sheet);
    answer(care::SheetSeen{care::WhiteSheet{.verdict = care::WhiteSheet::Verdict::dirty, .dark_cells = {45}, .sharpness = {}}});
    ASSERT_TRUE(all().found.sheet && all().found.sheet->sheet);
    EXPECT_EQ(all().found.sheet->sheet->dark_cells, std::vector<int>{45});
    EXPECT_FALSE(all().busy);
}

TEST_F(Repair, goes_on_while_the_guide_is_read) {
    begin();
    usher.intend(OpenDevice{Part::printer});
    usher.intend(ChangeRoll{});
    const auto roll = all().roll;
    usher.intend(OpenGuide{"technician"});
    EXPECT_EQ(usher.view().overlay, Overlay::guide);
    ASSERT_NE(usher.view().guide, nullptr);
    EXPECT_EQ(usher.view().guide->name, "technician");
    EXPECT_EQ(step(), Step::maintain_device);
    usher.intend(CloseOverlay{});
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_EQ(step(), Step::maintain_device);
    EXPECT_EQ(all().roll, roll);
    usher.intend(OpenGuide{"technician"});
    usher.intend(SignOut{});
    EXPECT_EQ(usher.view().overlay, Overlay::none);
    EXPECT_EQ(step(), Step::wiping);
}

TEST_F(Repair, by_a_leader_looks_and_retries_but_tests_and_changes_nothing) {
    begin(staff::Role::leader);
    usher.intend(OpenDevice{Part::printer});
    usher.intend(DoChore{care::PrintTestPage{}});
    usher.intend(ChangeRoll{});
    EXPECT_EQ(all().roll, RollStep::none);
    usher.intend(Back{});
    usher.intend(OpenPage{Step::maintain_settings});
    usher.intend(OpenPage{Step::maintain_journal});
    EXPECT_EQ(step(), Step::maintenance);
    usher.intend(DoChore{care::ChangeSetting{"sound.volume", "10"}});
    EXPECT_TRUE(jobs.chores.empty());
    usher.intend(OpenPage{Step::maintain_outbox});
    EXPECT_EQ(asked_for<care::CountOutbox>(), 1u);
    usher.intend(DoChore{care::RetryOutbox{}});
    EXPECT_EQ(asked_for<care::RetryOutbox>(), 1u);
    EXPECT_TRUE(noted(JournalEvent::staff_did, "012 retry_outbox "));
}

TEST_F(Repair, does_no_chore_for_who_is_not_there) {
    usher.intend(DoChore{care::ReadVersions{}});
    usher.intend(EndProgram{Ending::shut_down});
    EXPECT_TRUE(jobs.chores.empty());
    EXPECT_FALSE(usher.ending());
}

TEST_F(Repair, ends_the_program_only_from_the_page_for_it) {
    begin();
    usher.intend(EndProgram{Ending::restart_machine});
    EXPECT_FALSE(usher.ending());
    usher.intend(OpenPage{Step::maintain_power});
    usher.intend(EndProgram{Ending::restart_machine});
    EXPECT_EQ(usher.ending(), Ending::restart_machine);
    EXPECT_TRUE(noted(JournalEvent::staff_did, "012 restart "));
}

TEST_F(Repair, tries_the_lamp_and_leaves_it_dark) {
    begin();
    usher.intend(OpenDevice{Part::cabinet});
    usher.intend(TryLamp{drivers::cabinet::Lamp::steady});
    EXPECT_EQ(jobs.lamps.back(), drivers::cabinet::Lamp::steady);
    usher.intend(Back{});
    usher.intend(EndMaintenance{});
    EXPECT_EQ(jobs.lamps.back(), drivers::cabinet::Lamp::off);
}

}  // namespace
}  // namespace kiosk::visit
