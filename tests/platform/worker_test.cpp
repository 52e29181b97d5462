#include "platform/worker.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <latch>
#include <vector>

#include "platform/inbox.h"

namespace platform {
namespace {

using namespace std::chrono_literals;

void wait_for_stop(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock hold(mutex);
    stopped.wait(hold, stop, [] { return false; });
}

TEST(Worker, runs_its_jobs_in_order_on_one_other_thread) {
    Worker worker("test");
    std::vector<int> order;
    std::vector<std::thread::id> threads;
    for (int i = 0; i < 100; ++i) {
        worker.submit([&, i](std::stop_token) {
            order.push_back(i);
            threads.push_back(std::this_thread::get_id());
        });
    }
    worker.drain();
    ASSERT_EQ(order.size(), 100u);
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
        EXPECT_EQ(threads[static_cast<std::size_t>(i)], threads[0]);
        EXPECT_NE(threads[0], std::this_thread::get_id());
    }
}

TEST(Worker, tells_the_running_job_to_stop_and_drops_the_waiting_ones) {
    Worker worker("test");
    std::latch started(1);
    std::atomic<bool> stopped{false}, second_ran{false};
    worker.submit([&](const std::stop_token& stop) {
        started.count_down();
        wait_for_stop(stop);
        stopped = true;
    });
    worker.submit([&](std::stop_token) { second_ran = true; });
    started.wait();
    worker.cancel();
    worker.drain();
    EXPECT_TRUE(stopped);
    EXPECT_FALSE(second_ran);
}

TEST(Worker, works_on_after_a_cancel) {
    Worker worker("test");
    worker.cancel();
    std::atomic<bool> told_to_stop{true};
    worker.submit([&](const std::stop_token& stop) { told_to_stop = stop.stop_requested(); });
    worker.drain();
    EXPECT_FALSE(told_to_stop);
}

TEST(Worker, ends_while_a_job_runs_and_others_wait) {
    std::latch started(1);
    std::atomic<bool> second_ran{false};
    {
        Worker worker("test");
        worker.submit([&](const std::stop_token& stop) {
            started.count_down();
            wait_for_stop(stop);
        });
        worker.submit([&](std::stop_token) { second_ran = true; });
        started.wait();
    }
    EXPECT_FALSE(second_ran);
}

TEST(Worker, lets_go_of_a_jobs_belongings_before_it_is_drained) {
    Worker worker("test");
    auto belonging = std::make_shared<int>(1);
    const std::weak_ptr<int> watch = belonging;
    worker.submit([belonging = std::move(belonging)](std::stop_token) {});
    worker.drain();
    EXPECT_TRUE(watch.expired()) << "a job may hold a citizen's page";
}

TEST(Worker, is_drained_also_when_what_waits_is_cancelled_by_another_thread) {
    for (int i = 0; i < 200; ++i) {
        Worker worker("test");
        worker.submit([](std::stop_token) {});
        std::thread other([&] { worker.cancel(); });
        worker.drain();
        other.join();
    }
}

TEST(Worker, tells_a_spare_job_to_stop_when_a_proper_one_comes) {
    Worker worker("test");
    std::latch started(1);
    std::vector<std::string> order;
    EXPECT_TRUE(worker.submit_spare([&](const std::stop_token& stop) {
        started.count_down();
        wait_for_stop(stop);
        order.emplace_back("spare");
    }));
    started.wait();
    worker.submit([&](const std::stop_token& stop) { order.emplace_back(stop.stop_requested() ? "stopped" : "proper"); });
    worker.drain();
    EXPECT_EQ(order, (std::vector<std::string>{"spare", "proper"}));
    EXPECT_TRUE(worker.submit_spare([&](std::stop_token) { order.emplace_back("spare again"); }));
    worker.drain();
    EXPECT_EQ(order.back(), "spare again");
}

TEST(Worker, takes_a_spare_job_only_when_it_has_nothing_to_do) {
    Worker worker("test");
    std::latch started(1);
    worker.submit([&](const std::stop_token& stop) {
        started.count_down();
        wait_for_stop(stop);
    });
    started.wait();
    EXPECT_FALSE(worker.submit_spare([](std::stop_token) {}));
    worker.submit([](std::stop_token) {});  // a proper job stops no proper one
    worker.cancel();
    worker.drain();
    EXPECT_TRUE(worker.submit_spare([](std::stop_token) {}));
    worker.drain();
}

TEST(Worker, loses_no_proper_job_among_spare_ones) {
    Worker worker("test");
    std::atomic<int> proper{0};
    std::jthread idler([&](const std::stop_token& ending) {
        while (!ending.stop_requested()) worker.submit_spare([](std::stop_token) {});
    });
    for (int i = 0; i < 1000; ++i) worker.submit([&](std::stop_token) { ++proper; });
    idler = {};
    worker.drain();
    EXPECT_EQ(proper, 1000);
}

TEST(Inbox, gives_messages_in_the_order_they_came) {
    Inbox<int> inbox;
    EXPECT_EQ(inbox.take(), std::nullopt);
    inbox.post(1);
    inbox.post(2);
    EXPECT_EQ(inbox.take(), 1);
    EXPECT_EQ(inbox.take(), 2);
    EXPECT_EQ(inbox.take(), std::nullopt);
}

TEST(Inbox, wakes_its_reader_after_the_message_is_there) {
    std::optional<int> seen;
    Inbox<int>* self = nullptr;
    Inbox<int> inbox([&] { seen = self->take(); });
    self = &inbox;
    inbox.post(7);
    EXPECT_EQ(seen, 7);
}

TEST(Inbox, waits_for_a_message_of_another_thread_but_not_for_ever) {
    Inbox<std::unique_ptr<int>> inbox;
    EXPECT_EQ(inbox.wait(1ms), std::nullopt);
    std::thread sender([&] { inbox.post(std::make_unique<int>(3)); });
    const auto message = inbox.wait(10s);
    sender.join();
    ASSERT_TRUE(message);
    EXPECT_EQ(**message, 3);
}

TEST(Inbox, loses_nothing_from_many_senders) {
    constexpr int senders = 4, each = 500;
    Inbox<int> inbox;
    std::vector<std::jthread> threads;
    for (int s = 0; s < senders; ++s) {
        threads.emplace_back([&, s] {
            for (int i = 0; i < each; ++i) inbox.post(s * each + i);
        });
    }
    std::vector<int> last(senders, -1);
    for (int i = 0; i < senders * each; ++i) {
        const auto message = inbox.wait(10s);
        ASSERT_TRUE(message);
        auto& before = last[static_cast<std::size_t>(*message / each)];
        EXPECT_EQ(*message % each, before + 1) << "each sender's messages stay in order";
        before = *message % each;
    }
}

TEST(Worker, loses_its_pulse_in_a_job_that_takes_too_long_and_has_it_again_afterwards) {
    Worker worker("test", 20ms);
    EXPECT_FALSE(worker.pulse().is_lost()) << "it rests";
    std::latch done(1);
    worker.submit([&](std::stop_token) { done.wait(); });
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (!worker.pulse().is_lost() && std::chrono::steady_clock::now() < end) std::this_thread::yield();
    EXPECT_TRUE(worker.pulse().is_lost());
    done.count_down();
    worker.drain();
    EXPECT_FALSE(worker.pulse().is_lost());
    EXPECT_EQ(worker.pulse().name(), "test");
}

TEST(Worker, keeps_its_pulse_in_a_long_job_that_gets_on) {
    Worker worker("test", 200ms);
    std::atomic<bool> lost = false;
    worker.submit([&](std::stop_token stop) {
        for (int i = 0; i < 20; ++i) {
            wait_unless(stop, 20ms);
            lost = lost || worker.pulse().is_lost();
            worker.pulse().beat();
        }
    });
    worker.drain();
    EXPECT_FALSE(lost);
}

}  // namespace
}  // namespace platform
