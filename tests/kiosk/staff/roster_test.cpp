#include "kiosk/staff/roster.h"

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"

namespace kiosk::staff {
namespace {

using platform::Secret;
using namespace std::chrono_literals;

class Staff : public testing::Test {
protected:
    void SetUp() override { restart(); }
    // As after a pulled plug: all that is known comes from the disk.
    void restart() {
        database_.emplace(*platform::Database::open(folder_ / "state.db"));
        roster_.emplace(*Roster::open(*database_, clock_));
    }
    // A member whose PIN is known.
    int hire(Role role = Role::clerk) {
        auto [member, pin] = *roster_->add("Trần Thị Thử", role);
        pin_ = pin;
        return member.number;
    }
    PinAnswer guess(int number) { return *roster_->check(number, Secret(pin_ == "271828" ? "271829" : "271828")); }

    tests::TemporaryFolder folder_;
    platform::HandClock clock_{platform::from_vietnam({2026, 11, 22, 9, 0, 0})};
    std::optional<platform::Database> database_;
    std::optional<Roster> roster_;
    Secret pin_;
};

TEST_F(Staff, come_in_with_their_number_and_pin) {
    const int number = hire(Role::leader);
    EXPECT_EQ(number, 1);
    const auto answer = *roster_->check(number, pin_);
    EXPECT_EQ(answer.verdict, PinVerdict::good);
    EXPECT_EQ(answer.member.number, number);
    EXPECT_EQ(answer.member.name, "Trần Thị Thử");
    EXPECT_EQ(answer.member.role, Role::leader);
    EXPECT_EQ(roster_->check(2, pin_)->verdict, PinVerdict::unknown);
}

TEST_F(Staff, each_have_a_number_and_a_pin_of_their_own) {
    const int first = hire();
    const Secret first_pin = pin_;
    const int second = hire();
    EXPECT_NE(first, second);
    EXPECT_EQ(roster_->check(second, first_pin)->verdict, first_pin == pin_ ? PinVerdict::good : PinVerdict::wrong);
    EXPECT_EQ(roster_->all()->size(), 2u);
}

TEST_F(Staff, have_no_pin_on_the_disk) {
    hire();
    std::string kept;
    ASSERT_TRUE(database_->run("SELECT pin FROM staff", {}, [&](const platform::Row& row) { kept = row.text(0); }));
    EXPECT_FALSE(kept.empty());
    EXPECT_EQ(kept.find(pin_.view()), std::string::npos);
}

TEST_F(Staff, may_mistype_four_times_without_waiting) {
    const int number = hire();
    for (int i = 0; i < 4; ++i) {
        const auto answer = guess(number);
        EXPECT_EQ(answer.verdict, PinVerdict::wrong);
        EXPECT_EQ(answer.wait, 0s);
    }
    EXPECT_EQ(roster_->check(number, pin_)->verdict, PinVerdict::good);
    EXPECT_EQ(roster_->all()->front().wrong, 0) << "forgiven";
}

TEST_F(Staff, wait_twice_as_long_after_each_wrong_pin_from_the_fifth_on) {
    const int number = hire();
    for (int i = 0; i < 4; ++i) guess(number);
    for (auto wait = 15s; wait <= 240s; wait *= 2) {
        EXPECT_EQ(guess(number).wait, wait);
        clock_.turn(wait - 1s);
        const auto early = *roster_->check(number, pin_);
        EXPECT_EQ(early.verdict, PinVerdict::wait) << "even the right one";
        EXPECT_EQ(early.wait, 1s);
        clock_.turn(1s);
    }
    EXPECT_EQ(roster_->check(number, pin_)->verdict, PinVerdict::good);
}

TEST_F(Staff, are_locked_by_fifteen_wrong_pins_until_the_pin_is_reset) {
    const int number = hire();
    PinVerdict last = PinVerdict::good;
    for (int i = 1; i <= wrong_before_lock; ++i) {
        clock_.turn(wait_after(i));
        last = guess(number).verdict;
        EXPECT_EQ(last, i < wrong_before_lock ? PinVerdict::wrong : PinVerdict::locked) << i;
    }
    clock_.turn(24h * 365);
    EXPECT_EQ(roster_->check(number, pin_)->verdict, PinVerdict::locked);
    const Secret fresh = *roster_->reset(number);
    EXPECT_EQ(roster_->check(number, pin_)->verdict, fresh == pin_ ? PinVerdict::good : PinVerdict::wrong) << "the old one is gone";
    EXPECT_EQ(roster_->check(number, fresh)->verdict, PinVerdict::good);
}

TEST_F(Staff, gain_no_guess_by_a_restart) {
    const int number = hire();
    for (int i = 0; i < 5; ++i) {
        guess(number);
        restart();
    }
    EXPECT_EQ(roster_->all()->front().wrong, 5);
    EXPECT_EQ(roster_->check(number, pin_)->verdict, PinVerdict::wait);
}

TEST_F(Staff, wait_no_longer_because_the_clock_was_set_back) {
    const int number = hire();
    for (int i = 0; i < 5; ++i) guess(number);
    clock_.turn(-24h);
    const auto answer = *roster_->check(number, pin_);
    EXPECT_EQ(answer.verdict, PinVerdict::wait);
    EXPECT_EQ(answer.wait, 15s);
}

TEST_F(Staff, who_were_locked_stay_so) {
    const int number = hire();
    ASSERT_TRUE(roster_->lock(number));
    restart();
    EXPECT_EQ(roster_->check(number, pin_)->verdict, PinVerdict::locked);
    EXPECT_TRUE(roster_->all()->front().locked);
}

TEST_F(Staff, that_do_not_exist_cannot_be_changed) {
    EXPECT_EQ(roster_->lock(9).error().fault, platform::Fault::not_found);
    EXPECT_EQ(roster_->reset(9).error().fault, platform::Fault::not_found);
    EXPECT_EQ(roster_->add("", Role::clerk).error().fault, platform::Fault::malformed);
    EXPECT_EQ(roster_->add(std::string(61, 'x'), Role::clerk).error().fault, platform::Fault::malformed);
}

TEST(Pins, that_everybody_guesses_are_not_given) {
    for (const char* pin : {"123456", "987654", "890123", "000000", "121212", "123123"}) EXPECT_TRUE(is_easily_guessed(pin)) << pin;
    for (const char* pin : {"271828", "123457", "100000", "123321"}) EXPECT_FALSE(is_easily_guessed(pin)) << pin;
    for (int i = 0; i < 2000; ++i) {
        const auto pin = make_pin();
        ASSERT_EQ(pin.size(), 6u);
        ASSERT_EQ(pin.view().find_first_not_of("0123456789"), std::string_view::npos);
        ASSERT_FALSE(is_easily_guessed(pin.view()));
    }
}

}  // namespace
}  // namespace kiosk::staff
