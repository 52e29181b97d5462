// Whether people see pictures: the main loop tells after each of its turns, the health record is told what follows, and the self-test asks.
#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "kiosk/care/health.h"
#include "kiosk/care/self_test.h"
#include "platform/clock.h"

namespace kiosk::care {

// After one turn of the main loop.
struct Glance {
    bool is_seen = false;       // there is a screen that people look at
    bool shows = false;         // the last picture is on it
    bool is_test_page = false;  // and it is the self-test's page
};

class ScreenWatch {
public:
    // So long without a picture is a trouble; less is a plug that was touched.
    static constexpr std::chrono::seconds most_dark{3};

    // found: called by who calls look(), when the screen is other than before.
    explicit ScreenWatch(std::function<void(const Finding&)> found) : found_(std::move(found)) {}

    void introduce(std::string way);  // size, what shows it, what draws: "1080x1920, kms, processor"
    void look(const Glance& now, platform::SteadyTime at);

    // Waits for the self-test's page to be on the screen. Not on the thread that calls look().
    TestLine prove_test_page(std::chrono::milliseconds patience, const std::stop_token& stop) const;

private:
    std::function<void(const Finding&)> found_;
    std::optional<platform::SteadyTime> dark_since_;
    std::optional<bool> told_well_;
    mutable std::mutex mutex_;  // of the rest
    mutable std::condition_variable_any changed_;
    std::string way_;
    Glance last_;
};

// The self-test of a running kiosk: no second window is opened.
Check check_shown_page(const ScreenWatch& screen);

}  // namespace kiosk::care
