#include "kiosk/dossier/courier.h"

#include <gtest/gtest.h>

#include <deque>

#include "platform/inbox.h"
#include "tests/kiosk/dossier/sealing.h"
#include "tests/temporary_folder.h"

namespace kiosk::dossier {
namespace {

using namespace std::chrono_literals;
using platform::Inbox;

// Gives the scripted answers in turn, then accepts everything. Keeps what it was sent.
class ScriptedPortal final : public portal::Portal, public portal::Supplements {
public:
    portal::Reply submit(const std::string& id, platform::ByteView sealed, std::stop_token stop) override {
        const std::unique_lock hold(mutex_);
        received.push_back({id, platform::Bytes(sealed.begin(), sealed.end())});
        if (script_.empty()) return portal::Accepted{"code-of-" + id, ""};
        auto answer = script_.front();
        script_.pop_front();
        return answer(stop);
    }
    portal::Reply supplement(const std::string& dossier_id, const std::string& id, platform::ByteView sealed,
                             std::stop_token stop) override {
        return submit(dossier_id + "/" + id, sealed, std::move(stop));
    }
    using Answer = std::function<portal::Reply(const std::stop_token&)>;
    void then(portal::Reply reply) {
        then(Answer([reply](const std::stop_token&) { return reply; }));
    }
    void then(Answer answer) {
        const std::lock_guard hold(mutex_);
        script_.push_back(std::move(answer));
    }

    std::vector<std::pair<std::string, platform::Bytes>> received;  // read it when the courier is idle or gone

private:
    std::mutex mutex_;
    std::deque<Answer> script_;
};

constexpr Backoff backoff{1000ms, 60s};

class CourierOnItsWay : public testing::Test {
protected:
    CourierOnItsWay() {
        std::filesystem::create_directory(folder_ / "state");
        database_.emplace(std::move(*platform::Database::open(file_)));
        outbox_.emplace(std::move(*Outbox::open(*database_, clock_)));
    }
    void start() {
        courier_.emplace(file_, portal_, portal_, clock_, backoff, [this](const OutboxRow& row, const auto&) { reports_.post(row); });
    }
    Sealed store(const std::string& id) {
        auto sealed = tests::seal(sealer_, id);
        EXPECT_TRUE(outbox_->store(sealed));
        if (courier_) courier_->look();
        return sealed;
    }
    OutboxRow reported() {
        const auto row = reports_.wait(20s);
        EXPECT_TRUE(row) << "the courier reported nothing";
        return row.value_or(OutboxRow{});
    }
    void turn(std::chrono::milliseconds by) {
        clock_.turn(by);
        courier_->look();
    }
    void expect_silence() { EXPECT_FALSE(reports_.wait(50ms)); }

