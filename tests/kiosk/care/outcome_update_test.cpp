#include "kiosk/care/outcome_update.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

namespace kiosk::care {
namespace {

using namespace std::chrono_literals;

class PretendTallies final : public portal::Tallies {
public:
    portal::TallyReply fetch(const platform::Date& since, std::stop_token) override {
        const std::lock_guard hold(mutex);
        ++asked;
        asked_since = since;
        changed.notify_all();
        return reply;
    }
    void await(int times) {
        std::unique_lock hold(mutex);
        changed.wait(hold, [&] { return asked >= times; });
    }
    std::mutex mutex;
    std::condition_variable changed;
    int asked = 0;
    platform::Date asked_since;
    portal::TallyReply reply;
};

class OutcomeUpdateTest : public ::testing::Test {
protected:
    // Asks now, and comes back when the worker has done with the answer.
    void attend_and_await(int times) {
        update->attend();
        tallies.await(times);
        update.reset();  // the worker ends what it does
        begin();
    }
    void begin() {
        update = std::make_unique<OutcomeUpdate>(tallies, clock, [this](auto months) {
            const std::lock_guard hold(tallies.mutex);
            kept.push_back(std::move(months));
            tallies.changed.notify_all();
        });
    }
    void await_kept() {
        std::unique_lock hold(tallies.mutex);
        tallies.changed.wait(hold, [this] { return !kept.empty(); });
    }
    void SetUp() override { begin(); }

    PretendTallies tallies;
    platform::HandClock clock{platform::from_vietnam({2026, 11, 21, 9, 30, 0})};
    std::vector<std::map<Month, Outcomes>> kept;
    std::unique_ptr<OutcomeUpdate> update;
};

TEST_F(OutcomeUpdateTest, keeps_the_portals_word_with_its_sum) {
    tallies.reply = std::vector<portal::Tally>{{2026, 11, 1, 2, 3, 4, 5}};
    attend_and_await(1);
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept[0].at({2026, 11}), (Outcomes{.filed = 15, .in_time = 1, .late = 2, .open = 3, .overdue = 4, .stopped = 5}));
    EXPECT_EQ(tallies.asked_since, (platform::Date{2025, 11, 21}));
}

TEST_F(OutcomeUpdateTest, keeps_nothing_if_the_portal_does_not_say) {
    tallies.reply = portal::Later{"away", {}};
    attend_and_await(1);
    EXPECT_TRUE(kept.empty());
}

TEST_F(OutcomeUpdateTest, asks_again_an_hour_after_no_answer_and_not_before) {
    tallies.reply = portal::Later{"away", {}};
    EXPECT_TRUE(update->attend());
    tallies.await(1);
    clock.turn(59min);
    EXPECT_FALSE(update->attend());
    clock.turn(1min);
    EXPECT_TRUE(update->attend());
}

TEST_F(OutcomeUpdateTest, asks_again_a_day_after_an_answer_and_not_before) {
    tallies.reply = std::vector<portal::Tally>{};
    EXPECT_TRUE(update->attend());
    await_kept();
    clock.turn(23h);
    EXPECT_FALSE(update->attend());
    clock.turn(1h);
    EXPECT_TRUE(update->attend());
}

}  // namespace
}  // namespace kiosk::care
