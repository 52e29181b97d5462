#include "kiosk/care/recovery.h"

#include <gtest/gtest.h>

#include <vector>

namespace kiosk::care {
namespace {

using namespace std::chrono_literals;

struct Recovering : testing::Test {
    // Looks once a second while the device has this ailment; what was tried.
    std::vector<Means> suffer(Ailment ailment, std::chrono::seconds time) {
        std::vector<Means> out;
        for (auto end = now + time; now < end; now += 1s)
            if (const auto means = plan.next(ailment, now)) out.push_back(*means);
        return out;
    }
    void be_well() { EXPECT_FALSE(plan.next(std::nullopt, now)); }

    RecoveryPlan plan;
    platform::SteadyTime now{100h};
};

TEST_F(Recovering, goes_from_gentle_to_rough) {
    EXPECT_TRUE(suffer(Ailment::no_answer, 2s).empty()) << "most troubles pass by themselves";
    EXPECT_EQ(suffer(Ailment::no_answer, 2s), std::vector{Means::reopen});
    EXPECT_EQ(suffer(Ailment::no_answer, 5s), std::vector{Means::reset});
    EXPECT_EQ(suffer(Ailment::no_answer, 200s), std::vector{Means::restart_program});
    EXPECT_TRUE(suffer(Ailment::no_answer, 2h).empty()) << "each once in an illness";
}

TEST_F(Recovering, begins_anew_with_each_illness_but_not_more_often_than_allowed) {
    int reopened = 0;
    for (int illness = 0; illness < 20; ++illness) {
        reopened += static_cast<int>(suffer(Ailment::crashed, 5s).size());
        be_well();
    }
    EXPECT_EQ(reopened, 6);
    now += 1h;
    EXPECT_EQ(suffer(Ailment::crashed, 5s), std::vector{Means::reopen});
}

TEST_F(Recovering, leaves_alone_what_needs_people) {
    for (const Ailment ailment :
         {Ailment::no_paper, Ailment::jammed, Ailment::cover_open, Ailment::missing, Ailment::unplugged, Ailment::denied})
        EXPECT_TRUE(suffer(ailment, 10min).empty()) << name_of(ailment);
}

TEST_F(Recovering, remembers_that_the_program_was_restarted_for_it_lately) {
    plan = RecoveryPlan(now - 10min);
    EXPECT_EQ(suffer(Ailment::no_answer, 10min), (std::vector{Means::reopen, Means::reset}));
}

}  // namespace
}  // namespace kiosk::care
