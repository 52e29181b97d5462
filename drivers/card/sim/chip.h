// A chip without a card: what a reader's electronics sees of it. Fronts: in process, behind pcscd, and in a USB reader of a virtual
// machine.
#pragma once
#include "platform/bytes.h"

namespace drivers::card::sim {

class Chip {
public:
    virtual ~Chip() = default;
    // Power and reset: the answer to reset, 2 to 33 bytes, as a contactless reader makes one of the chip's historical bytes (PC/SC part 3,
    // section 3.1.3.2.3.1).
    virtual platform::Bytes power_on() = 0;
    virtual void power_off() = 0;
    // One command APDU in, one response APDU out (ISO 7816-4 section 5.1), never empty.
    virtual platform::Bytes answer(platform::ByteView command) = 0;
};

// Answers power and nothing else: 6D00, "instruction not supported", to every command.
class SilentChip final : public Chip {
public:
    platform::Bytes power_on() override;
    void power_off() override {}
    platform::Bytes answer(platform::ByteView command) override;
};

}  // namespace drivers::card::sim
