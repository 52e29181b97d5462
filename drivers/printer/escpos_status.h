// What an ESC/POS printer says of itself, real-time (DLE EOT) and in its turn (GS r).
#pragma once
#include <array>
#include <optional>

#include "drivers/channel.h"

namespace drivers::printer {

// The answers to DLE EOT 1 to 4 (printer, offline cause, error cause, paper roll).
struct PrinterState {
    std::array<std::optional<std::uint8_t>, 4> answers;
    bool printed = false;  // an answer to GS r came in between
    bool silent() const { return !answers[0]; }
    // The fault that keeps it from printing, if any: the one to mend first. Paper near its end is not one.
    Status fault() const;
    bool paper_is_low() const;
};

// Blocks for 250 ms at most if the printer is silent. Errors: the channel's own.
Result<PrinterState> ask_state(Channel& channel, const std::stop_token& stop);

// GS r 1 is answered in its turn, when all before it is printed.
inline constexpr std::array<std::uint8_t, 3> ask_when_printed{0x1D, 'r', 0x01};
// Has the answer to GS r come? Waits for it for a short while.
Result<bool> has_printed(Channel& channel, const std::stop_token& stop);

}  // namespace drivers::printer
