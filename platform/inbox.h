// Where answers from other threads arrive: many senders, one reader (the UI thread), which is woken but never waits.
#pragma once
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace platform {

template <class Message>
class Inbox {
public:
    // wake runs on the sender's thread after each post; it must be quick and safe from any thread.
    explicit Inbox(std::function<void()> wake = {}) : wake_(std::move(wake)) {}

    void post(Message message) {
        {
            const std::lock_guard hold(mutex_);
            messages_.push_back(std::move(message));
        }
        arrived_.notify_one();
        if (wake_) wake_();
    }

    std::optional<Message> take() {
        const std::lock_guard hold(mutex_);
        return take_held();
    }

    // Waits at most for `patience`; for programs without a screen, and for tests.
    template <class Rep, class Period>
    std::optional<Message> wait(std::chrono::duration<Rep, Period> patience) {
        std::unique_lock hold(mutex_);
        arrived_.wait_for(hold, patience, [&] { return !messages_.empty(); });
        return take_held();
    }

private:
    std::optional<Message> take_held() {
        if (messages_.empty()) return std::nullopt;
        std::optional<Message> first(std::move(messages_.front()));
        messages_.pop_front();
        return first;
    }

    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Message> messages_;
    std::function<void()> wake_;
};

}  // namespace platform
