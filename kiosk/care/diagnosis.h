// For the technician who sets a kiosk up, or looks for a fault: one line a device, told at the start and again whenever it would be another
// one, and a test slip each time the printer becomes ready.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

#include "drivers/card/card_reader.h"
#include "drivers/printer/printer.h"
#include "drivers/scanner/scanner.h"
#include "platform/worker.h"

namespace kiosk::care {

// Looks at each device on the worker that the device belongs to, in its spare time: a visit's jobs go before, within 200 ms. A test slip
// that was broken off so is printed again later.
class Diagnosis {
public:
    // No device: there is none in the settings. The device outlives the worker.
    template <class Device>
    struct Place {
        Device* device = nullptr;
        platform::Worker* worker = nullptr;
    };
    struct Parts {
        std::string screen;  // size, what shows it, what draws: "1080x1920, kms, processor"
        Place<drivers::scanner::Scanner> scanner;
        Place<drivers::printer::Printer> printer;
        Place<drivers::card::CardReader> card_reader;
        platform::Bitmap test_slip;
    };
    // Called with each line, on the devices' workers and for devices that there are none of here.
    using Tell = std::function<void(const std::string& line)>;
    static void tell_log(const std::string& line);

    Diagnosis(Parts parts, Tell tell, std::chrono::milliseconds every = std::chrono::seconds(2));
    Diagnosis(const Diagnosis&) = delete;
    Diagnosis& operator=(const Diagnosis&) = delete;
    ~Diagnosis();

private:
    std::jthread pacer_;  // has workers look at the devices, round by round
};

}  // namespace kiosk::care
