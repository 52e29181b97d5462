// Looks at the devices in their workers' spare time: tells the health record what it finds, tries what a driver can do about its own
// device, and, for the technician who sets a kiosk up, tells one line whenever it would be another one and prints a test slip.
#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "drivers/card/card_reader.h"
#include "drivers/printer/printer.h"
#include "drivers/scanner/scanner.h"
#include "kiosk/care/recovery.h"
#include "platform/worker.h"

namespace kiosk::care {

// How long after a look the next one follows. A scanner that is well is left alone: some warm their lamp up whenever they are opened.
// Whoever hears of a plug calls hurry().
struct Paces {
    std::chrono::milliseconds quick{400}, well_scanner{30'000}, ill_scanner{1'000}, well_portal{30'000}, ill_portal{5'000};
};

// Each device is looked at on the worker that it belongs to: a visit's jobs go before, within 200 ms. A test slip that was broken off so
// is printed again later.
class Diagnosis {
public:
    // No device: there is none in the settings. The device outlives the worker.
    template <class Device>
    struct Place {
        Device* device = nullptr;
        platform::Worker* worker = nullptr;
    };
    struct Tried {
        Part part;
        Means means;
        Ailment ailment;
        std::string outcome;  // "well", "still", or the trouble that kept it from being tried
    };
    // All but `restart` are called on the devices' workers, and in the constructor.
    struct Ears {
        std::function<void(const Finding&)> found;
        std::function<void(Part)> absent = [](Part) {};
        std::function<void(const Tried&)> tried = [](const Tried&) {};
        std::function<void(const std::string& line)> tell{};  // none: no technician listens
        std::function<void()> restart = [] {};                // nothing gentler helped
    };
    struct Parts {
        std::string screen;  // size, what shows it, what draws: "1080x1920, kms, processor"
        Place<drivers::scanner::Scanner> scanner;
        Place<drivers::printer::Printer> printer;
        Place<drivers::card::CardReader> card_reader;
        // Blocks; none: told to stop. On this worker.
        std::function<std::optional<Finding>(const std::stop_token&)> look_at_portal{};
        platform::Worker* portal_worker = nullptr;
        std::optional<platform::Bitmap> test_slip{};              // printed whenever the printer becomes ready
        std::optional<platform::SteadyTime> program_restarted{};  // when a device was the reason last
    };
    static void tell_log(const std::string& line);

    Diagnosis(Parts parts, Ears ears, Paces paces = {});
    Diagnosis(const Diagnosis&) = delete;
    Diagnosis& operator=(const Diagnosis&) = delete;
    ~Diagnosis();

    // Something was plugged in or pulled out: looks at all devices at once, and at a quick pace for some seconds. Any thread.
    void hurry();

private:
    struct Round {
        platform::Worker* worker;
        std::function<void(const std::stop_token&)> look;
        std::chrono::milliseconds well, ill;
        std::shared_ptr<std::atomic<bool>> is_ill;
        std::optional<platform::SteadyTime> looked{};
    };
    void go_round(const std::stop_token& ending);
    void look_at_due(platform::SteadyTime now, bool hurried);

    Paces paces_;
    std::vector<Round> rounds_;
    std::mutex mutex_;  // of the next two
    std::condition_variable_any changed_;
    bool asked_ = false;
    platform::SteadyTime hurried_until_{};
    std::jthread pacer_;  // has workers look at the devices, round by round
};

}  // namespace kiosk::care
