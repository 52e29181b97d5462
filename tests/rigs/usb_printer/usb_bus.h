// A USB bus without hardware, for programs that use libusb: umockdev answers what they ask of /sys, /dev and the kernel, and a pretend
// printer hangs on it. The program must have been started with libumockdev-preload (as tests/CMakeLists.txt does).
#pragma once
#include <cstdint>
#include <memory>
#include <string>

#include "drivers/printer/sim/pretend_printer.h"

namespace rigs {

bool usb_can_be_pretended();  // umockdev is there and in force

// One at a time in a process.
class UsbBus {
public:
    UsbBus();
    UsbBus(const UsbBus&) = delete;
    UsbBus& operator=(const UsbBus&) = delete;
    ~UsbBus();

private:
    friend class UsbPlug;
    struct State;
    std::unique_ptr<State> state_;
};

// A printer's USB side: class 7, subclass 1, protocol 2, bulk endpoints 1 OUT and 2 IN. The bytes go to the engine and come from it.
// Plugged in at first. The engine's own mishaps work through the cable; `hung` keeps transfers waiting as a real printer does.
class UsbPlug {
public:
    struct Label {
        std::uint16_t vendor = 0x04b8, product = 0x0202;
        std::string serial = "TEST0001";
        int port = 1;
        bool kernel_has_it = false;  // usblp is bound to it
    };
    UsbPlug(UsbBus& bus, drivers::printer::sim::PretendPrinter& engine, Label label);
    UsbPlug(UsbBus& bus, drivers::printer::sim::PretendPrinter& engine) : UsbPlug(bus, engine, Label{}) {}
    UsbPlug(const UsbPlug&) = delete;
    UsbPlug& operator=(const UsbPlug&) = delete;
    ~UsbPlug();

    void pull();
    void push_in();                      // after pull
    void pull_after(std::size_t bytes);  // of what is sent from now on
    void stall(int times);               // the next transfers to the printer
    void answer_with_empty_packets();    // instead of waiting when there is nothing to say
    int halts_cleared() const;
    bool kernel_has_it() const;  // usblp
    bool is_claimed() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace rigs
