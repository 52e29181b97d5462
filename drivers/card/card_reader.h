// The promise of a card reader: which one it is, and the card on it. Reader's worker only.
#pragma once
#include <chrono>
#include <stop_token>
#include <string>

#include "drivers/status.h"
#include "platform/bytes.h"

namespace drivers::card {

struct Presence {
    std::string reader;  // its name
    bool has_card = false;
    platform::Bytes atr;  // the card's answer to reset; empty: a card that does not answer
    friend bool operator==(const Presence&, const Presence&) = default;
};

class CardReader {
public:
    virtual ~CardReader() = default;
    // How it is now; a few milliseconds. missing: no such reader; offline: what stands between us and the readers does not run; busy,
    // denied, hardware. After any of them the next call tries anew.
    virtual Result<Presence> look(std::stop_token stop) = 0;
    // Waits until something is different from what the last call said: a card came, went or was changed, the reader was pulled out or came
    // back. Then, and when patience is over, as look(). cancelled within 200 ms of stop.
    virtual Result<Presence> wait_for_change(std::chrono::milliseconds patience, std::stop_token stop) = 0;
};

}  // namespace drivers::card
