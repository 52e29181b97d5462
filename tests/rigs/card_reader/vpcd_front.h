// A chip in a reader of vpcd, the PC/SC driver for readers that are programs: connects to it as a card that is put in, answers until it is
// pulled out. Its protocol: each message has its length in two bytes, high byte first; one byte is an order (0 power off, 1 power on, 2
// reset, 4 tell the ATR, the only one with an answer), anything longer a command APDU. Closing the connection takes the card out.
#pragma once
#include <thread>

#include "drivers/card/sim/chip.h"

namespace rigs {

class VpcdFront {
public:
    // port: on 127.0.0.1. Waits for vpcd for 5 seconds at most; is_in() tells whether it worked.
    VpcdFront(drivers::card::sim::Chip& chip, int port);
    VpcdFront(const VpcdFront&) = delete;
    VpcdFront& operator=(const VpcdFront&) = delete;
    ~VpcdFront();  // pulled out, whatever it was doing
    bool is_in() const { return connection_ >= 0; }

private:
    void serve();
    bool send(platform::ByteView bytes) const;

    drivers::card::sim::Chip& chip_;
    int connection_ = -1;
    std::thread server_;
};

}  // namespace rigs
