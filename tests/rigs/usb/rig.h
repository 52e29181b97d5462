// The pretend devices, the cables that they have to a machine just now, and the commands that tests and people give them.
#pragma once
#include <poll.h>

#include <map>

#include "tests/rigs/usb/cable.h"
#include "tests/rigs/usb/ccid_reader.h"
#include "tests/rigs/usb/key_device.h"
#include "tests/rigs/usb/printer_port.h"
#include "tests/rigs/usb/touch_panel.h"

namespace rigs::usb {

class Rig {
public:
    // By a device's name (touch, printer, card, keypad, staff or stranger): the socket of the usb-redir device that it is plugged into.
    using Ports = std::map<std::string, std::filesystem::path, std::less<>>;

    explicit Rig(Ports ports) : ports_(std::move(ports)) {}
    static bool knows(std::string_view device);

    // One command in, one line out: "ok", "ok" and what was asked for, or "error: " and why not.
    std::string obey(std::string_view line);
    static std::string usage();

    // What to poll(2) for, and until when at most. Then work().
    std::vector<pollfd> sockets() const;
    std::optional<platform::SteadyTime> due() const;
    void work(platform::SteadyTime now);

private:
    using Words = std::vector<std::string>;
    using Answer = platform::Result<std::string>;
    using Gesture = platform::Status(TouchPanel& panel, const Words& words);
    struct Command;
    static const std::vector<Command>& commands();

    Device& device(std::string_view name);
    KeyDevice* keys(std::string_view name);  // none: it has no keys
    bool is_listened_to(const std::string& name) const;
    Answer plug(const std::string& name);
    Answer unplug(const std::string& name);
    Answer state();
    Answer touch(Gesture* gesture, const Words& words);
    Answer press(const std::string& name, const std::string& key);
    Answer faults();
    Answer mishap(const std::string& name, void (drivers::printer::sim::PretendPrinter::*change)(drivers::printer::sim::Mishap));

    Ports ports_;
    TouchPanel touch_;
    KeyDevice keypad_{0x0004, "Keypad"}, staff_{0x0005, "Keyboard"}, stranger_{0x0006, "Other Keyboard"};
    PrinterPort printer_;
    drivers::card::sim::SilentChip chip_;
    CcidReader card_{chip_};
    std::map<std::string, std::unique_ptr<Cable>, std::less<>> cables_;  // destroyed first: each pulls its plug
};

}  // namespace rigs::usb
