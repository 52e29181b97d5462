// Slows down whoever guesses keys and factors: a few wrong ones for one thing, then none for a while.
#pragma once
#include <map>
#include <mutex>
#include <string>

#include "platform/clock.h"

namespace portal {

// Any thread. References that do not exist are counted like any other, so that the limit tells nothing.
class GuessLimit {
public:
    GuessLimit(const platform::Clock& clock, int most_wrong, std::chrono::minutes period)
        : clock_(clock), most_wrong_(most_wrong), period_(period) {}
    // How long this reference still takes no key; 0: go on.
    std::chrono::seconds closed_for(const std::string& reference);
    void wrong(const std::string& reference);

private:
    struct Guesses {
        int wrong = 0;
        platform::SteadyTime end;  // of the period that began with the first wrong one
    };
    void forget_old();

    const platform::Clock& clock_;
    int most_wrong_;
    std::chrono::minutes period_;
    std::mutex mutex_;
    std::map<std::string, Guesses> guesses_;
};

}  // namespace portal
