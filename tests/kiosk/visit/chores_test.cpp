// What who repairs the machine has done: the roll, tests, lamp, the whole self-test.
#include "tests/kiosk/visit/repair.h"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using care::Ailment;
using care::Part;

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

TEST_F(Repair, skips_what_the_roll_does_not_need_or_the_printer_does_not_notice) {
    feel({});
    begin();
    usher.intend(OpenDevice{Part::printer});
    usher.intend(SkipRollStep{});
    EXPECT_EQ(all().roll, RollStep::none) << "nothing has begun";
    usher.intend(ChangeRoll{});
    usher.intend(SkipRollStep{});
    EXPECT_EQ(all().roll, RollStep::fill);
    feel({});
    EXPECT_EQ(all().roll, RollStep::fill) << "a printer that notices no cover is not asked whether it is closed";
    EXPECT_EQ(asked_for<care::PrintTestPage>(), 0u);
    usher.intend(SkipRollStep{});
    EXPECT_EQ(all().roll, RollStep::test);
    EXPECT_EQ(asked_for<care::PrintTestPage>(), 1u);
    usher.intend(SkipRollStep{});
    EXPECT_EQ(all().roll, RollStep::none);
    usher.intend(ChangeRoll{});
    usher.intend(SkipRollStep{});
    feel(Ailment::cover_open);
    feel({});
    EXPECT_EQ(all().roll, RollStep::test) << "it does notice";
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

care::SelfTestReading told_of_printer(bool is_over) {
    return {.lines = {care::failed(care::Trial::printer, Ailment::no_paper, "paper end")},
            .is_over = is_over,
            .report = is_over ? "/state/self-test" : ""};
}

TEST_F(Repair, tests_all_of_the_machine_as_long_as_the_page_is_open) {
    begin(staff::Role::leader);
    usher.intend(DoChore{care::RunSelfTest{}});
    EXPECT_TRUE(jobs.chores.empty()) << "it has a page of its own";
    usher.intend(OpenPage{Step::maintain_self_test});
    ASSERT_EQ(step(), Step::maintain_self_test);
    EXPECT_EQ(asked_for<care::RunSelfTest>(), 1u);
    EXPECT_TRUE(noted(JournalEvent::staff_did, "012 run_self_test "));
    EXPECT_FALSE(usher.is_free()) << "nobody is served, nothing starts anew";
    answer(told_of_printer(false));
    EXPECT_TRUE(all().does<care::RunSelfTest>()) << "it goes on";
    ASSERT_TRUE(all().found.self_test);
    EXPECT_EQ(all().found.self_test->lines.size(), 1u);
    answer(told_of_printer(true));
    EXPECT_FALSE(all().busy);
    const int cancels = jobs.cancels;
    usher.intend(Back{});
    EXPECT_EQ(step(), Step::maintenance);
    EXPECT_EQ(jobs.cancels, cancels + 1) << "leaving stops it";
}

TEST_F(Repair, stops_the_self_test_by_hand_and_begins_it_again_without_what_was_found) {
    begin();
    usher.intend(StopSelfTest{});
    EXPECT_EQ(jobs.cancels, 0) << "none runs";
    usher.intend(OpenPage{Step::maintain_self_test});
    usher.intend(StopSelfTest{});
    EXPECT_EQ(jobs.cancels, 1);
    answer(told_of_printer(true));
    const auto old = jobs.chores.back().number;
    usher.intend(DoChore{care::RunSelfTest{}});
    EXPECT_EQ(asked_for<care::RunSelfTest>(), 2u);
    EXPECT_FALSE(all().found.self_test);
    usher.take(ChoreLetter{old, told_of_printer(false)});
    EXPECT_FALSE(all().found.self_test) << "of the one before";
}

TEST_F(Repair, prints_what_the_self_test_found_when_it_is_over) {
    begin();
    usher.intend(OpenPage{Step::maintain_self_test});
    usher.intend(PrintSelfTest{});
    answer(told_of_printer(false));
    usher.intend(PrintSelfTest{});
    EXPECT_TRUE(jobs.asides.empty());
    answer(told_of_printer(true));
    usher.intend(PrintSelfTest{});
    usher.intend(PrintSelfTest{});
    ASSERT_EQ(jobs.asides.size(), 1u) << "once at a time";
    const auto* slip = std::get_if<receipt::SelfTestSlip>(&jobs.asides[0].second);
    ASSERT_NE(slip, nullptr);
    EXPECT_EQ(slip->lines.size(), 1u);
    EXPECT_FALSE(slip->is_ready);
    usher.take(AsideLetter{jobs.asides[0].first, true});
    ASSERT_NE(usher.view().desk, nullptr);
    EXPECT_EQ(usher.view().desk->slip, Desk::Slip::printed);
}

TEST_F(Repair, ends_the_self_test_with_the_duty_and_warns_before) {
    begin();
    usher.intend(OpenPage{Step::maintain_self_test});
    const staff::DutyTimes times;
    wait(times.idle - times.warning + 1s);
    ASSERT_EQ(step(), Step::maintain_self_test);
    EXPECT_EQ(usher.view().helper_seconds, static_cast<int>(times.warning.count()) - 1);
    const int cancels = jobs.cancels;
    wait(times.warning);
    EXPECT_EQ(step(), Step::wiping);
    EXPECT_GT(jobs.cancels, cancels);
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
