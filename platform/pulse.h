// The heartbeat of one thread that works: whoever feeds a watchdog asks whether it still comes back. Resting threads are well.
#pragma once
#include <atomic>
#include <chrono>
#include <string>

namespace platform {

class Pulse {
public:
    // allowed: how long it may work without a beat.
    Pulse(std::string name, std::chrono::milliseconds allowed) : name_(std::move(name)), allowed_(allowed) {}
    void beat() { last_ = now(); }    // work begins, or goes on
    void rest() { last_ = resting; }  // nothing to do
    // Any thread. It has worked for longer than it may since its last beat.
    bool is_lost() const {
        const auto last = last_.load();
        return last != resting && now() - last > allowed_.count();
    }
    const std::string& name() const { return name_; }

private:
    static constexpr std::chrono::milliseconds::rep resting = -1;
    static std::chrono::milliseconds::rep now() {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
    }

    std::string name_;
    std::chrono::milliseconds allowed_;
    std::atomic<std::chrono::milliseconds::rep> last_ = resting;
};

}  // namespace platform