    const Sealer sealer_ = tests::make_sealer();
    tests::TemporaryFolder folder_;
    std::string file_ = folder_ / "state/state.db";
    platform::HandClock clock_{platform::from_vietnam({2026, 11, 21, 8, 0, 0})};
    std::optional<platform::Database> database_;
    std::optional<Outbox> outbox_;
    ScriptedPortal portal_;
    Inbox<OutboxRow> reports_;
    std::optional<Courier> courier_;
};

TEST(PauseAfter, is_a_random_part_of_a_bound_that_doubles_up_to_the_most) {
    const Backoff b{2000ms, 15min};
    EXPECT_EQ(pause_after(b, 1, 1.0), 2s);
    EXPECT_EQ(pause_after(b, 2, 1.0), 4s);
    EXPECT_EQ(pause_after(b, 5, 1.0), 32s);
    EXPECT_EQ(pause_after(b, 9, 1.0), 512s);
    EXPECT_EQ(pause_after(b, 10, 1.0), 15min);
    EXPECT_EQ(pause_after(b, 1'000'000'000, 1.0), 15min) << "without an overflow";
    EXPECT_EQ(pause_after(b, 3, 0.0), 0s);
    EXPECT_EQ(pause_after(b, 3, 0.25), 2s);
    EXPECT_EQ(pause_after(b, 0, 1.0), 2s);
    EXPECT_EQ(pause_after({1h, 1min}, 1, 1.0), 1min);
}

TEST_F(CourierOnItsWay, delivers_what_waits_when_it_starts) {
    const auto sealed = store("a");
    start();
    const auto row = reported();
    EXPECT_EQ(row.state, OutboxState::accepted);
    EXPECT_EQ(row.dossier_code, "code-of-a");
    courier_.reset();
    ASSERT_EQ(portal_.received.size(), 1u);
    EXPECT_EQ(portal_.received[0].second, platform::Bytes(sealed.bytes().begin(), sealed.bytes().end()));
}

TEST_F(CourierOnItsWay, delivers_what_is_stored_later_at_a_look) {
    start();
    store("a");
    EXPECT_EQ(reported().id, "a");
    store("b");
    EXPECT_EQ(reported().id, "b");
}

TEST_F(CourierOnItsWay, hands_a_supplement_over_for_its_dossier) {
    start();
    ASSERT_TRUE(outbox_->store(tests::seal(sealer_, "supplement-1", "papers", "dossier-1")));
    courier_->look();
    const auto row = reported();
    EXPECT_EQ(row.state, OutboxState::accepted);
    EXPECT_EQ(row.supplement_of, "dossier-1");
    courier_.reset();
    ASSERT_EQ(portal_.received.size(), 1U);
    EXPECT_EQ(portal_.received.front().first, "dossier-1/supplement-1");
}

TEST_F(CourierOnItsWay, finds_what_is_stored_without_a_look_too) {
    start();
    ASSERT_TRUE(outbox_->store(tests::seal(sealer_, "a")));
    EXPECT_EQ(reported().id, "a");
}

TEST_F(CourierOnItsWay, reports_a_refusal_and_does_not_ask_again) {
    portal_.then(portal::Refused{"unreadable"});
    start();
    store("a");
    const auto row = reported();
    EXPECT_EQ(row.state, OutboxState::refused);
    EXPECT_EQ(row.reason, "unreadable");
    turn(24h);
    expect_silence();
}

TEST_F(CourierOnItsWay, tries_again_later_and_not_later_than_the_backoff) {
    portal_.then(portal::Later{"no network", {}});
    portal_.then(portal::Later{"no network", {}});
    start();
    const auto begin = clock_.now();
    store("a");
    const auto first = reported();
    EXPECT_EQ(first.state, OutboxState::sealed);
    EXPECT_EQ(first.tries, 1);
    EXPECT_LE(first.next_try, begin + backoff.first);
    turn(backoff.first);
    EXPECT_EQ(reported().tries, 2);
    turn(2 * backoff.first);
    const auto third = reported();
    EXPECT_EQ(third.tries, 3);
    EXPECT_EQ(third.state, OutboxState::accepted);
}

TEST_F(CourierOnItsWay, does_not_try_before_the_portal_said) {
    portal_.then(portal::Later{"busy", 300s});
    start();
    const auto begin = clock_.now();
    store("a");
    EXPECT_GE(reported().next_try, begin + 300s) << "longer than the backoff's most";
    turn(299s);
    expect_silence();
    turn(1s);
    EXPECT_EQ(reported().state, OutboxState::accepted);
}

TEST_F(CourierOnItsWay, takes_an_absurd_wait_for_a_mistake) {
    portal_.then(portal::Later{"busy", std::chrono::seconds::max()});
    start();
    const auto begin = clock_.now();
    store("a");
    EXPECT_EQ(reported().next_try, begin + 24h);
}

TEST_F(CourierOnItsWay, still_tries_when_the_clock_was_set_back) {
    portal_.then(portal::Later{"busy", 300s});
    start();
    store("a");
    reported();
    turn(-24h * 365 * 10);
    EXPECT_EQ(reported().state, OutboxState::accepted);
}

TEST_F(CourierOnItsWay, asks_with_the_same_id_and_bytes_after_an_answer_was_cut_off) {
    portal_.then(portal::Later{"connection cut while the answer came", {}});  // the portal has it, we do not know
    start();
    store("a");
    EXPECT_EQ(reported().state, OutboxState::sealed);
    turn(backoff.first);
    EXPECT_EQ(reported().state, OutboxState::accepted);
    courier_.reset();
    ASSERT_EQ(portal_.received.size(), 2u);
    EXPECT_EQ(portal_.received[0], portal_.received[1]);
}

TEST_F(CourierOnItsWay, lets_no_dossier_wait_behind_another_that_is_late) {
    portal_.then(portal::Later{"busy", 300s});
    start();
    store("a");
    EXPECT_EQ(reported().id, "a");
    store("b");
    const auto row = reported();
    EXPECT_EQ(row.id, "b");
    EXPECT_EQ(row.state, OutboxState::accepted);
}

TEST_F(CourierOnItsWay, makes_haste_when_a_dossier_was_hurried) {
    portal_.then(portal::Later{"busy", 300s});
    start();
    store("a");
    reported();
    ASSERT_TRUE(outbox_->hurry("a"));
    courier_->look();
    EXPECT_EQ(reported().state, OutboxState::accepted);
}

TEST_F(CourierOnItsWay, stops_in_the_middle_of_a_try_and_goes_on_after_the_next_start) {
    Inbox<int> asked;
    portal_.then(ScriptedPortal::Answer([&](const std::stop_token& stop) -> portal::Reply {
        asked.post(1);
        std::mutex mutex;
        std::condition_variable_any stopped;
        std::unique_lock hold(mutex);
        stopped.wait(hold, stop, [] { return false; });
        return portal::Later{"stopped", {}};
    }));
    start();
    store("a");
    ASSERT_TRUE(asked.wait(20s));
    const auto begin = std::chrono::steady_clock::now();
    courier_.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 200ms);
    start();
    const auto row = reported();
    EXPECT_EQ(row.state, OutboxState::accepted);
    EXPECT_EQ(row.tries, 2);
}

TEST_F(CourierOnItsWay, stops_at_once_while_it_waits) {
    start();
    store("a");
    reported();
    const auto begin = std::chrono::steady_clock::now();
    courier_.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 200ms);
}

TEST_F(CourierOnItsWay, goes_on_when_the_database_can_be_opened_again) {
    store("a");
    outbox_.reset();
    database_.reset();
    std::filesystem::rename(folder_ / "state", folder_ / "aside");
    start();
    expect_silence();
    std::filesystem::rename(folder_ / "aside", folder_ / "state");
    courier_->look();
    EXPECT_EQ(reported().state, OutboxState::accepted);
}

}  // namespace
}  // namespace kiosk::dossier
