// A touch panel for five fingers: HID 1.11 with the usages of digitizers (HID Usage Tables, chapter 16), as Linux's hid-multitouch takes
// it. 268 x 476 mm, upright.
#pragma once
#include <array>
#include <deque>

#include "tests/rigs/usb/device.h"

namespace rigs::usb {

// Where a finger is, as shares of the panel's width and height, 0 to 1.
struct Spot {
    double x = 0, y = 0;
};

class TouchPanel final : public Device {
public:
    static constexpr int fingers = 5;
    static constexpr int reports_in_a_tap = 8;  // at one in 8 ms: as long as a quick finger

    TouchPanel();

    // Each queues what the panel reports. refused: no such finger or place, down twice, or up without down.
    platform::Status down(int finger, Spot spot);
    platform::Status move(int finger, Spot spot);
    platform::Status up(int finger);
    platform::Status tap(Spot spot);  // finger 0

    std::optional<platform::Bytes> give(std::uint8_t endpoint, std::size_t most) override;

private:
    struct Contact {
        bool touching = false;
        unsigned x = 0, y = 0;
    };

    std::optional<platform::Bytes> class_control(const Setup& setup, platform::ByteView data) override;
    void forget() override;
    platform::Status put(int finger, Spot spot, bool already_down);
    platform::Bytes report() const;

    std::array<Contact, fingers> contacts_;
    std::deque<platform::Bytes> reports_;
};

}  // namespace rigs::usb
