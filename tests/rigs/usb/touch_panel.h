// A touch panel for five fingers: HID 1.11 with the usages of digitizers (HID Usage Tables, chapter 16), as Linux's hid-multitouch takes
// it. 268 x 476 mm, upright.
#pragma once
#include <array>

#include "tests/rigs/usb/hid_device.h"

namespace rigs::usb {

// Where a finger is, as shares of the panel's width and height, 0 to 1.
struct Spot {
    double x = 0, y = 0;
};

class TouchPanel final : public HidDevice {
public:
    static constexpr int fingers = 5;
    static constexpr int reports_in_a_tap = 8;  // at one in 8 ms: as long as a quick finger

    TouchPanel();

    // Each queues what the panel reports. refused: no such finger or place, down twice, or up without down.
    platform::Status down(int finger, Spot spot);
    platform::Status move(int finger, Spot spot);
    platform::Status up(int finger);
    platform::Status tap(Spot spot);  // finger 0

private:
    struct Contact {
        bool touching = false;
        unsigned x = 0, y = 0;
    };

    std::optional<platform::Bytes> asked_report(std::uint16_t kind_and_number) override;
    void forget() override;
    platform::Status put(int finger, Spot spot, bool already_down);
    platform::Bytes report() const;

    std::array<Contact, fingers> contacts_;
};

}  // namespace rigs::usb
