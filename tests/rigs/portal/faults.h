// Misfortunes on order: what a kiosk meets between itself and a real portal. Switched at run time, one at a time.
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>

#include "platform/result.h"

namespace portal {

enum class Misfortune {
    none,
    refuse,             // nobody listens on the port
    slow,               // the answer comes after `amount` milliseconds
    unavailable,        // 503 with Retry-After `amount` seconds
    nonsense,           // status 200 with the web page of a captive portal
    cut_before_answer,  // the dossier is stored, then the connection is cut
    cut_in_body         // the connection is cut while the dossier arrives
};

struct FaultSetting {
    Misfortune misfortune = Misfortune::none;
    int amount = 0;
    int times = 0;  // how many exchanges it hits; 0: until it is switched
};

const char* name_of(Misfortune misfortune);
// "slow=300", "unavailable=5", "nonsense"; malformed for anything else.
platform::Result<FaultSetting> parse_fault(std::string_view text);

// Any thread.
class Faults {
public:
    explicit Faults(FaultSetting setting) : setting_(setting) {}
    void set(FaultSetting setting);
    FaultSetting current() const;
    // What this exchange has to suffer; counts it.
    FaultSetting take();
    FaultSetting lasting() const;  // none, if it was ordered for so many requests
    // Waits so long, or until the fault is switched.
    void wait(std::chrono::milliseconds time);

private:
    mutable std::mutex mutex_;
    std::condition_variable switched_;
    FaultSetting setting_;
    int switches_ = 0;
};

}  // namespace portal
