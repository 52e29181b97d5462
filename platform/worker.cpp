#include "platform/worker.h"

#include <pthread.h>

namespace platform {

void wait_unless(const std::stop_token& stop, std::chrono::milliseconds time) {
    std::mutex mutex;
    std::condition_variable_any told;
    std::unique_lock hold(mutex);
    told.wait_for(hold, stop, time, [] { return false; });
}

Worker::Worker(const std::string& name, std::chrono::milliseconds allowed)
    : pulse_(name, allowed), thread_([this](std::stop_token ending) { run(ending); }) {
    pthread_setname_np(thread_.native_handle(), name.substr(0, 15).c_str());
}

Worker::~Worker() {
    thread_.request_stop();
    cancel();
}

void Worker::submit(Job job) {
    std::deque<Job> dropped;
    {
        const std::lock_guard hold(mutex_);
        if (spare_ && busy_) running_.request_stop();
        if (spare_ && !busy_) dropped.swap(jobs_);
        spare_ = false;
        jobs_.push_back(std::move(job));
    }
    changed_.notify_all();
}

bool Worker::submit_spare(Job job) {
    {
        const std::lock_guard hold(mutex_);
        if (busy_ || !jobs_.empty()) return false;
        spare_ = true;
        jobs_.push_back(std::move(job));
    }
    changed_.notify_all();
    return true;
}

void Worker::cancel() {
    std::deque<Job> dropped;
    const std::lock_guard hold(mutex_);
    dropped.swap(jobs_);
    running_.request_stop();
    changed_.notify_all();  // who drains may have waited for what was dropped
}

void Worker::drain() {
    std::unique_lock hold(mutex_);
    changed_.wait(hold, [&] { return jobs_.empty() && !busy_; });
}

void Worker::run(const std::stop_token& ending) {
    std::unique_lock hold(mutex_);
    while (changed_.wait(hold, ending, [&] { return !jobs_.empty(); }) && !ending.stop_requested()) {
        {
            const Job job = std::move(jobs_.front());
            jobs_.pop_front();
            running_ = std::stop_source();
            busy_ = true;
            const std::stop_token stop = running_.get_token();
            hold.unlock();
            pulse_.beat();
            job(stop);
        }
        hold.lock();
        pulse_.rest();
        busy_ = false;
        spare_ = false;
        changed_.notify_all();
    }
}

}  // namespace platform
