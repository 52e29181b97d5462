// One thread and its queue. A job gets a stop token and must look at it: a driver gives up within 200 ms of being told to stop.
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "platform/pulse.h"

namespace platform {

// Returns early when told to stop.
void wait_unless(const std::stop_token& stop, std::chrono::milliseconds time);

class Worker {
public:
    using Job = std::function<void(std::stop_token)>;
    // name: at most 15 characters, as the kernel shows them. allowed: how long a job may go on without a beat.
    explicit Worker(const std::string& name, std::chrono::milliseconds allowed = std::chrono::minutes(2));
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker();  // tells the running job to stop, drops the waiting ones, joins

    void submit(Job job);
    // For what can wait. False if there is something to do already. The next job that is submitted goes before it: it is told to stop, or
    // dropped if it has not begun.
    bool submit_spare(Job job);
    // Tells the running job to stop and drops the waiting ones. Returns at once.
    void cancel();
    // Beats while a job runs; a long job beats it as it gets on.
    Pulse& pulse() { return pulse_; }
    const Pulse& pulse() const { return pulse_; }
    // Waits until nothing runs and nothing waits; for tests and for the end of the program.
    void drain();

private:
    void run(const std::stop_token& ending);

    Pulse pulse_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Job> jobs_;
    std::stop_source running_;
    bool busy_ = false;
    bool spare_ = false;   // the one job there is was submitted as a spare one
    std::jthread thread_;  // last: starts when everything above is there
};

}  // namespace platform
