#include "kiosk/visit/flow.h"

#include <gtest/gtest.h>

#include <set>

namespace kiosk::visit {
namespace {

TEST(Flow, has_one_row_for_each_step_in_order) {
    for (int i = 0; i < step_count; ++i) EXPECT_EQ(static_cast<int>(steps()[static_cast<std::size_t>(i)].step), i);
}

TEST(Flow, reaches_every_step_from_welcome) {
    std::set<Step> reached{Step::welcome};
    for (bool grew = true; grew;) {
        grew = false;
        for (const auto& move : moves()) {
            if (reached.contains(move.from) && reached.insert(move.to).second) grew = true;
        }
    }
    for (const auto& row : steps()) EXPECT_TRUE(reached.contains(row.step)) << name_of(row.step);
}

TEST(Flow, comes_back_to_welcome_from_every_step) {
    std::set<Step> home{Step::welcome};
    for (bool grew = true; grew;) {
        grew = false;
        for (const auto& move : moves()) {
            if (home.contains(move.to) && home.insert(move.from).second) grew = true;
        }
    }
    for (const auto& row : steps()) EXPECT_TRUE(home.contains(row.step)) << name_of(row.step);
}

TEST(Flow, leaves_every_step_with_a_person_in_it_on_idle) {
    for (const auto& row : steps()) {
        EXPECT_EQ(next(row.step, Event::idle).has_value(), row.patience != Patience::nobody && row.patience != Patience::erasing)
            << name_of(row.step);
    }
}

TEST(Flow, comes_to_welcome_only_by_a_finished_wipe) {
    for (const auto& move : moves()) {
        if (move.to == Step::welcome) {
            EXPECT_EQ(move.from, Step::wiping);
            EXPECT_EQ(move.event, Event::wiped);
        }
    }
}

TEST(Flow, has_no_pair_of_step_and_event_twice) {
    std::set<std::pair<Step, Event>> pairs;
    for (const auto& move : moves())
        EXPECT_TRUE(pairs.insert({move.from, move.event}).second) << name_of(move.from) << " " << name_of(move.event);
}

TEST(Flow, uses_every_event) {
    std::set<Event> used;
    for (const auto& move : moves()) used.insert(move.event);
    for (int i = 0; i <= static_cast<int>(Event::wiped); ++i)
        EXPECT_TRUE(used.contains(static_cast<Event>(i))) << name_of(static_cast<Event>(i));
}

TEST(Flow, lets_a_person_leave_until_the_dossier_is_on_its_way) {
    const std::set<Step> no_leaving{Step::welcome,           Step::closed,        Step::sealing,       Step::sending,        Step::paying,
                                    Step::printing,          Step::done,          Step::goodbye,       Step::wiping,         Step::telling,
                                    Step::printing_standing, Step::printing_list, Step::taking_number, Step::printing_number};
    for (const auto& row : steps())
        EXPECT_EQ(next(row.step, Event::leave).has_value(), !no_leaving.contains(row.step)) << name_of(row.step);
}

}  // namespace
}  // namespace kiosk::visit
