// A card reader with one slot: CCID 1.1, extended APDU level, over a pretend chip of drivers/card/sim. It has the name of a real reader,
// for pcscd's driver takes only those that it knows.
#pragma once
#include <deque>

#include "drivers/card/sim/chip.h"
#include "tests/rigs/usb/device.h"

namespace rigs::usb {

class CcidReader final : public Device {
public:
    explicit CcidReader(drivers::card::sim::Chip& chip);  // the chip outlives it

    bool has_card() const { return card_ != Card::none; }
    void insert();
    void remove();

    std::size_t take(platform::ByteView bytes) override;
    std::optional<platform::Bytes> give(std::uint8_t endpoint, std::size_t most) override;

private:
    enum class Card : std::uint8_t { active, inactive, none };  // the numbers of bmICCStatus
    struct Message {
        std::uint8_t type = 0, sequence = 0;
        std::uint16_t level = 0;  // wLevelParameter
        platform::ByteView body;
    };

    std::optional<platform::Bytes> class_control(const Setup& setup, platform::ByteView data) override;
    void configured() override;
    void forget() override;

    void answer(const Message& message);
    void power_on(const Message& message);
    void power_off(const Message& message);
    void transfer(const Message& message);
    void send_response(const Message& message, std::uint8_t level_of_last, std::uint8_t level_before);
    void send(const Message& to, std::uint8_t type, std::uint8_t extra, platform::ByteView body = {},
              std::optional<std::uint8_t> error = {});
    void send_failure(const Message& to, std::uint8_t type, std::uint8_t error) { send(to, type, 0, {}, error); }
    void notify();

    drivers::card::sim::Chip& chip_;
    Card card_ = Card::none;
    platform::Bytes incoming_;  // of a message that is not whole yet
    platform::Bytes command_;   // of an APDU that comes in parts
    platform::Bytes response_;  // what is left of one that goes in parts
    std::deque<platform::Bytes> outgoing_;
    std::deque<platform::Bytes> notices_;
};

}  // namespace rigs::usb
